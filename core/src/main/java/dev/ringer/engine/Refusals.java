package dev.ringer.engine;

import dev.ringer.contract.Mount;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The first rung: replies to requests that cannot be answered as they are. */
final class Refusals {

    private Refusals() {}

    /** Refuse a request that no operation answers, or tell which methods its path has. */
    static Reply unrouted(Route route, Request request, List<Mount> mounts) {
        String path = request.target().path();
        if (path.equals("*") && request.method().equals("OPTIONS")) {
            // It asks for the server as a whole, which has no methods to tell (RFC 9110, 9.3.7).
            return Reply.of(Origin.REFUSAL, 204, "the server is there", Payload.NONE);
        }
        if (route instanceof Route.NoMethod no) {
            String allowed = String.join(", ", no.allowed());
            if (request.method().equals("OPTIONS")) {
                return Reply.of(Origin.SERVER, 204, "the methods of the path", Payload.NONE)
                        .withHeader("Allow", allowed);
            }
            return problem(
                            Problem.of(
                                    405,
                                    "no-such-method",
                                    "There is no " + request.method() + " for '" + path + "', there are: " + allowed
                                            + "."),
                            request)
                    .withHeader("Allow", allowed);
        }
        String hint = ((Route.NoPath) route).hint();
        boolean empty = mounts.stream().allMatch(mount -> mount.operations().isEmpty());
        String detail = empty
                ? "No contract with operations is mounted."
                : "There is no path '" + path + "' in the contract." + (hint.isEmpty() ? "" : " " + hint);
        return problem(Problem.of(404, "no-such-path", detail), request);
    }

    /** Refuse since the contract's document has a defect; the caller is told where. */
    static Reply defect(Diagnostic diagnostic, Request request) {
        return problem(
                Problem.of(
                                501,
                                "contract-defect",
                                "The contract cannot be followed here: " + diagnostic.message() + " ("
                                        + diagnostic.place() + ").")
                        .with("diagnostic", json(diagnostic)),
                request);
    }

    /** Give a diagnostic as problems carry it. */
    static JsonObject json(Diagnostic diagnostic) {
        JsonObject.Builder json = JsonObject.builder()
                .put("code", diagnostic.code())
                .put("message", diagnostic.message())
                .put("file", diagnostic.location().fileName())
                .put("pointer", "#" + diagnostic.location().pointer());
        diagnostic.position().ifPresent(at -> json.put("line", at.line()).put("column", at.column()));
        return json.build();
    }

    /** Refuse to send a reply that breaks the contract, as strict people want it. */
    static Reply brokenReply(Reply reply, List<Violation> violations, Request request) {
        return problem(
                Problem.of(
                                500,
                                "invalid-reply",
                                "The reply would break the contract: "
                                        + violations.get(0).message() + " It is " + reply.reason() + ".")
                        .with("origin", Json.of(reply.origin().word()))
                        .with(
                                "validation",
                                JsonArray.of(violations.stream()
                                        .<Json>map(Violation::toJson)
                                        .toList())),
                request);
    }

    static Reply problem(Problem problem, Request request) {
        return new Reply(
                Origin.REFUSAL,
                problem.status(),
                Optional.empty(),
                Headers.EMPTY,
                problem.detail(),
                null,
                () -> ProblemFormat.payload(problem, request));
    }
}
