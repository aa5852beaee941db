package dev.ringer.outbound;

/**
 * How much is sent.
 *
 * @param waitingMax most callbacks that have not come to their end
 * @param atOnceMax most callbacks that are being sent
 * @param answerMillis most time for one attempt, up to the end of the answer
 * @param closeMillis most time that closing waits for attempts that have begun
 */
record Bounds(int waitingMax, int atOnceMax, long answerMillis, long closeMillis) {

    static final Bounds STANDARD = new Bounds(1_000, 32, 10_000, 2_000);
}
