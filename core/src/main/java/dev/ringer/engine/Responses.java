package dev.ringer.engine;

import dev.ringer.exchange.Call;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.generation.Subject;
import dev.ringer.generation.Wish;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns replies into responses: body, media type, the contract's headers and our own. */
final class Responses {

    private Responses() {}

    /** What is rendered once: equal replies of the same origin. */
    private record Key(Origin origin, Object reply) {}

    /** A reply as it was sent; another than was meant, where that could not be made. */
    record Sent(Reply reply, Response response) {}

    static Sent send(World world, Request request, Answer answer) {
        Reply reply = answer.reply();
        Key key = reply.key() == null ? null : new Key(reply.origin(), reply.key());
        Sent sent = render(world, request, answer, key);
        String applied = answer.call().map(call -> call.preferences().applied()).orElse("");
        return applied.isEmpty()
                ? sent
                : new Sent(sent.reply(), sent.response().withHeader("Preference-Applied", applied));
    }

    private static Sent render(World world, Request request, Answer answer, @Nullable Key key) {
        Reply reply = answer.reply();
        Optional<Response> known =
                key == null ? Optional.empty() : world.cache().get(key);
        if (known.isPresent()) {
            return new Sent(reply, known.get());
        }
        Payload payload = reply.payload().get();
        if (payload instanceof Payload.Broken broken) {
            return send(world, request, Answer.refused(Refusals.defect(world.locate(broken.diagnostic()), request)));
        }
        Response made = make(world, answer, payload);
        if (key != null) {
            world.cache().put(key, made);
        }
        return new Sent(reply, made);
    }

    private static Response make(World world, Answer answer, Payload payload) {
        Reply reply = answer.reply();
        Headers.Builder headers = Headers.builder();
        Body body = body(payload, headers);
        reply.response().ifPresent(response -> headers.addAll(world.headers().make(response, wish(world, answer))));
        headers.addAll(reply.headers());
        headers.add("Ringer-Origin", reply.origin().word());
        boolean deprecated =
                answer.call().map(call -> call.operation().isDeprecated()).orElse(false);
        if (deprecated && !headers.has("Deprecation")) {
            // The contract says that it is deprecated, not since when (RFC 9745, 2.1): since ever.
            headers.add("Deprecation", "@0");
        }
        return new Response(reply.status(), headers.build(), body);
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
