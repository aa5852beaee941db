package dev.ringer.state;

/**
 * How much there is.
 *
 * @param entries entities and tombstones
 * @param entities those that are there
 * @param bytes what the entries weigh, see {@link Bounds}
 */
public record Tally(long entries, long entities, long bytes) {

    public static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(Entry entry) {
        return new Tally(1, entry instanceof Entity ? 1 : 0, entry.bytes());
    }

    Tally plus(Tally other) {
        return new Tally(entries + other.entries, entities + other.entities, bytes + other.bytes);
    }

    Tally minus(Tally other) {
        return new Tally(entries - other.entries, entities - other.entities, bytes - other.bytes);
    }
}
