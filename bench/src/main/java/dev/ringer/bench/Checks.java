package dev.ringer.bench;

/** Ends a benchmark that would measure something else than it says. */
final class Checks {

    private Checks() {}

    static void that(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalStateException(otherwise);
        }
    }
}
