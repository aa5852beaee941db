package dev.ringer.example;

/** What to do with an example that violates its schema. */
public enum ExamplePolicy {
    /** Send it as it is. */
    AS_IS,
    /** Leave it out, so that a value is made instead. */
    SKIP,
    /** Keep what is valid of it and make the rest anew. */
    REPAIR
}
