package dev.ringer.coverage;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts of all sessions, as exchanges end: exact whatever becomes of the journal. Bounded in number; what comes beyond is
 * counted as lost. Safe for use by several threads.
 */
public final class Tallies {

    /** Operations that were called, of all sessions together; some 300 bytes each. */
    static final int TALLIES_MAX = 100_000;

    private final int talliesMax;
    private final AtomicInteger size = new AtomicInteger();
    private final Map<String, OfSession> sessions = new ConcurrentHashMap<>();
    private final Map<Place, Sheet> sheets = new ConcurrentHashMap<>();

    public Tallies() {
        this(TALLIES_MAX);
    }

    Tallies(int talliesMax) {
        this.talliesMax = talliesMax;
    }

    /** Those of one session. */
    private final class OfSession {

        private final Map<Place, Tally> tallies = new ConcurrentHashMap<>();
        private final LongAdder outside = new LongAdder();
        private final LongAdder lost = new LongAdder();

        // Guarded by this object.
        private boolean isClosed;

        @Nullable
        Tally tally(Place place, Sheet sheet) {
            Tally there = tallies.get(place);
            return there != null ? there : begun(place, sheet);
        }

        private synchronized @Nullable Tally begun(Place place, Sheet sheet) {
            Tally there = tallies.get(place);
            if (there != null || isClosed) {
                return there;
            }
            if (size.incrementAndGet() > talliesMax) {
                size.decrementAndGet();
                return null;
            }
            Tally begun = new Tally(sheet);
            tallies.put(place, begun);
            return begun;
        }

        synchronized void close() {
            isClosed = true;
            size.addAndGet(-tallies.size());
        }
    }

    /** Count an exchange that has ended. */
    public void add(Exchange exchange) {
        OfSession session = sessions.get(exchange.session());
        if (session == null) {
            session = sessions.computeIfAbsent(exchange.session(), each -> new OfSession());
        }
        if (!(exchange.route() instanceof Route.Found found)) {
            session.outside.increment();
            return;
        }
        Place place = Place.of(found.mount(), found.operation());
        Sheet sheet = sheet(place, found.operation());
        Tally tally = session.tally(place, sheet);
        if (tally == null) {
            session.lost.increment();
        } else {
            tally.add(exchange, sheet);
        }
    }

    private Sheet sheet(Place place, Operation operation) {
        Sheet sheet = sheets.get(place);
        if (sheet == null || !sheet.isOf(operation)) {
            if (sheets.size() >= talliesMax) {
                sheets.clear();
            }
            sheet = new Sheet(operation);
            sheets.put(place, sheet);
        }
        return sheet;
    }

    /** Forget what a session has counted. */
    public void clear(String session) {
        OfSession gone = sessions.remove(session);
        if (gone != null) {
            gone.close();
        }
    }

    /** Forget all. */
    public void clear() {
        List.copyOf(sessions.keySet()).forEach(this::clear);
        sheets.clear();
    }

    /**
     * Give what a session has touched of mounts.
     *
     * @param session the empty name is the server itself
     */
    Coverage coverage(List<Mount> mounts, String session) {
        OfSession own = sessions.getOrDefault(session, new OfSession());
        Map<Place, Tally> counted = new HashMap<>(own.tallies);
        List<OperationCoverage> operations = new ArrayList<>();
        Set<Place> listed = new HashSet<>();
        for (Mount mount : mounts) {
            for (Operation each : mount.operations()) {
                Place place = Place.of(mount, each);
                if (listed.add(place)) {
                    Sheet sheet = counted.containsKey(place) ? sheet(place, each) : new Sheet(each);
                    operations.add(counted.getOrDefault(place, new Tally(sheet)).coverage(mount, each, sheet));
                }
            }
        }
        long gone = counted.entrySet().stream()
                .filter(each -> !listed.contains(each.getKey()))
                .mapToLong(each -> each.getValue().calls())
                .sum();
        return new Coverage(operations, own.outside.sum() + gone, own.lost.sum());
    }
}
