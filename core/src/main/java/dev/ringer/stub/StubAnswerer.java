package dev.ringer.stub;

import dev.ringer.contract.Operation;
import dev.ringer.exchange.Answerer;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Manner;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Selection;
import dev.ringer.http.Accept;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.negotiation.Negotiator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes replies of what stubs say, with what the contract says where they say nothing. */
public final class StubAnswerer {

    private final Answerer example;
    private final Answerer generated;

    public StubAnswerer(Answerer example, Answerer generated) {
        this.example = example;
        this.generated = generated;
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

    public Stubbed answer(Chosen chosen, Route route, Preferences preferences) {
        StubReply reply = chosen.reply();
        Optional<Call> call = route instanceof Route.Found found
                ? call(chosen.arrival().request(), found, reply, preferences)
                : Optional.empty();
        Manner manner = reply.manner(chosen.dice(), chosen.number() + 1);
        return new Stubbed(reply(chosen.stub(), reply, call, manner), call);
    }

    private static Optional<Call> call(Request request, Route.Found found, StubReply reply, Preferences preferences) {
        Operation operation = found.operation();
        if (!operation.detail().defects().isEmpty()) {
            return Optional.empty();
        }
        String name = reply.body() instanceof StubBody.Example example ? example.name() : null;
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return Negotiator.documented(operation, reply.status(), reply.type(), name, accept)
                .map(selection -> new Call(
                        request,
                        found.mount(),
                        operation,
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
                    .withSeed(generated.seed().or(preferences::seed))
                    .withShape(generated.shape().or(preferences::shape));
        }
        return preferences;
    }

    private Reply reply(Stub stub, StubReply reply, Optional<Call> call, Manner manner) {
        Optional<Selection> selection = call.map(Call::selection);
        int status = reply.status().or(() -> selection.map(Selection::status)).orElse(200);
        Optional<Reply> inner = call.flatMap(each -> inner(reply.body(), each));
        MediaType type = type(reply, selection);
        Object key = inner.isPresent() && inner.get().key() == null
                ? null
                : new Key(reply, status, type, inner.map(Reply::key).orElse(null));
        Headers headers = inner.map(Reply::headers).orElse(Headers.EMPTY).withAll(reply.headers());
        Supplier<Payload> body = inner.isPresent() ? inner.get().payload() : () -> own(reply.body(), type, selection);
        return new Reply(
                Origin.STUB,
                status,
                selection.map(Selection::response),
                headers,
                stub.reason(),
                key,
                () -> overridden(reply.overrides(), body.get()),
                manner);
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
        Optional<MediaType> documented = selection.map(Selection::type).filter(each -> !each.equals(MediaType.ANY));
        Optional<MediaType> known =
                reply.body() instanceof StubBody.Bytes bytes ? bytes.type() : Optional.<MediaType>empty();
        return reply.type()
                .or(() -> known)
                .or(() -> documented)
                .orElse(
                        reply.body() instanceof StubBody.Tree
                                ? MediaType.JSON
                                : reply.body() instanceof StubBody.Text ? MediaType.TEXT : MediaType.BINARY);
    }

    private static Payload own(StubBody body, MediaType type, Optional<Selection> selection) {
        if (body instanceof StubBody.Tree tree) {
            return new Payload.Value(tree.json(), type, selection.flatMap(Selection::content));
        }
        if (body instanceof StubBody.Text text) {
            return text.text().isEmpty() ? Payload.NONE : new Payload.Raw(Body.of(text.text()), type);
        }
        if (body instanceof StubBody.Bytes bytes) {
            return new Payload.Raw(bytes.body(), type);
        }
        return Payload.NONE;
    }

    private static Payload overridden(Overrides overrides, Payload payload) {
        if (overrides.isEmpty() || !(payload instanceof Payload.Value value)) {
            return payload;
        }
        Json changed = overrides.apply(value.json());
        return new Payload.Value(changed, value.type(), value.content());
    }
}
