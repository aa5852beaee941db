package dev.ringer.journal;

import dev.ringer.exchange.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What became of callbacks, which is known only when their exchange has long been written. Bounded in bytes: the oldest are
 * forgotten. Safe for use by several threads.
 */
final class Results {

    /** What one takes beside its texts. */
    private static final int OVERHEAD_BYTES = 300;

    /**
     * A result.
     *
     * @param number greater than that of each before it, from 1 on
     * @param exchange number of its entry
     * @param callback its place among those of the exchange
     */
    record Noted(long number, long exchange, String session, int callback, JournalCallback.Result result) {

        private long bytes() {
            return OVERHEAD_BYTES
                    + 2L * result.error().length()
                    + bytes(result.requestViolations())
                    + bytes(result.violations());
        }

        private static long bytes(List<Violation> violations) {
            long bytes = 0;
            for (Violation each : violations) {
                int characters = each.message().length()
                        + each.pointer().length()
                        + each.schemaPointer().length();
                bytes += OVERHEAD_BYTES + 2L * characters;
            }
            return bytes;
        }
    }

    private final long bytesMax;
    private final Deque<Noted> all = new ArrayDeque<>();
    private final Map<Long, List<Noted>> byExchange = new HashMap<>();
    private long bytes;
    private volatile long lastNumber;

    Results(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    synchronized void add(long exchange, String session, int callback, JournalCallback.Result result) {
        Noted noted = new Noted(lastNumber + 1, exchange, session, callback, result);
        all.add(noted);
        byExchange.computeIfAbsent(exchange, each -> new ArrayList<>(1)).add(noted);
        bytes += noted.bytes();
        while (bytes > bytesMax) {
            forget(all.remove());
        }
        lastNumber = noted.number();
    }

    private void forget(Noted noted) {
        bytes -= noted.bytes();
        List<Noted> siblings = byExchange.get(noted.exchange());
        if (siblings != null) {
            siblings.remove(noted);
            if (siblings.isEmpty()) {
                byExchange.remove(noted.exchange());
            }
        }
    }

    /** Give callbacks of an exchange with what is known of them. */
    synchronized List<JournalCallback> with(long exchange, List<JournalCallback> callbacks) {
        List<JournalCallback> known = new ArrayList<>(callbacks);
        for (Noted each : byExchange.getOrDefault(exchange, List.of())) {
            // Of a long list the journal keeps only the first.
            if (each.callback() < known.size()) {
                known.set(each.callback(), known.get(each.callback()).withResult(each.result()));
            }
        }
        return known;
    }

    /** Give the number of the newest ever; 0 before the first. */
    long lastNumber() {
        return lastNumber;
    }

    /** Give those behind a number that are not forgotten, in order. */
    synchronized List<Noted> since(long number) {
        Deque<Noted> newer = new ArrayDeque<>();
        for (Iterator<Noted> each = all.descendingIterator(); each.hasNext(); ) {
            Noted noted = each.next();
            if (noted.number() <= number) {
                break;
            }
            newer.addFirst(noted);
        }
        return List.copyOf(newer);
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized void clear() {
        all.clear();
        byExchange.clear();
        bytes = 0;
    }

    synchronized void clear(String session) {
        List<Noted> gone =
                all.stream().filter(each -> each.session().equals(session)).toList();
        all.removeAll(gone);
        gone.forEach(this::forget);
    }
}
