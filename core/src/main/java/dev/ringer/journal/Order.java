package dev.ringer.journal;

/** The order of the entries of a page. */
public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST;

    /** Give the word of the query parameter. */
    public String word() {
        return switch (this) {
            case NEWEST_FIRST -> "newest";
            case OLDEST_FIRST -> "oldest";
        };
    }
}
