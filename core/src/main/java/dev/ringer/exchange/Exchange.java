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
 * @param pending what an upstream has to answer first; the delivery then says that nobody has asked it
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
        List<Callback> callbacks,
        Optional<Pending> pending) {

    /** Make one that waits for nobody. */
    public Exchange(
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
        this(
                request,
                session,
                route,
                violations,
                origin,
                reason,
                stub,
                delivery,
                replyViolations,
                callbacks,
                Optional.empty());
    }

    /** Give the exchange as it waits for an upstream. */
    public Exchange withPending(Pending awaited) {
        return sent(delivery, replyViolations, callbacks, Optional.of(awaited));
    }

    /** Give the exchange as it ends, with a response that waits for nobody. */
    public Exchange withDelivery(Delivery sent, List<Violation> found, List<Callback> following) {
        return sent(sent, found, following, Optional.empty());
    }

    private Exchange sent(Delivery sent, List<Violation> found, List<Callback> following, Optional<Pending> awaited) {
        return new Exchange(request, session, route, violations, origin, reason, stub, sent, found, following, awaited);
    }

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

    /**
     * Give a copy that belongs to a session, also when it ends later.
     *
     * @param name empty for the server itself
     */
    public Exchange withSession(String name) {
        return of(request, name);
    }

    /** Give a copy of another request, also when it ends later. */
    public Exchange withRequest(Request replacement) {
        return of(replacement, session);
    }

    private Exchange of(Request asked, String name) {
        return new Exchange(
                asked,
                name,
                route,
                violations,
                origin,
                reason,
                stub,
                delivery,
                replyViolations,
                callbacks,
                pending.map(each -> each.map(ended -> ended.of(asked, name))));
    }

    /** Give a copy that is sent otherwise, also when it ends later. */
    public Exchange mapDelivery(UnaryOperator<Delivery> change) {
        return sent(
                change.apply(delivery),
                replyViolations,
                callbacks,
                pending.map(each -> each.map(ended -> ended.mapDelivery(change))));
    }

    public Response response() {
        return delivery.response();
    }
}
