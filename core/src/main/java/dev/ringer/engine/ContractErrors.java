package dev.ringer.engine;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.RequestBody;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import dev.ringer.keeper.Decision;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Diagnostic;
import dev.ringer.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Replies to requests that break the contract: with the error response that the contract documents for the case, else
 * with a problem.
 */
final class ContractErrors {

    /** Which examples are taken. */
    private enum Written {
        AS_IT_IS,
        VALID
    }

    private final Answerer example;
    private final Answerer generated;
    private final Checker checker;
    private final UnaryOperator<Diagnostic> locator;

    /**
     * Make it.
     *
     * @param locator gives a diagnostic its line and column
     */
    ContractErrors(Answerer example, Answerer generated, Checker checker, UnaryOperator<Diagnostic> locator) {
        this.locator = locator;
        this.example = example;
        this.generated = generated;
        this.checker = checker;
    }

    /** Refuse a request for what the check of it found. */
    Answer refuse(Route.Found route, Request request, Preferences preferences, Validation validation) {
        List<Integer> statuses = statuses(validation.kind());
        Operation operation = route.operation();
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        Optional<Selection> documented = validation.kind() == Validation.Kind.UNDECIDED
                ? Optional.empty()
                : Negotiator.error(operation, statuses, accept)
                        .filter(each -> each.response().defect().isEmpty());
        Answer answer = documented
                .flatMap(each ->
                        documented(route, request, preferences, each, validation.violations(), Written.AS_IT_IS))
                .orElseGet(() -> {
                    int status = documented.map(Selection::status).orElse(statuses.get(0));
                    return Answer.refused(problem(status, validation, request));
                });
        return answer.withReply(withHeaders(answer.reply(), operation, validation))
                .withViolations(validation.violations());
    }

    /** Say that there is no such thing, or that it cannot be changed so. */
    Answer decline(Route.Found route, Request request, Preferences preferences, Decision.Declined declined) {
        Violation told = new Violation(
                where(declined.pointer()),
                Violation.Severity.ERROR,
                declined.code(),
                declined.message(),
                declined.pointer(),
                "");
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        Optional<Selection> documented = Negotiator.error(route.operation(), declined.statuses(), accept)
                .filter(each -> each.response().defect().isEmpty());
        Answer answer = documented
                .flatMap(each -> documented(route, request, preferences, each, List.of(told), Written.VALID))
                .orElseGet(() -> Answer.refused(Refusals.problem(
                        Problem.of(declined.statuses().get(0), declined.code(), declined.message()), request)));
        return answer.withReply(answer.reply().withOrigin(Origin.RESOURCE).withReason(declined.message()))
                .withViolations(List.of());
    }

    private static List<String> where(String pointer) {
        List<String> where = new ArrayList<>(List.of(pointer.isEmpty() ? "path" : "body"));
        where.addAll(Pointer.parse(pointer).tokens());
        return where;
    }

    private static List<Integer> statuses(Validation.Kind kind) {
        return switch (kind) {
            case UNAUTHENTICATED -> List.of(401);
            case FORBIDDEN -> List.of(403);
            case UNDECIDED -> List.of(501);
            case UNSUPPORTED -> List.of(415, 422, 400);
            case MALFORMED -> List.of(400, 422);
            case INVALID, VALID -> List.of(422, 400);
        };
    }

    /** Answer with a documented response; nothing where its body cannot be made, which must not hide what was wrong. */
    private Optional<Answer> documented(
            Route.Found route,
            Request request,
            Preferences preferences,
            Selection selection,
            List<Violation> violations,
            Written as) {
        Preferences plain = Preferences.NONE.withSessionSeed(preferences.seedInUse());
        Call call = new Call(request, route.mount(), route.operation(), route.values(), plain, selection);
        Optional<Reply> written =
                example.answer(call).filter(each -> as == Written.AS_IT_IS || isValid(each, selection));
        Optional<Reply> chosen =
                written.isPresent() ? written : generated.answer(call).flatMap(each -> told(each, call, violations));
        String reason = violations.get(0).message() + " Answered with the contract's own response "
                + selection.response().key() + ".";
        return chosen.map(reply -> Answer.of(reply.withOrigin(Origin.REFUSAL).withReason(reason), call)
                .withViolations(violations));
    }

    private boolean isValid(Reply reply, Selection selection) {
        Optional<Schema> schema = selection.content().flatMap(Content::schema);
        return schema.isEmpty()
                || !(reply.payload().get() instanceof Payload.Value value)
                || checker.accepts(schema.get(), value.json(), Direction.RESPONSE);
    }

    /** A generated body says what was wrong, so that it is none to be kept. */
    private Optional<Reply> told(Reply reply, Call call, List<Violation> violations) {
        Payload payload = reply.payload().get();
        if (payload instanceof Payload.Broken) {
            return Optional.empty();
        }
        Selection selection = call.selection();
        Optional<Schema> schema = selection.content().flatMap(Content::schema);
        if (!(payload instanceof Payload.Value value) || schema.isEmpty()) {
            return Optional.of(reply.withPayload(() -> payload));
        }
        Json json = ErrorBody.tell(
                value.json(),
                schema.get(),
                checker,
                selection.status(),
                call.request().target().path(),
                violations);
        return Optional.of(reply.withPayload(() -> new Payload.Value(json, value.type(), value.content())));
    }

    // --- problems

    private Reply problem(int status, Validation validation, Request request) {
        List<Violation> violations = validation.violations();
        String detail = violations.get(0).message() + more(violations.size() - 1);
        Problem problem = Problem.of(status, kind(validation), detail)
                .with(
                        "validation",
                        JsonArray.of(
                                violations.stream().<Json>map(Violation::toJson).toList()));
        Optional<Diagnostic> defect = validation.defect();
        return Refusals.problem(
                defect.isPresent() ? problem.with("diagnostic", Refusals.json(locator.apply(defect.get()))) : problem,
                request);
    }

    private static String more(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> " There is 1 more violation.";
            default -> " There are " + count + " more violations.";
        };
    }

    private static String kind(Validation validation) {
        return switch (validation.kind()) {
            case UNAUTHENTICATED -> "unauthenticated";
            case FORBIDDEN -> "forbidden";
            case UNDECIDED -> "contract-defect";
            case UNSUPPORTED -> "unsupported-media-type";
            case MALFORMED -> "malformed-" + malformed(validation.violations());
            case INVALID, VALID -> "invalid-request";
        };
    }

    /** The query is looked at before the body, so that it is the one to be told of where neither can be read. */
    private static String malformed(List<Violation> violations) {
        return violations.stream().anyMatch(each -> each.where().equals(List.of("query"))) ? "query" : "body";
    }

    /** Headers that HTTP asks for: what credentials will do, and which media types (RFC 9110, 11.6.1 and 15.5.16). */
    private static Reply withHeaders(Reply reply, Operation operation, Validation validation) {
        if (validation.challenges().isEmpty() && validation.kind() != Validation.Kind.UNSUPPORTED) {
            return reply;
        }
        Headers.Builder headers = Headers.builder().addAll(reply.headers());
        validation.challenges().forEach(each -> headers.add("WWW-Authenticate", each));
        if (validation.kind() == Validation.Kind.UNSUPPORTED) {
            String types = operation.detail().body().map(RequestBody::contents).orElse(List.of()).stream()
                    .map(each -> each.type().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            headers.add("Accept", types);
            if (operation.method().equals("POST") || operation.method().equals("PATCH")) {
                headers.add("Accept-" + (operation.method().equals("POST") ? "Post" : "Patch"), types);
            }
        }
        return reply.withHeaders(headers.build());
    }
}
