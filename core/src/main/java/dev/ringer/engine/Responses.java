package dev.ringer.engine;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Preferences;
import dev.ringer.exchange.Reply;
import dev.ringer.exchange.Shape;
import dev.ringer.exchange.Violation;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns replies into responses: body, media type, the contract's headers and our own. */
final class Responses {

    private Responses() {}

    /**
     * What is rendered once: equal replies of the same origin. A stub's reply may be for several operations, whose
     * contracts declare other headers; and values of these go by what the caller prefers.
     */
    private record Key(
            Origin origin, Object reply, @Nullable Operation operation, Optional<String> seed, Optional<Shape> shape) {

        static Key of(Reply reply, Object key, @Nullable Call call) {
            Preferences preferences = call == null ? Preferences.NONE : call.preferences();
            Operation operation = call == null ? null : call.operation();
            return new Key(reply.origin(), key, operation, preferences.seedInUse(), preferences.shape());
        }
    }

    static Sent send(World world, Request request, Answer answer) {
        Reply reply = answer.reply();
        Key key = reply.key() == null
                ? null
                : Key.of(reply, reply.key(), answer.call().orElse(null));
        return told(render(world, request, answer, key), answer);
    }

    /** Add what the caller is told of its own request. */
    static Sent told(Sent rendered, Answer answer) {
        Sent sent = rendered;
        String applied = answer.call().map(call -> call.preferences().applied()).orElse("");
        sent = applied.isEmpty() ? sent : sent.withHeader("Preference-Applied", applied);
        return answer.violations().isEmpty() || sent.response().headers().has(ViolationsHeader.NAME)
                ? sent
                : sent.withHeader(ViolationsHeader.NAME, ViolationsHeader.value(answer.violations()));
    }

    private static Sent render(World world, Request request, Answer answer, @Nullable Key key) {
        Reply reply = answer.reply();
        RenderCache.Kept kept = key == null ? null : world.cache().get(key);
        if (kept == null) {
            Payload payload = reply.payload().get();
            if (payload instanceof Payload.Broken broken) {
                Diagnostic diagnostic = world.locate(broken.diagnostic());
                return send(world, request, Answer.refused(Refusals.defect(diagnostic, request)));
            }
            if (payload instanceof Payload.Remote remote) {
                return Arrivals.unasked(world, request, answer, remote);
            }
            kept = make(world, answer, payload);
            if (key != null) {
                world.cache().put(key, kept);
            }
        }
        boolean strict = world.config().policy().strict() && !answer.isExcused();
        if (strict && !kept.violations().isEmpty()) {
            return send(world, request, Answer.refused(Refusals.brokenReply(reply, kept.violations(), request)));
        }
        return new Sent(reply, kept.response(), kept.violations());
    }

    private static RenderCache.Kept make(World world, Answer answer, Payload payload) {
        Reply reply = answer.reply();
        Headers.Builder headers = Headers.builder();
        Body body = body(payload, headers);
        if (reply.headers().has("Content-Type")) {
            // A stub's template gave it.
            headers = Headers.builder();
        }
        Headers declared = reply.response()
                .filter(response -> !response.headers().isEmpty())
                .map(response -> world.headers().make(response, wish(world, answer)))
                .orElse(Headers.EMPTY);
        headers.addAll(declared.withAll(reply.headers()));
        headers.add("Ringer-Origin", reply.origin().word());
        boolean deprecated =
                answer.call().map(call -> call.operation().isDeprecated()).orElse(false);
        if (deprecated && !headers.has("Deprecation")) {
            // The contract says that it is deprecated, not since when (RFC 9745, 2.1): since ever.
            headers.add("Deprecation", "@0");
        }
        List<Violation> violations = violations(world, answer, payload, headers.build());
        if (!violations.isEmpty()) {
            headers.add("Ringer-Reply-Violations", ViolationsHeader.value(violations));
        }
        return new RenderCache.Kept(new Response(reply.status(), headers.build(), body), violations);
    }

    /** The mock keeps its own contract; where it does not, it says so. */
    private static List<Violation> violations(World world, Answer answer, Payload payload, Headers headers) {
        Optional<ContractResponse> response = answer.reply().response();
        if (response.isEmpty() || !world.isChecked()) {
            return List.of();
        }
        Content content =
                answer.call().flatMap(call -> call.selection().content()).orElse(null);
        return world.validator().check(response.get(), content, payload, headers);
    }

    /** Headers of generated answers belong to the same thing as their body; others are the same for all. */
    private static Wish wish(World world, Answer answer) {
        Optional<Call> call = answer.call();
        if (call.isEmpty()) {
            return Wish.response();
        }
        Wish wish = world.generated().wish(call.get());
        return answer.reply().headers().has("Ringer-Seed") ? wish : wish.withSubject(Subject.NONE);
    }

    private static Body body(Payload payload, Headers.Builder headers) {
        if (payload instanceof Payload.None) {
            return Body.EMPTY;
        }
        if (payload instanceof Payload.Raw raw) {
            headers.add("Content-Type", raw.type().toString());
            return raw.body();
        }
        Rendered rendered = payload instanceof Payload.Value value
                ? Renderer.render(value.json(), value.type(), value.content())
                : Renderer.sample(((Payload.Sample) payload).type());
        headers.add("Content-Type", rendered.type().toString());
        return rendered.body();
    }
}
