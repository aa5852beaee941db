package dev.ringer.pattern;

/** The inline flags in force, as in {@code (?i)}. */
record Flags(boolean ignoreCase, boolean multiline, boolean dotAll, boolean spaced) {

    static final Flags NONE = new Flags(false, false, false, false);

    /** The letters that may stand in {@code (?…)}; those that change nothing in Unicode mode are left out. */
    static final String LETTERS = "imsxuU";

    Flags with(int letter, boolean on) {
        return new Flags(
                letter == 'i' ? on : ignoreCase,
                letter == 'm' ? on : multiline,
                letter == 's' ? on : dotAll,
                letter == 'x' ? on : spaced);
    }

    /** Give the set, with all spellings of its letters where case is ignored. */
    CharSet spelled(CharSet set) {
        return ignoreCase ? CaseFolding.close(set) : set;
    }
}
