package dev.ringer.http;

/**
 * Answers requests, now, {@link Later later}, or {@link Feed bit by bit}. Called from several threads at once; never
 * blocks for long and never throws.
 */
@FunctionalInterface
public interface Handler {

    Outcome handle(Request request);
}
