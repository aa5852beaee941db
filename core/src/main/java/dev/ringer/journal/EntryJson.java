package dev.ringer.journal;

import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Entries as JSON: the shape that the control plane, JSON lines and events show.
 *
 * <pre>{@code
 * {
 *   "id": 42,
 *   "session": "",
 *   "time": "2026-05-04T10:11:12.345678Z",
 *   "route": "found",
 *   "operation": "getPet", "template": "/pets/{petId}", "contract": "petstore.yaml", "basePath": "/v1",
 *   "pathValues": {"petId": "7"},
 *   "request": {
 *     "method": "GET", "origin": "http://localhost:4010", "path": "/v1/pets/7", "query": "full=true",
 *     "headers": [{"name": "Accept", "value": "application/json"}],
 *     "body": "...", "size": 3, "truncated": false
 *   },
 *   "response": {"status": 200, "headers": [], "body": "...", "size": 3, "truncated": false, "trailers": []},
 *   "origin": "example", "reason": "...", "stub": "...",
 *   "violations": [], "replyViolations": [],
 *   "delay": {"millis": 100, "chunks": 4, "overMillis": 900, "bytesPerSecond": 1024},
 *   "fault": "cut",
 *   "durations": {"engineNanos": 21000},
 *   "monotonicNanos": 123456789,
 *   "connection": {"address": "127.0.0.1", "protocol": "HTTP/1.1", "certificate": "CN=..."},
 *   "callbacks": [{
 *     "name": "paid", "method": "POST", "url": "http://...", "delayMillis": 0, "defect": "...",
 *     "result": {"attempts": 1, "status": 204, "error": "...",
 *       "requestViolations": [], "violations": [], "tookNanos": 1200000}
 *   }],
 *   "cut": true
 * }
 * }</pre>
 *
 * <p>{@code operation} to {@code pathValues} are there where {@code route} is {@code found}. A body that is no UTF-8 is
 * {@code bodyBase64} in place of {@code body}; an empty one is neither. {@code stub}, {@code delay}, {@code fault},
 * {@code trailers}, {@code certificate}, {@code defect}, {@code result}, its {@code status} and {@code error}, and {@code
 * cut} are there where there is something to say.
 */
final class EntryJson {

    private EntryJson() {}

    static JsonObject of(JournalEntry entry) {
        JsonObject.Builder json = JsonObject.builder()
                .put("id", entry.id())
                .put("session", entry.session())
                .put("time", entry.time().toString());
        route(entry.route(), json);
        json.put("request", request(entry)).put("response", response(entry));
        json.put("origin", entry.origin().word()).put("reason", entry.reason());
        entry.stub().ifPresent(stub -> json.put("stub", stub));
        json.put("violations", violations(entry.violations()));
        json.put("replyViolations", violations(entry.replyViolations()));
        sending(entry, json);
        json.put(
                "durations", JsonObject.of("engineNanos", Json.of(entry.timing().tookNanos())));
        json.put("monotonicNanos", entry.timing().nanos());
        json.put("connection", connection(entry.request().caller()));
        json.put(
                "callbacks",
                JsonArray.of(entry.callbacks().stream().map(EntryJson::callback).toList()));
        if (entry.isCut()) {
            json.put("cut", Json.of(true));
        }
        return json.build();
    }

    private static void route(JournalRoute route, JsonObject.Builder json) {
        json.put("route", route.kind().word());
        if (route.kind() != JournalRoute.Kind.FOUND) {
            return;
        }
        JsonObject.Builder values = JsonObject.builder();
        route.values().forEach(values::put);
        json.put("operation", route.operation())
                .put("template", route.template())
                .put("contract", route.contract())
                .put("basePath", route.basePath())
                .put("pathValues", values.build());
    }

    private static JsonObject request(JournalEntry entry) {
        JsonObject.Builder json = JsonObject.builder()
                .put("method", entry.request().method())
                .put("origin", entry.request().origin())
                .put("path", entry.request().target().path())
                .put("query", entry.request().target().query().raw())
                .put("headers", headers(entry.request().headers()));
        body(entry.request().body(), entry.requestBytes(), entry.isRequestTruncated(), json);
        return json.build();
    }

    private static JsonObject response(JournalEntry entry) {
        JsonObject.Builder json = JsonObject.builder()
                .put("status", entry.response().status())
                .put("headers", headers(entry.response().headers()));
        body(entry.response().body(), entry.responseBytes(), entry.isResponseTruncated(), json);
        if (entry.response().trailers().size() > 0) {
            json.put("trailers", headers(entry.response().trailers()));
        }
        return json.build();
    }

    private static void body(Body body, int size, boolean truncated, JsonObject.Builder json) {
        if (!body.isEmpty()) {
            Optional<String> text = BodyText.of(body, truncated);
            json.put(
                    text.isPresent() ? "body" : "bodyBase64",
                    text.orElseGet(() -> Base64.getEncoder().encodeToString(body.bytes())));
        }
        json.put("size", size).put("truncated", Json.of(truncated));
    }

    static JsonArray headers(Headers headers) {
        List<Json> all = new ArrayList<>();
        headers.forEach((name, value) -> all.add(pair(name, value)));
        return JsonArray.of(all);
    }

    static JsonObject pair(String name, String value) {
        return JsonObject.builder().put("name", name).put("value", value).build();
    }

    private static JsonArray violations(List<Violation> violations) {
        return JsonArray.of(violations.stream().map(Violation::toJson).toList());
    }

    private static void sending(JournalEntry entry, JsonObject.Builder json) {
        Pace pace = entry.pace();
        if (!pace.isNone()) {
            JsonObject.Builder delay = JsonObject.builder().put("millis", pace.delayMillis());
            if (pace.chunks() > 0) {
                delay.put("chunks", pace.chunks()).put("overMillis", pace.overMillis());
            }
            if (pace.bytesPerSecond() > 0) {
                delay.put("bytesPerSecond", pace.bytesPerSecond());
            }
            json.put("delay", delay.build());
        }
        if (entry.fault() != Fault.NONE) {
            json.put("fault", entry.fault().word());
        }
    }

    private static JsonObject connection(Caller caller) {
        JsonObject.Builder json =
                JsonObject.builder().put("address", caller.address()).put("protocol", caller.protocol());
        caller.certificate().ifPresent(subject -> json.put("certificate", subject));
        return json.build();
    }

    static JsonObject callback(JournalCallback callback) {
        JsonObject.Builder json = JsonObject.builder()
                .put("name", callback.name())
                .put("method", callback.method())
                .put("url", callback.url())
                .put("delayMillis", callback.delayMillis());
        if (!callback.defect().isEmpty()) {
            json.put("defect", callback.defect());
        }
        callback.result().ifPresent(result -> json.put("result", result(result)));
        return json.build();
    }

    private static JsonObject result(JournalCallback.Result result) {
        JsonObject.Builder json = JsonObject.builder().put("attempts", result.attempts());
        result.status().ifPresent(status -> json.put("status", status));
        if (!result.error().isEmpty()) {
            json.put("error", result.error());
        }
        return json.put("requestViolations", violations(result.requestViolations()))
                .put("violations", violations(result.violations()))
                .put("tookNanos", result.tookNanos())
                .build();
    }
}
