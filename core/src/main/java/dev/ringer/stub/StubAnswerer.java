package dev.ringer.stub;

import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Fetch;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Problem;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.negotiation.Negotiator;
import dev.ringer.proxy.Passage;
import dev.ringer.template.Scope;
import dev.ringer.template.TemplateException;
import dev.ringer.validation.Validator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes replies of what stubs say, with what the contract says where they say nothing. */
public final class StubAnswerer {

    private final Answerer example;
    private final Answerer generated;
    private final Fitting fitting;

    public StubAnswerer(Answerer example, Answerer generated, Validator validator) {
        this.example = example;
        this.generated = generated;
        this.fitting = new Fitting(validator);
    }

    /**
     * A reply with the call that it answers.
     *
     * @param call nothing outside of the contract, and where the contract does not document the status
     */
    public record Stubbed(Reply reply, Optional<Call> call) {}

    /** Two replies that are the same, so that what was rendered can be sent again. */
    private record Key(
            StubReply reply,
            int status,
            MediaType type,
            @Nullable Object inner) {}

    /** Answer with a stub; what its templates cannot do is a 500 problem that says where. */
    public Stubbed answer(Chosen chosen, Route route, Preferences preferences) {
        StubReply reply = chosen.reply();
        Scope scope = chosen.scope();
        try {
            Optional<Integer> status = reply.head().status(scope);
            if (reply.body() instanceof StubBody.Upstream upstream) {
                return new Stubbed(passed(chosen, reply, upstream.passthrough(), scope, status), Optional.empty());
            }
            Optional<Call> call = call(chosen.arrival().request(), route, reply, status, preferences);
            Reply made = reply(chosen, reply, scope, status.orElse(null), call)
                    .withManner(reply.sending().of(scope, chosen.dice(), chosen.number() + 1));
            return new Stubbed(made, call.map(each -> each.withPreferences(preferences)));
        } catch (TemplateException | IllegalArgumentException | IOException e) {
            return new Stubbed(failure(chosen, e), Optional.empty());
        }
    }

    /** Pass a request on. All that may fail is made before the upstream is asked. */
    private static Reply passed(
            Chosen chosen, StubReply reply, Passthrough passthrough, Scope scope, Optional<Integer> status) {
        Request request = chosen.arrival().request();
        if (Passage.isCircle(request)) {
            return problem(
                    chosen, Problem.of(508, "upstream-circle", "The request comes back to mocks again and again."));
        }
        Fetch fetch = passthrough.of(scope).fetch(request);
        Headers said = reply.head().headers(scope);
        Headers headers = reply.head()
                .type()
                .map(each -> said.with("Content-Type", each.toString()))
                .orElse(said);
        Retouch change = new Retouch(status, headers, reply.overrides().filled(scope), scope);
        return new Reply(
                        Origin.STUB,
                        status.orElse(200),
                        Optional.empty(),
                        headers,
                        chosen.stub().reason() + ", which passes on to " + fetch.url(),
                        null,
                        () -> new Payload.Remote(fetch, change))
                .withManner(reply.sending().of(scope, chosen.dice(), chosen.number() + 1));
    }

    /**
     * Give the call that a reply answers: the documented response that it follows.
     *
     * @param status that the reply has; nothing for the one of a valid request
     * @return nothing outside of the contract, and where the contract does not document the status
     */
    Optional<Call> call(
            Request request, Route route, StubReply reply, Optional<Integer> status, Preferences preferences) {
        if (!(route instanceof Route.Found found)
                || !found.operation().detail().defects().isEmpty()) {
            return Optional.empty();
        }
        String name = reply.body() instanceof StubBody.Example example ? example.name() : null;
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return Negotiator.documented(found.operation(), status, reply.head().type(), name, accept)
                .map(selection -> new Call(
                        request,
                        found.mount(),
                        found.operation(),
                        found.values(),
                        wishes(reply.body(), preferences),
                        selection));
    }

    /** The stub's own wishes come before the caller's. */
    private static Preferences wishes(StubBody body, Preferences preferences) {
        if (body instanceof StubBody.Example example) {
            return preferences.withExample(Optional.of(example.name()));
        }
        if (body instanceof StubBody.Generated generated) {
            return preferences
                    .withSeed(generated.seed().or(preferences::seedInUse))
                    .withShape(generated.shape().or(preferences::shape));
        }
        return preferences;
    }

    private Reply reply(Chosen chosen, StubReply reply, Scope scope, @Nullable Integer wanted, Optional<Call> call)
            throws IOException {
        Optional<Selection> selection = call.map(Call::selection);
        int status = wanted != null ? wanted : selection.map(Selection::status).orElse(200);
        Optional<Reply> inner = call.flatMap(each -> inner(reply.body(), each));
        MediaType type = type(reply, selection);
        Headers said = reply.head().headers(scope);
        Headers own = reply.body().hasRanges() ? said.with("Accept-Ranges", "bytes") : said;
        Headers headers = inner.map(each -> each.headers().withAll(own)).orElse(own);
        return new Reply(
                Origin.STUB,
                status,
                selection.map(Selection::response),
                headers,
                chosen.stub().reason(),
                key(reply, status, type, inner),
                body(reply, scope, type, selection, inner));
    }

    private static @Nullable Object key(StubReply reply, int status, MediaType type, Optional<Reply> inner) {
        boolean known = reply.isConstant() && (inner.isEmpty() || inner.get().key() != null);
        return known ? new Key(reply, status, type, inner.map(Reply::key).orElse(null)) : null;
    }

    /** A constant body is made when it is needed, and then kept; one of templates at once, since it may fail. */
    private Supplier<Payload> body(
            StubReply reply, Scope scope, MediaType type, Optional<Selection> selection, Optional<Reply> inner)
            throws IOException {
        Overrides overrides = reply.overrides();
        if (inner.isPresent()) {
            Supplier<Payload> body = inner.get().payload();
            if (overrides.isConstant()) {
                return () -> overrides.apply(body.get(), scope);
            }
            Payload changed = fitted(overrides.apply(body.get(), scope), selection);
            return () -> changed;
        }
        Payload own = overrides.apply(own(reply, scope, type, selection), scope);
        Payload fitted = reply.isConstant() ? own : fitted(own, selection);
        return () -> fitted;
    }

    private Payload fitted(Payload payload, Optional<Selection> selection) {
        return selection.map(each -> fitting.fit(payload, each.response())).orElse(payload);
    }

    /** Give the reply of the contract that the stub builds on; nothing where it has a body of its own. */
    private Optional<Reply> inner(StubBody body, Call call) {
        if (body instanceof StubBody.Example) {
            return example.answer(call);
        }
        if (body instanceof StubBody.Generated) {
            return generated.answer(call);
        }
        if (body instanceof StubBody.OfContract && call.selection().content().isPresent()) {
            Optional<Reply> written = example.answer(call);
            return written.isPresent() ? written : generated.answer(call);
        }
        return Optional.empty();
    }

    private static MediaType type(StubReply reply, Optional<Selection> selection) {
        Optional<MediaType> given = reply.head().type();
        if (given.isPresent()) {
            return given.get();
        }
        Optional<MediaType> known = reply.body().fileType();
        if (known.isPresent()) {
            return known.get();
        }
        return selection
                .map(Selection::type)
                .filter(each -> !each.equals(MediaType.ANY))
                .orElse(
                        reply.body() instanceof StubBody.Plain
                                ? MediaType.TEXT
                                : reply.body() instanceof StubBody.Bytes ? MediaType.BINARY : MediaType.JSON);
    }

    private static Payload own(StubReply reply, Scope scope, MediaType type, Optional<Selection> selection)
            throws IOException {
        Payload own = reply.body().own(scope, reply.head().type(), type).orElse(Payload.NONE);
        return own instanceof Payload.Value value
                ? new Payload.Value(value.json(), value.type(), selection.flatMap(Selection::content))
                : own;
    }

    private static Reply failure(Chosen chosen, Exception e) {
        String name = chosen.stub().name();
        Problem problem = Problem.of(500, "stub-failed", "The stub '" + name + "' cannot be answered: " + said(e) + ".")
                .with("stub", Json.of(name))
                .with("place", Json.of(chosen.stub().location().toString()));
        if (e instanceof TemplateException template) {
            problem = problem.with("line", Json.of(template.line())).with("column", Json.of(template.column()));
            problem = template.helper().isEmpty() ? problem : problem.with("helper", Json.of(template.helper()));
        }
        return problem(chosen, problem);
    }

    private static Reply problem(Chosen chosen, Problem problem) {
        Json json = problem.toJson(chosen.arrival().request().target().path());
        return Reply.of(
                Origin.STUB,
                problem.status(),
                problem.detail(),
                new Payload.Value(json, MediaType.PROBLEM, Optional.empty()));
    }

    /** Give why something cannot be made, as a part of a sentence. */
    static String said(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("[.]$", "");
    }
}
