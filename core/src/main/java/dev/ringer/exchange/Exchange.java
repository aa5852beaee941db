package dev.ringer.exchange;

import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request, its response and the reason.
 *
 * @param session its name; empty for the server itself
 * @param reason why it was answered so, as a sentence
 * @param violations of the request against the contract
 * @param stub name of the stub that answered
 * @param delivery the response, and how it is sent
 * @param replyViolations of the response against the contract
 * @param callbacks what is to be sent after the response, one after the other
 */
public record Exchange(
        Request request,
        String session,
        Route route,
        List<Violation> violations,
        Origin origin,
        String reason,
        Optional<String> stub,
        Delivery delivery,
        List<Violation> replyViolations,
        List<Callback> callbacks) {

    /**
     * Make one that the server itself answered, before the request came to any contract.
     *
     * @param reason why it was answered so, as a sentence
     */
    public static Exchange ofServer(Request request, String reason, Delivery delivery) {
        return new Exchange(
                request,
                "",
                new Route.NoPath(""),
                List.of(),
                Origin.SERVER,
                reason,
                Optional.empty(),
                delivery,
                List.of(),
                List.of());
    }

    /** Give a copy that is sent otherwise. */
    public Exchange mapDelivery(UnaryOperator<Delivery> change) {
        return new Exchange(
                request,
                session,
                route,
                violations,
                origin,
                reason,
                stub,
                change.apply(delivery),
                replyViolations,
                callbacks);
    }

    public Response response() {
        return delivery.response();
    }
}
