package dev.ringer.cli;

/** Exit codes. */
final class Exit {

    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int WRONG_USE = 2;
    static final int NOT_STARTED = 3;

    private Exit() {}
}
