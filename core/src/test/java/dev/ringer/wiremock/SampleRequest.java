package dev.ringer.wiremock;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that a mapping takes, made from the mapping itself, where that is simple. */
final class SampleRequest {

    private final JsonObject mapping;
    private final List<String> query = new ArrayList<>();
    private Request request = Request.of("GET", "/");
    private boolean simple = true;

    private SampleRequest(JsonObject mapping) {
        this.mapping = mapping;
    }

    static Optional<Request> of(JsonObject mapping) {
        SampleRequest sample = new SampleRequest(mapping);
        sample.build();
        return sample.simple ? Optional.of(sample.request) : Optional.empty();
    }

    private void build() {
        JsonObject asks = mapping.object("request");
        String method =
                asks.string("method") == null || asks.string("method").equals("ANY") ? "GET" : asks.string("method");
        named(asks, "queryParameters", this::query);
        request = Request.of(method, url(asks) + (query.isEmpty() ? "" : "?" + String.join("&", query)));
        named(asks, "headers", this::header);
        JsonObject basic = asks.object("basicAuth");
        if (basic != null) {
            String pair = basic.string("username") + ":" + basic.string("password");
            header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        JsonArray bodies = asks.array("bodyPatterns");
        if (bodies != null && bodies.size() == 1) {
            body((JsonObject) bodies.get(0));
        }
        List<String> known = List.of(
                "method",
                "url",
                "urlPath",
                "urlPattern",
                "urlPathPattern",
                "queryParameters",
                "headers",
                "basicAuth",
                "bodyPatterns");
        simple &= known.containsAll(asks.names()) && (bodies == null || bodies.size() == 1);
    }

    private String url(JsonObject asks) {
        for (String key : List.of("url", "urlPath", "urlPattern", "urlPathPattern")) {
            String url = asks.string(key);
            if (url != null) {
                String plain = key.endsWith("Pattern") ? url.replaceAll("\\[[^]]*][+*]", "a1") : url;
                simple &= !key.endsWith("Pattern") || plain.matches("[\\w/-]*");
                return plain;
            }
        }
        return "/";
    }

    private interface Taker {
        void take(String name, String value);
    }

    private void named(JsonObject asks, String field, Taker taker) {
        JsonObject map = asks.object(field);
        if (map == null) {
            return;
        }
        for (Map.Entry<String, Json> each : map) {
            JsonObject test = (JsonObject) each.getValue();
            if (test.has("equalTo") || test.has("contains")) {
                taker.take(each.getKey(), text(test));
            } else if (test.has("hasExactly")) {
                test.array("hasExactly").forEach(value -> taker.take(each.getKey(), text((JsonObject) value)));
            } else {
                simple &= test.has("absent");
            }
        }
    }

    private static String text(JsonObject test) {
        Json value = test.has("equalTo") ? test.get("equalTo") : test.get("contains");
        return value instanceof JsonString text ? text.value() : value.text();
    }

    private void query(String name, String value) {
        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private void header(String name, String value) {
        request = request.withHeader(name, value);
    }

    private void body(JsonObject test) {
        Json json = test.get("equalToJson");
        if (json != null) {
            Json tree = json instanceof JsonString text ? Json.parse(text.value()) : json;
            text("application/json", filled(tree).text());
        } else if (test.has("contains")) {
            text("text/plain", "before " + test.string("contains") + " behind");
        } else {
            simple = false;
        }
    }

    private void text(String type, String text) {
        boolean typed = request.headers().first("Content-Type").isPresent();
        request =
                request.withBody(typed ? request.headers().first("Content-Type").get() : type, text);
    }

    /** Put values where placeholders are. */
    private static Json filled(Json value) {
        if (value instanceof JsonArray array) {
            return JsonArray.of(array.stream().map(SampleRequest::filled).toList());
        }
        if (value instanceof JsonObject map) {
            JsonObject.Builder filled = JsonObject.builder();
            map.forEach(each -> filled.put(each.getKey(), filled(each.getValue())));
            return filled.build();
        }
        return value instanceof JsonString text && text.value().startsWith("${json-unit.any-number")
                ? JsonNumber.of(7)
                : value;
    }
}
