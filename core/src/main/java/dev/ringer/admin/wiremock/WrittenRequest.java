package dev.ringer.admin.wiremock;

import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Query;
import dev.ringer.http.Request;
import dev.ringer.http.Target;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests as clients write them down, to ask what mappings would make of them. */
final class WrittenRequest {

    private WrittenRequest() {}

    /** Read a request that nobody sends, to be held against mappings; it comes from where the question comes from. */
    static Request read(Call call) {
        JsonObject json = call.object();
        String method = text(json, "method").orElse("GET");
        if (!Headers.isName(method)) {
            throw Refusal.at("/method", "Not understood", "'" + Call.cut(method) + "' is no method.");
        }
        Headers.Builder headers = Headers.builder();
        JsonObject given = json.object("headers");
        if (given != null) {
            given.forEach(each -> add(each.getKey(), each.getValue(), headers));
        }
        cookies(json.object("cookies"), headers);
        return new Request(
                method,
                target(json),
                headers.build(),
                sentBody(json),
                call.request().origin(),
                call.request().caller());
    }

    private static Optional<String> text(JsonObject json, String field) {
        return Optional.ofNullable(json.string(field));
    }

    private static Target target(JsonObject json) {
        String url = text(json, "url")
                .or(() -> text(json, "absoluteUrl"))
                .orElseThrow(() -> Refusal.at("/url", "Not understood", "A request has a url."));
        if (Query.count(url) > Query.PAIRS_MAX) {
            throw Refusal.at("/url", "Not understood", "It has more than " + Query.PAIRS_MAX + " parameters.");
        }
        return Target.parse(url);
    }

    private static void add(String name, Json value, Headers.Builder into) {
        for (Json each : value instanceof JsonArray list ? list.items() : List.of(value)) {
            String text = each instanceof JsonString plain ? plain.value() : each.text();
            if (!Headers.isName(name) || !Headers.isValue(text)) {
                throw Refusal.at(
                        "/headers", "Not understood", "The header '" + Call.cut(name) + "' cannot be sent so.");
            }
            into.add(name, text);
        }
    }

    private static void cookies(@Nullable JsonObject cookies, Headers.Builder into) {
        if (cookies != null && !cookies.isEmpty() && !into.has("Cookie")) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach(each -> pairs.add(each.getKey() + "="
                    + (each.getValue() instanceof JsonString text
                            ? text.value()
                            : each.getValue().text())));
            add("Cookie", Json.of(String.join("; ", pairs)), into);
        }
    }

    private static Body sentBody(JsonObject json) {
        Optional<String> base64 = text(json, "bodyAsBase64");
        try {
            return base64.map(each -> Body.of(Base64.getDecoder().decode(each)))
                    .orElseGet(() -> Body.of(text(json, "body").orElse("")));
        } catch (IllegalArgumentException e) {
            throw Refusal.at("/bodyAsBase64", "Not understood", "It is no Base64.");
        }
    }
}
