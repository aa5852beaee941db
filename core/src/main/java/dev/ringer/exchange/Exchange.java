package dev.ringer.exchange;

import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;

/**
 * A request, its response and the reason.
 *
 * @param reason why it was answered so, as a sentence
 * @param violations of the request against the contract
 * @param replyViolations of the response against the contract
 */
public record Exchange(
        Request request,
        Route route,
        List<Violation> violations,
        Origin origin,
        String reason,
        Response response,
        List<Violation> replyViolations) {

    public Delivery delivery() {
        return Delivery.of(response);
    }
}
