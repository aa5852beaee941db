package dev.ringer.http;

/** Answers requests. Called from several threads at once; never blocks for long and never throws. */
@FunctionalInterface
public interface Handler {

    Delivery handle(Request request);
}
