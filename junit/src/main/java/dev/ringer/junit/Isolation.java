package dev.ringer.junit;

/** Who shares what is changed about a mock. */
public enum Isolation {
    /** Nobody: each test has a session. Tests may run in parallel. */
    TEST,
    /** The tests of a class, those of its nested classes too: it has one session, and they run one after the other. */
    CLASS,
    /**
     * All: there is no session. What a test changed is taken back after it. For programs under test that have an address
     * once and for all, and pass no {@code baggage} on; such tests cannot run in parallel.
     */
    NONE
}
