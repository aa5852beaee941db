package dev.ringer.pattern;

/** Which of the possible lengths a made-up string prefers. */
public enum Length {
    /** The shortest length plus a few where repetition is open; any length where only a few are possible. */
    NATURAL,
    SHORTEST,
    /**
     * The longest length possible, looked for up to 10,000 code points above the shortest; where nothing bounds the
     * length, some 256 above the shortest.
     */
    LONGEST
}
