package dev.ringer.engine;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.FetchResult;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Pending;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.proxy.Hop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of an exchange when its upstream has answered, or has not. The answer is held to the contract and told
 * about, and never changed for what was found.
 */
final class Arrivals {

    private final World world;
    private final Exchange begun;
    private final Answer answer;
    private final Payload.Remote remote;

    Arrivals(World world, Exchange begun, Answer answer, Payload.Remote remote) {
        this.world = world;
        this.begun = begun;
        this.answer = answer;
        this.remote = remote;
    }

    /** Answer for those who ask the engine and nobody else, which calls no one. */
    static Sent unasked(World world, Request request, Answer answer, Payload.Remote remote) {
        String detail = "The answer is " + remote.fetch().url() + "'s, which nobody has asked.";
        return failed(world, request, answer, 502, detail).withRemote(remote);
    }

    private static Sent failed(World world, Request request, Answer answer, int status, String detail) {
        Reply reply = answer.reply();
        Reply problem = Refusals.problem(Problem.of(status, "upstream-failed", detail), request)
                .withOrigin(reply.origin())
                .withReason(reply.reason())
                .withHeaders(marks(reply.headers()))
                .withManner(reply.manner());
        return Responses.send(world, request, answer.withReply(problem));
    }

    /** Headers by which the mock marks its answers; others belong to an answer of the upstream. */
    private static Headers marks(Headers headers) {
        Headers.Builder marks = Headers.builder();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, "Ringer-", 0, 7)) {
                marks.add(name, value);
            }
        });
        return marks.build();
    }

    Exchange pending() {
        return begun.withPending(new Pending(remote.fetch(), this::end));
    }

    private Exchange end(FetchResult result) {
        Sent sent = result instanceof FetchResult.Answered answered
                ? answered(answered.response())
                : failed(world, begun.request(), answer, (FetchResult.Failed) result);
        return begun.withDelivery(
                MockEngine.delivery(sent.response(), answer.reply().manner()),
                sent.violations(),
                CallbackSteps.ofStub(world, begun.route(), answer, sent.response()));
    }

    private static Sent failed(World world, Request request, Answer answer, FetchResult.Failed failed) {
        return failed(world, request, answer, failed.status(), failed.reason() + ".");
    }

    private Sent answered(Response fetched) {
        Response response = measured(remote.change().apply(fetched.withHeaders(Hop.removed(fetched.headers()))));
        List<Violation> violations = world.isChecked() ? violations(response) : List.of();
        Response marked =
                response.withHeader("Ringer-Origin", answer.reply().origin().word());
        Response told = violations.isEmpty()
                ? marked
                : marked.withHeader("Ringer-Reply-Violations", ViolationsHeader.value(violations));
        return Responses.told(new Sent(answer.reply(), told, violations), answer);
    }

    /** The length that the upstream said is not that of a body which was changed; an answer to HEAD has that alone. */
    private static Response measured(Response response) {
        return response.body().isEmpty()
                ? response
                : response.withHeaders(response.headers().without("Content-Length"));
    }

    // --- beside the contract

    private List<Violation> violations(Response response) {
        if (!(begun.route() instanceof Route.Found found)
                || !found.operation().detail().defects().isEmpty()) {
            return List.of();
        }
        Optional<MediaType> type = response.headers().first("Content-Type").flatMap(MediaType::parse);
        Optional<Selection> documented =
                Negotiator.documented(found.operation(), Optional.of(response.status()), type, null, Accept.ANYTHING);
        return documented.isEmpty()
                ? undocumented(found, response)
                : violations(documented.get(), type.orElse(MediaType.BINARY), response);
    }

    private List<Violation> violations(Selection documented, MediaType type, Response response) {
        // What is encoded cannot be read here, and an answer to HEAD has nothing to be read.
        boolean isReadable = !response.body().isEmpty() && !response.headers().has("Content-Encoding");
        Payload payload = isReadable ? new Payload.Raw(response.body(), type) : Payload.NONE;
        Content content = documented.content().orElse(null);
        if (content == null && isReadable) {
            return List.of(undocumented(documented.response(), type));
        }
        return world.validator().check(documented.response(), content, payload, response.headers());
    }

    private static List<Violation> undocumented(Route.Found found, Response response) {
        String keys = found.operation().detail().responses().stream()
                .map(each -> each.key().toString())
                .collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? List.of()
                : List.of(new Violation(
                        List.of("status"),
                        Violation.Severity.ERROR,
                        "status",
                        "The upstream answered " + response.status() + ", the contract has " + keys + ".",
                        "",
                        found.operation().location().toString()));
    }

    private static Violation undocumented(ContractResponse response, MediaType type) {
        String types =
                response.contents().stream().map(each -> each.type().toString()).collect(Collectors.joining(", "));
        return new Violation(
                List.of("header", "content-type"),
                Violation.Severity.ERROR,
                "content-type",
                "The upstream answered with " + type + ", the contract has " + (types.isEmpty() ? "no body" : types)
                        + " for " + response.key() + ".",
                "",
                response.location().toString());
    }
}
