package dev.ringer.pattern;

/** Which characters a made-up string prefers where its pattern leaves a choice. */
public enum Taste {
    /** ASCII letters and digits, lower case first. */
    PLAIN,
    /** Letters and symbols beyond ASCII, some of them outside the basic plane. */
    UNICODE
}
