package dev.ringer.session;

import dev.ringer.state.Holdings;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.Snapshot;
import dev.ringer.state.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * States of what a session changed, kept by name to go back to. They are in memory only, and share it with what is still
 * as it was. Safe for use by several threads.
 */
public final class Snapshots {

    public static final int COUNT_MAX = 100;

    private final Holdings holdings;
    private final Map<String, Taken> byName = new LinkedHashMap<>();

    Snapshots(Holdings holdings) {
        this.holdings = holdings;
    }

    /**
     * A state with its name.
     *
     * @param taken by the session's clock
     * @param changes entities and marks of deleted ones
     */
    public record Taken(String name, Instant taken, long changes, Snapshot state) {}

    /**
     * Take one, in the place of another of that name.
     *
     * @return nothing where there are {@value #COUNT_MAX} others
     */
    public synchronized Optional<Taken> take(String name, Instant now) {
        if (!byName.containsKey(name) && byName.size() >= COUNT_MAX) {
            return Optional.empty();
        }
        Scope session = holdings.layers().session();
        Snapshot state = holdings.now().snapshot(session);
        Taken taken = new Taken(name, now, state.view().tally(session).entries(), state);
        byName.remove(name);
        byName.put(name, taken);
        return Optional.of(taken);
    }

    /** Give all, the eldest first. */
    public synchronized List<Taken> all() {
        return new ArrayList<>(byName.values());
    }

    /** Give one; nothing where there is none of the name. */
    public synchronized Optional<Taken> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public synchronized boolean has(String name) {
        return byName.containsKey(name);
    }

    public synchronized boolean remove(String name) {
        return byName.remove(name) != null;
    }

    /** Go back to one; it stays. */
    public Outcome restore(Taken taken) {
        return holdings.store().write(Write.restore(taken.state()));
    }
}
