package dev.ringer.bench.compare;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Stubs for as many items, a templated reply and a slow one.
 *
 * @param count of the stubs for items
 */
record Stubs(int count) {

    static final int FIRST = 1_000_001;
    static final int LAST = 1_999_999;
    static final int NONE = 3_000_000;

    private static final String ECHO =
            "{\"id\":\"{{request.path.id}}\",\"agent\":\"{{request.headers.Accept}}\",\"at\":\"{{now}}\"}";

    static String path(int item) {
        return "/items/" + item;
    }

    /** Give what the stub of an item replies. */
    static Json item(int id) {
        return ((JsonObject) Shop.item()).with("id", Json.of(id));
    }

    private List<Integer> ids() {
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < count - 1; i++) {
            ids.add(FIRST + i);
        }
        ids.add(LAST);
        return ids;
    }

    /** Write them as a file of stubs. */
    String ours() {
        List<Json> stubs = new ArrayList<>();
        for (int id : ids()) {
            stubs.add(JsonObject.builder()
                    .put("operation", "getItem")
                    .put("when", JsonObject.of("pathParameters", JsonObject.of("itemId", Json.of(id))))
                    .put("reply", JsonObject.of("body", item(id)))
                    .build());
        }
        stubs.add(JsonObject.builder()
                .put("method", "GET")
                .put("path", "/echo/{id}")
                .put(
                        "reply",
                        JsonObject.builder()
                                .put("type", "application/json")
                                .put("text", ECHO)
                                .build())
                .build());
        stubs.add(Json.parse(
                "{\"method\": \"GET\", \"path\": \"/slow\", \"reply\": {\"text\": \"slow\", \"delay\": \"1s\"}}"));
        return JsonObject.builder()
                .put("contract", "none")
                .put("stubs", JsonArray.of(stubs))
                .build()
                .text();
    }

    /** Write them as WireMock's mappings. */
    String wireMock() {
        List<Json> mappings = new ArrayList<>();
        for (int id : ids()) {
            mappings.add(mapping(JsonObject.of("urlPath", Json.of(path(id))), JsonObject.of("jsonBody", item(id))));
        }
        mappings.add(mapping(
                JsonObject.of("urlPathTemplate", Json.of("/echo/{id}")),
                JsonObject.builder()
                        .put("body", ECHO)
                        .put("transformers", JsonArray.of(Json.of("response-template")))
                        .build()));
        mappings.add(mapping(
                JsonObject.of("urlPath", Json.of("/slow")),
                JsonObject.builder()
                        .put("body", "slow")
                        .put("fixedDelayMilliseconds", 1000)
                        .build()));
        return JsonObject.of("mappings", JsonArray.of(mappings)).text();
    }

    private static JsonObject mapping(JsonObject request, JsonObject response) {
        return JsonObject.builder()
                .put("request", request.with("method", Json.of("GET")))
                .put(
                        "response",
                        response.with("status", Json.of(200))
                                .with("headers", JsonObject.of("Content-Type", Json.of("application/json"))))
                .build();
    }

    /** Write them as MockServer's expectations, which are tried in their order. */
    JsonArray mockServer() {
        List<Json> expectations = new ArrayList<>();
        for (int id : ids()) {
            expectations.add(JsonObject.builder()
                    .put(
                            "httpRequest",
                            JsonObject.builder()
                                    .put("method", "GET")
                                    .put("path", path(id))
                                    .build())
                    .put("httpResponse", JsonObject.of("body", item(id)))
                    .build());
        }
        expectations.add(Json.parse(
                "{\"httpRequest\": {\"method\": \"GET\", \"path\": \"/slow\"}, \"httpResponse\": {\"body\": \"slow\","
                        + " \"delay\": {\"timeUnit\": \"SECONDS\", \"value\": 1}}}"));
        return JsonArray.of(expectations);
    }
}
