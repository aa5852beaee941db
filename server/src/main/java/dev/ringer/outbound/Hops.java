package dev.ringer.outbound;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import java.util.Optional;

/**
 * How many callbacks led to a request, one after the other. They say so themselves, so that a callback which comes back to
 * the mock, and leads to another, comes to an end.
 */
final class Hops {

    private static final String HEADER = "Ringer-Hops";

    /** Each may lead to several: a higher bound would be none. */
    private static final int MAX = 4;

    private Hops() {}

    /** Say why the callbacks of a request are not sent; nothing where they are. */
    static Optional<String> refusal(Request request) {
        return before(request) < MAX
                ? Optional.empty()
                : Optional.of("the request is a callback itself, the last of " + MAX
                        + " that led to each other; no more follow");
    }

    /** Give the headers of a callback of a request with the count of both. */
    static Headers counted(Headers headers, Request request) {
        return headers.with(HEADER, Integer.toString(before(request) + 1));
    }

    private static int before(Request request) {
        String said = request.headers().first(HEADER).orElse("");
        return said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
    }
}
