package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.EntityTags;
import dev.ringer.http.Headers;
import dev.ringer.http.Later;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** What the control API sends. */
final class Replies {

    private static final String NO_STORE = "no-store";

    private Replies() {}

    static Delivery json(int status, Json value) {
        Headers headers = Headers.of("Content-Type", MediaType.JSON.toString(), "Cache-Control", NO_STORE);
        return Delivery.of(new Response(status, headers, Body.of(JsonWriter.bytes(value))));
    }

    static Delivery ok(Json value) {
        return json(200, value);
    }

    static Delivery text(String type, String text) {
        return Delivery.of(
                new Response(200, Headers.of("Content-Type", type, "Cache-Control", NO_STORE), Body.of(text)));
    }

    static Delivery none() {
        return Delivery.of(new Response(204, Headers.of("Cache-Control", NO_STORE), Body.EMPTY));
    }

    static Delivery with(Delivery delivery, String header, String value) {
        return delivery.withResponse(delivery.response().withHeader(header, value));
    }

    /** Send what is read, unless the request says by its ETag that it has it (RFC 9110, 13.1.2). */
    static Delivery unlessKnown(Request request, Delivery delivery) {
        String tag = String.valueOf(delivery.response().headers().get("ETag"));
        return EntityTags.nameWeakly(request.headers().joined("If-None-Match"), tag)
                ? Delivery.of(new Response(304, Headers.of("ETag", tag, "Cache-Control", NO_STORE), Body.EMPTY))
                : delivery;
    }

    /** Let a delivery lead to where its own request went: below the path that named the session. */
    static Delivery below(String path, Delivery delivery) {
        String location = delivery.response().headers().get("Location");
        return location == null ? delivery : with(delivery, "Location", path + location);
    }

    static Delivery problem(Request request, Problem problem) {
        return Delivery.of(problem.toResponse(request));
    }

    /** Make an answer beside the connections, none of which is held up by what takes long. */
    static Outcome beside(Supplier<Delivery> answer, Executor executor) {
        return new Later(CompletableFuture.supplyAsync(answer, executor), () -> {});
    }

    static Outcome beside(Supplier<Delivery> answer) {
        return beside(answer, ForkJoinPool.commonPool());
    }

    static JsonArray diagnostics(List<Diagnostic> diagnostics) {
        return JsonArray.of(diagnostics.stream().<Json>map(Replies::json).toList());
    }

    private static JsonObject json(Diagnostic diagnostic) {
        return JsonObject.builder()
                .put("severity", diagnostic.severity().word())
                .put("code", diagnostic.code())
                .put("message", diagnostic.message())
                .put("place", diagnostic.place())
                .build();
    }
}
