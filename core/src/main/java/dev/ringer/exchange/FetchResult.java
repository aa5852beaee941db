package dev.ringer.exchange;

import dev.ringer.http.Response;

/** What became of a request to an upstream. */
public sealed interface FetchResult {

    /** The upstream answered. */
    record Answered(Response response) implements FetchResult {}

    /**
     * There is no answer.
     *
     * @param status of the problem that is sent instead: 502, 503 or 504
     * @param reason as a sentence without its end
     */
    record Failed(int status, String reason) implements FetchResult {}
}
