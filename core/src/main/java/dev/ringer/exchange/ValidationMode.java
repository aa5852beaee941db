package dev.ringer.exchange;

import java.util.Locale;

/** What to do when a request breaks the contract. */
public enum ValidationMode {
    /** Refuse it. */
    ENFORCE,
    /** Answer it as if it were valid, and tell what was found. */
    REPORT,
    /** Do not look. */
    OFF;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
