package dev.ringer.callback;

import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.StatusKey;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Violation;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.Wish;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.http.Target;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import dev.ringer.validation.Validator;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes callbacks of drafts, and holds them and what their receivers answer to the contract. */
public final class CallbackMaker {

    /** Says in a request how many callbacks in a row led to it, so that mocks do not call each other without end. */
    public static final String HOPS = "Ringer-Callback-Hops";

    private static final int HOPS_MAX = 8;

    /** Whether a token that a stub gives has expired is its receiver's business. */
    private static final InstantSource UNHURRIED = InstantSource.fixed(Instant.EPOCH);

    private final Validator validator;
    private final CallbackBodies bodies;
    private final HeaderValues headers;

    public CallbackMaker(Validator validator, CallbackBodies bodies, HeaderValues headers) {
        this.validator = validator;
        this.bodies = bodies;
        this.headers = headers;
    }

    /**
     * Make the callback of a contract; nothing where the exchange does not have what its URL is made of, for then
     * nobody asked to be called.
     */
    public Optional<Callback> ofContract(Draft.Documented documented, Occasion occasion) {
        String written = documented.callback().url();
        try {
            return RuntimeExpression.parse(written).missing(occasion).isPresent()
                    ? Optional.empty()
                    : Optional.of(make(Draft.of(documented), occasion));
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    Callback.broken(documented.callback().name(), method(Draft.of(documented)), written, said(e)));
        }
    }

    /** Make a callback; one that cannot be made says why. */
    public Callback make(Draft draft, Occasion occasion) {
        String url = "";
        try {
            url = url(draft, occasion);
            return make(draft, occasion, url, URI.create(url));
        } catch (IllegalArgumentException e) {
            return Callback.broken(draft.name(), method(draft), url, said(e));
        }
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("[.]$", "");
    }

    private static String method(Draft draft) {
        return draft.method()
                .or(() -> draft.documented()
                        .map(each -> each.callback().operation().method()))
                .orElse("POST");
    }

    private static String url(Draft draft, Occasion occasion) {
        if (draft.url().isPresent()) {
            return draft.url().get();
        }
        String written = draft.documented().map(each -> each.callback().url()).orElse("");
        RuntimeExpression expression = RuntimeExpression.parse(written);
        Optional<String> missing = expression.missing(occasion);
        if (missing.isPresent()) {
            throw new IllegalArgumentException("the exchange has no " + missing.get());
        }
        return expression.url(occasion);
    }

    private Callback make(Draft draft, Occasion occasion, String url, URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the URL is '" + url + "', must begin with http:// or https:// and a host");
        }
        int hops = hops(occasion.request()) + 1;
        if (hops > HOPS_MAX) {
            throw new IllegalArgumentException(HOPS_MAX + " callbacks in a row led to this one");
        }
        String method = method(draft);
        Rendered rendered = rendered(draft, occasion, method);
        Headers all = headers(draft, rendered, occasion);
        List<Violation> violations = violations(draft, request(method, address, all, rendered.body()));
        return new Callback(
                draft.name(),
                method,
                url,
                all.with(HOPS, Integer.toString(hops)),
                rendered.body(),
                draft.delayMillis(),
                draft.retries(),
                draft.documented().map(Draft.Documented::callback),
                violations,
                Optional.empty());
    }

    private static int hops(Request request) {
        String text = request.headers().get(HOPS);
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private Rendered rendered(Draft draft, Occasion occasion, String method) {
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        Payload payload = bodiless && draft.body() instanceof Draft.DraftBody.OfContract
                ? Payload.NONE
                : bodies.payload(draft, occasion);
        if (payload instanceof Payload.Broken broken) {
            throw new IllegalArgumentException(broken.diagnostic().message());
        }
        if (payload instanceof Payload.Value value) {
            return Renderer.render(value.json(), value.type(), value.content());
        }
        if (payload instanceof Payload.Raw raw) {
            return new Rendered(raw.body(), raw.type());
        }
        return payload instanceof Payload.Sample sample
                ? Renderer.sample(sample.type())
                : new Rendered(Body.EMPTY, MediaType.ANY);
    }

    private Headers headers(Draft draft, Rendered rendered, Occasion occasion) {
        Headers described = draft.documented()
                .map(each -> described(each.callback().operation(), occasion))
                .orElse(Headers.EMPTY);
        Headers all = described.withAll(draft.headers());
        if (!rendered.body().isEmpty()) {
            all = all.with("Content-Type", rendered.type().toString());
        }
        return draft.signing().isPresent()
                ? all.with(draft.signing().get().header(), draft.signing().get().value(rendered.body()))
                : all;
    }

    /** Make the headers that the contract describes as a server would make those of a response. */
    private Headers described(Operation operation, Occasion occasion) {
        List<Parameter> parameters = operation.detail().parameters(Parameter.In.HEADER);
        ContractResponse holder = new ContractResponse(
                StatusKey.DEFAULT, "", parameters, List.of(), operation.location(), Optional.empty());
        Wish wish = bodies.wish(operation.id(), occasion);
        return headers.make(holder, wish);
    }

    private static Request request(String method, URI address, Headers headers, Body body) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        return new Request(method, Target.parse(target), headers, body, origin, Caller.UNKNOWN);
    }

    private List<Violation> violations(Draft draft, Request request) {
        if (draft.documented().isEmpty()) {
            return List.of();
        }
        Draft.Documented documented = draft.documented().get();
        Operation operation = documented.callback().operation();
        return operation.detail().defects().isEmpty()
                ? validator
                        .check(documented.mount(), operation, Map.of(), request, UNHURRIED)
                        .violations()
                : List.of();
    }

    // --- the receiver's answer

    /** Hold what a receiver answered to the responses that the contract documents for the callback. */
    public List<Violation> check(Callback callback, Response answer) {
        if (callback.documented().isEmpty()) {
            return List.of();
        }
        Operation operation = callback.documented().get().operation();
        List<ContractResponse> responses = operation.detail().responses();
        Optional<ContractResponse> documented = responses.stream()
                .filter(each -> each.key().covers(answer.status()))
                .max(Comparator.comparingInt(each -> each.key().status()));
        if (documented.isEmpty()) {
            return responses.isEmpty() ? List.of() : List.of(undocumented(operation, answer));
        }
        MediaType type =
                answer.headers().first("Content-Type").flatMap(MediaType::parse).orElse(MediaType.BINARY);
        Payload payload = answer.body().isEmpty() ? Payload.NONE : new Payload.Raw(answer.body(), type);
        return validator.check(
                documented.get(),
                documented.get().contents().stream()
                        .filter(each -> each.type().includes(type))
                        .findFirst()
                        .orElse(null),
                payload,
                answer.headers());
    }

    private static Violation undocumented(Operation operation, Response answer) {
        List<String> keys = operation.detail().responses().stream()
                .map(each -> each.key().toString())
                .toList();
        return new Violation(
                List.of("status"),
                Violation.Severity.ERROR,
                "status",
                "The receiver answered " + answer.status() + ", the contract has " + String.join(", ", keys) + ".",
                "",
                operation.location().toString());
    }
}
