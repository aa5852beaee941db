package dev.ringer.http;

/**
 * Answers requests, now, {@link Later later}, or {@link Feed bit by bit}. Called from several threads at once; never
 * blocks for long and never throws.
 */
@FunctionalInterface
public interface Handler {

    Outcome handle(Request request);

    /**
     * Do what no client needs to wait for. Called on the thread that called {@link #handle}, soon after answers were sent,
     * at least once after each.
     */
    default void afterwards() {}
}
