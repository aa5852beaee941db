package dev.ringer.state;

/** What keeps a store from growing without end. */
public enum Bound {
    VALUE_BYTES("bytes of one entity"),
    VALUE_DEPTH("levels of one entity"),
    NUMBER_DIGITS("digits of one number"),
    SESSION_ENTRIES("entries of one session"),
    SESSION_BYTES("bytes of one session"),
    BYTES("bytes of the store"),
    FILE_BYTES("bytes of the file");

    private final String words;

    Bound(String words) {
        this.words = words;
    }

    /** Tell whether less of other entries makes room for one more. */
    public boolean isShared() {
        return this == SESSION_ENTRIES || this == SESSION_BYTES || this == BYTES;
    }

    /** Give what is bounded, for people. */
    public String words() {
        return words;
    }
}
