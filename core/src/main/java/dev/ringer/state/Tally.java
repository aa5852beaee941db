package dev.ringer.state;

/**
 * How much there is.
 *
 * @param entries entities and tombstones
 * @param entities those that are there
 * @param bytes about how much memory the entries take
 */
public record Tally(long entries, long entities, long bytes) {

    public static final Tally NONE = new Tally(0, 0, 0);

    /** Memory of an entry beside its value, and how many times as much as in JSON the value takes: both as measured. */
    private static final int OVERHEAD = 200;

    private static final int TIMES = 3;

    static Tally of(Entry entry) {
        return new Tally(1, entry instanceof Entity ? 1 : 0, OVERHEAD + (long) TIMES * entry.bytes());
    }

    Tally plus(Tally other) {
        return new Tally(entries + other.entries, entities + other.entities, bytes + other.bytes);
    }

    Tally minus(Tally other) {
        return new Tally(entries - other.entries, entities - other.entities, bytes - other.bytes);
    }
}
