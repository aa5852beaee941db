package dev.ringer.matching;

import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.matching.operator.Payload;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A request with what only the server knows of it. For use by one thread, since the body is read when first asked for,
 * once for all conditions.
 *
 * @param body of the request, read in each way once at the most
 * @param pathValues decoded, by the names of the path template
 * @param operation the operation's identifier; empty where the contract has none
 * @param session its name; empty outside of sessions
 * @param step where the scenario of the rule stands; empty without one
 * @param call which call of the rule this would be, counted from 1; 0 where nobody counts
 * @param now what the session's clock says
 */
public record Arrival(
        Request request,
        Payload body,
        Map<String, String> pathValues,
        String operation,
        String session,
        String step,
        long call,
        Instant now) {

    public Arrival {
        pathValues = Map.copyOf(pathValues);
    }

    /** Make an arrival of which nothing more is known. */
    public static Arrival of(Request request, Instant now) {
        return new Arrival(request, payload(request), Map.of(), "", "", "", 0, now);
    }

    private static Payload payload(Request request) {
        return new Payload(request.body(), () -> mediaType(request));
    }

    private static Optional<MediaType> mediaType(Request request) {
        return request.headers().first("Content-Type").flatMap(MediaType::parse);
    }

    public Optional<MediaType> mediaType() {
        return mediaType(request);
    }

    /** Give the sender's address; empty where it is not known. */
    public String client() {
        return request.caller().address();
    }

    /** Give the protocol, such as {@code HTTP/1.1}; empty where it is not known. */
    public String protocol() {
        return request.caller().protocol();
    }

    public Arrival withRoute(String operationId, Map<String, String> values) {
        return new Arrival(request, body, values, operationId, session, step, call, now);
    }

    public Arrival withSession(String name) {
        return new Arrival(request, body, pathValues, operation, name, step, call, now);
    }

    /** Give a copy for a rule, whose scenario stands at a step and which would be called for the so-manieth time. */
    public Arrival withTurn(String at, long number) {
        return new Arrival(request, body, pathValues, operation, session, at, number, now);
    }
}
