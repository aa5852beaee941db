package dev.ringer.pattern;

/** The answer to a question that may cost more to answer than the bound allows. */
public enum Verdict {
    YES,
    NO,
    /** The bound was reached first; either answer is possible. */
    UNDECIDED;

    static Verdict of(boolean answer) {
        return answer ? YES : NO;
    }
}
