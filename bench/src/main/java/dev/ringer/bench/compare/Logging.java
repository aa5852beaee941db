package dev.ringer.bench.compare;

/** What a peer that prints several lines for each request prints. */
enum Logging {
    /** All that it prints when nobody says otherwise. */
    STANDARD,
    /** Errors only. */
    QUIET
}
