package dev.ringer.exchange;

import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.Optional;

/**
 * A request, its response and the reason.
 *
 * @param reason why it was answered so, as a sentence
 * @param violations of the request against the contract
 * @param stub name of the stub that answered
 * @param delivery the response, and how it is sent
 * @param replyViolations of the response against the contract
 * @param callbacks what is to be sent after the response, one after the other
 */
public record Exchange(
        Request request,
        Route route,
        List<Violation> violations,
        Origin origin,
        String reason,
        Optional<String> stub,
        Delivery delivery,
        List<Violation> replyViolations,
        List<Callback> callbacks) {

    public Response response() {
        return delivery.response();
    }
}
