package dev.ringer.state;

import dev.ringer.json.JsonReader;

/**
 * How much a store takes. An entry weighs about what it takes as compact JSON, with its identity and 48 bytes more;
 * in memory it is some times as much.
 *
 * @param valueBytesMax of one entity
 * @param sessionEntriesMax of one session, tombstones included
 * @param sessionBytesMax of one session
 * @param bytesMax of all
 */
public record Bounds(long valueBytesMax, long sessionEntriesMax, long sessionBytesMax, long bytesMax) {

    public static final Bounds STANDARD = new Bounds(4 << 20, 1_000_000, 256 << 20, 256 << 20);

    /** What a reader of JSON takes, so that a value can always be read again. */
    static final int DEPTH_MAX = JsonReader.DEPTH_MAX;

    /** See {@link #DEPTH_MAX}. */
    static final int DIGITS_MAX = 1_000;
}
