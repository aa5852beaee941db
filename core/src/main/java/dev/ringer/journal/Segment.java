package dev.ringer.journal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries one behind the other, with the terms that they repeat. It is written once and never again, but for the mark of
 * those that are cleared, so that it can be read without a lock. Once it is lost, its memory may hold other entries, unless
 * somebody may still read or mark it.
 *
 * <p>Whoever calls anything but {@link #terms()} and {@link #data()} holds the lock of the store.
 */
final class Segment {

    /** Exchanges of one session in here. */
    private static final class Tally {
        private final long firstId;
        private int entries;
        private long lastId;

        private Tally(long firstId) {
            this.firstId = firstId;
        }
    }

    private final byte[] data;
    private final Dictionary terms;
    private final int sessionsMax;
    private final Map<String, Tally> tallies = new HashMap<>();
    private long firstId;
    private int start;
    private int used;
    private long nextId;
    private boolean isSeen;
    private @Nullable String session;
    private @Nullable Tally tally;

    /**
     * Make one that is empty.
     *
     * @param data where entries go, whatever is in it
     */
    Segment(byte[] data, int termBytes, int sessionsMax, SharedBodies bodies) {
        this.data = data;
        this.terms = new Dictionary(termBytes, bodies);
        this.sessionsMax = sessionsMax;
    }

    byte[] data() {
        return data;
    }

    Dictionary terms() {
        return terms;
    }

    /** Note that somebody may read or mark it without the lock, now and when it is lost. */
    void see() {
        isSeen = true;
    }

    boolean isSeen() {
        return isSeen;
    }

    /** Take entries from a number on. */
    void open(long id) {
        firstId = id;
        nextId = id;
    }

    /** Give the number of the first entry that is not too old; the one behind the last where there is none. */
    long firstId() {
        return firstId;
    }

    long nextId() {
        return nextId;
    }

    /** Give where the first entry begins that is not too old. */
    int start() {
        return start;
    }

    /** Give where the last entry ends. */
    int used() {
        return used;
    }

    boolean isEmpty() {
        return start == used;
    }

    /** Tell whether an entry of the size, and its session, have room. */
    boolean fits(int size, String of) {
        return size <= data.length - used && (tallies.size() < sessionsMax || tallies.containsKey(of));
    }

    void append(EntryBuffer entry, long id, String of) {
        byte[] bytes = entry.bytes();
        Layout.int64(bytes, Layout.ID, id);
        System.arraycopy(bytes, 0, data, used, entry.size());
        used += entry.size();
        nextId = id + 1;
        Tally own = tally(of, id);
        own.entries++;
        own.lastId = id;
    }

    private Tally tally(String of, long id) {
        Tally known = tally;
        if (known == null || !of.equals(session)) {
            known = tallies.get(of);
            if (known == null) {
                known = new Tally(id);
                tallies.put(of, known);
            }
            tally = known;
            session = of;
        }
        return known;
    }

    /** Lose all entries; those that were cleared are not counted. */
    void lose(Sessions sessions) {
        tallies.forEach((name, each) -> {
            if (each.entries > 0) {
                sessions.lose(name, each.entries, each.lastId);
            }
        });
        terms.close();
    }

    /** Give how many entries there are that were not cleared. */
    int entries() {
        int sum = 0;
        for (Tally each : tallies.values()) {
            sum += each.entries;
        }
        return sum;
    }

    /** Lose the entries at the front that are older than a moment, and give how many of them were not cleared. */
    int loseOlder(long nanos, Sessions sessions) {
        int lost = 0;
        while (start < used && Layout.int64(data, start + Layout.MONOTONIC) - nanos < 0) {
            String of = EntryReader.session(data, start, terms);
            Tally own = tallies.get(of);
            // What was there before its session was cleared is in no tally, and so is what was forgotten by itself.
            if (own != null && firstId >= own.firstId && data[start + Layout.CLEARED] == 0) {
                own.entries--;
                sessions.lose(of, 1, firstId);
                lost++;
            }
            start += Layout.int32(data, start + Layout.SIZE);
            firstId++;
        }
        return lost;
    }

    /**
     * Forget an entry.
     *
     * @param id of an entry that is in here
     * @return false where it was cleared before
     */
    boolean forget(long id, Sessions sessions) {
        int at = start;
        for (long each = firstId; each < id; each++) {
            at += Layout.int32(data, at + Layout.SIZE);
        }
        String of = EntryReader.session(data, at, terms);
        Tally own = tallies.get(of);
        if (data[at + Layout.CLEARED] != 0 || own == null || id < own.firstId) {
            return false;
        }
        data[at + Layout.CLEARED] = 1;
        own.entries--;
        sessions.forget(of);
        return true;
    }

    /** Forget the count of a session, and give how many entries it had in here, which are to be marked. */
    int forget(String of) {
        tally = null;
        session = null;
        Tally own = tallies.remove(of);
        return own == null ? 0 : own.entries;
    }

    /**
     * Mark the entries of a session up to a number as cleared.
     *
     * @param end of those that were there when the session was forgotten
     */
    void mark(String of, int from, int end) {
        int hash = of.hashCode();
        int at = from;
        while (at < end) {
            if (Layout.int32(data, at + Layout.SESSION_HASH) == hash
                    && EntryReader.session(data, at, terms).equals(of)) {
                data[at + Layout.CLEARED] = 1;
            }
            at += Layout.int32(data, at + Layout.SIZE);
        }
    }
}
