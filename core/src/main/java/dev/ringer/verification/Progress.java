package dev.ringer.verification;

/** How far a check has come with the exchanges that it was shown, the oldest first. For use by one thread at a time. */
interface Progress {

    void see(Seen exchange);

    /** Tell whether no further exchange can change the outcome. */
    boolean isSettled();

    /**
     * Give the outcome for what was seen.
     *
     * @param lost how many exchanges nobody can look at any more
     */
    Outcome outcome(long lost);
}
