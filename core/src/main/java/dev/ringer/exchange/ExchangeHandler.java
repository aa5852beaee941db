package dev.ringer.exchange;

import dev.ringer.http.Request;

/** Answers requests and says why. Called from several threads at once; never blocks for long and never throws. */
@FunctionalInterface
public interface ExchangeHandler {

    Exchange answer(Request request);
}
