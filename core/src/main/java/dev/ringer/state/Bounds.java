package dev.ringer.state;

import dev.ringer.json.JsonReader;

/**
 * How much a store takes.
 *
 * @param valueBytesMax of one entity as compact JSON
 * @param sessionEntriesMax of one session, tombstones included
 * @param sessionBytesMax of one session, about as much as it takes of memory
 * @param bytesMax of all, likewise
 */
public record Bounds(long valueBytesMax, long sessionEntriesMax, long sessionBytesMax, long bytesMax) {

    public static final Bounds STANDARD = new Bounds(4 << 20, 1_000_000, 256 << 20, 256 << 20);

    /** What a reader of JSON takes, so that a value can always be read again. */
    static final int DEPTH_MAX = JsonReader.DEPTH_MAX;

    /** See {@link #DEPTH_MAX}. */
    static final int DIGITS_MAX = 1_000;
}
