package dev.ringer.admin;

import dev.ringer.exchange.Problem;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.source.Diagnostic;
import java.util.List;

/** What the control API sends. */
final class Replies {

    private static final String NO_STORE = "no-store";

    private Replies() {}

    static Delivery json(int status, Json value) {
        return Delivery.of(response(status, value, MediaType.JSON.toString()));
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

    static Delivery problem(Request request, Problem problem) {
        return Delivery.of(
                response(problem.status(), problem.toJson(request.target().path()), MediaType.PROBLEM.toString()));
    }

    private static Response response(int status, Json value, String type) {
        return new Response(
                status, Headers.of("Content-Type", type, "Cache-Control", NO_STORE), Body.of(JsonWriter.bytes(value)));
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
