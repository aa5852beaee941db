package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the request of a mapping into method, path and conditions of a stub. */
final class RequestReader {

    /** Fields with a test for each name, and the parts that they test. */
    private static final Map<String, String> NAMED = Map.of(
            "pathParameters", "pathParameters",
            "queryParameters", "query",
            "headers", "header",
            "cookies", "cookie");

    /** Fields with one test, or a value to be equal to, and the parts that they test. */
    private static final Map<String, String> SINGLE =
            Map.of("host", "host", "port", "port", "scheme", "scheme", "clientIp", "client");

    private final Losses losses;
    private final TestReader tests;
    private final UrlReader urls;
    private final MultipartReader parts;

    RequestReader(Losses losses) {
        this.losses = losses;
        this.tests = new TestReader(losses);
        this.urls = new UrlReader(losses);
        this.parts = new MultipartReader(losses, tests);
    }

    /** Read the request into the stub and its conditions. */
    void read(Fields request, JsonObject.Builder stub, Conditions conditions) {
        stub.put("method", method(request, conditions));
        urls.read(request, conditions).ifPresent(path -> stub.put("path", path));
        NAMED.forEach((field, part) -> named(request, field, part, conditions));
        form(request, conditions);
        SINGLE.forEach((field, part) -> single(request, field, part, conditions));
        credentials(request, conditions);
        tests.readAll(request, "bodyPatterns", Standing.BODY).ifPresent(test -> conditions.add("body", test));
        for (Fields.Item each : request.list("multipartPatterns")) {
            parts.read(each).ifPresent(test -> conditions.add("body", JsonObject.of("part", test)));
        }
        if (request.has("customMatcher")) {
            losses.mapping("a matcher written in Java", request.at("customMatcher"));
        }
        request.done();
    }

    private String method(Fields request, Conditions conditions) {
        Optional<Json> value = request.json("method");
        if (value.isEmpty() || value.get() instanceof JsonString) {
            return value.map(each -> ((JsonString) each).value().toUpperCase(Locale.ROOT))
                    .orElse("ANY");
        }
        request.map("method", "a choice of methods").ifPresent(choice -> {
            List<Json> oneOf =
                    choice.texts("oneOf").stream().<Json>map(Json::of).toList();
            List<Json> noneOf =
                    choice.texts("noneOf").stream().<Json>map(Json::of).toList();
            if (!oneOf.isEmpty()) {
                conditions.add("method", JsonObject.of("in", JsonArray.of(oneOf)));
            }
            if (!noneOf.isEmpty()) {
                conditions.add("method", JsonObject.of("not", JsonObject.of("in", JsonArray.of(noneOf))));
            }
            choice.done();
        });
        return "ANY";
    }

    private void named(Fields request, String field, String part, Conditions conditions) {
        request.map(field, field).ifPresent(map -> {
            for (String name : map.names()) {
                tests.read(map.json(name).orElseThrow(), map.at(name), Standing.VALUE)
                        .ifPresent(test -> conditions.add(part, name, test));
            }
        });
    }

    private void form(Fields request, Conditions conditions) {
        request.map("formParameters", "formParameters").ifPresent(map -> {
            JsonObject.Builder fields = JsonObject.builder();
            for (String name : map.names()) {
                tests.read(map.json(name).orElseThrow(), map.at(name), Standing.VALUE)
                        .ifPresent(test -> fields.put(name, test));
            }
            if (fields.size() > 0) {
                conditions.add("body", JsonObject.of("form", fields.build()));
            }
        });
    }

    private void single(Fields request, String field, String part, Conditions conditions) {
        Optional<Json> value = request.json(field);
        if (value.isPresent() && value.get() instanceof JsonObject) {
            tests.read(value.get(), request.at(field), Standing.VALUE).ifPresent(test -> conditions.add(part, test));
        } else {
            request.text(field).ifPresent(text -> conditions.add(part, Json.of(text)));
        }
    }

    private static void credentials(Fields request, Conditions conditions) {
        for (String field : List.of("basicAuth", "basicAuthCredentials")) {
            request.map(field, field).ifPresent(map -> {
                conditions.add("credentials", "scheme", Json.of("basic"));
                map.text("username").ifPresent(user -> conditions.add("credentials", "user", Json.of(user)));
                map.text("password").ifPresent(text -> conditions.add("credentials", "password", Json.of(text)));
                map.done();
            });
        }
    }
}
