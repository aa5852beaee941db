package dev.ringer.http;

/**
 * Answers requests, now or {@link Later later}. Called from several threads at once; never blocks for long and never
 * throws.
 */
@FunctionalInterface
public interface Handler {

    Outcome handle(Request request);
}
