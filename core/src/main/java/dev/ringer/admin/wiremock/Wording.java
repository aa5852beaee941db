package dev.ringer.admin.wiremock;

import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in WireMock's words what stubs of Ringer are for, as far as those words go. The whole stub stands in the metadata,
 * so that nobody takes the mapping for all of it.
 */
final class Wording {

    /** Where the metadata hold the stub. */
    static final String WHOLE = "ringer";

    private static final List<String> REPLIES = List.of("reply", "sequence", "cycle", "random");

    /** Fields of replies that mean what fields of responses do. */
    private static final Map<String, String> SAME =
            Map.of("text", "body", "body", "jsonBody", "base64", "base64Body", "headers", "headers");

    /**
     * An operation at its first mount.
     *
     * @param path with the base path
     */
    private record At(String method, String path) {}

    private final List<Mount> mounts;
    private @Nullable Map<String, At> operations;

    Wording(List<Mount> mounts) {
        this.mounts = mounts;
    }

    JsonObject of(Stub stub) {
        JsonObject source = stub.source() instanceof JsonObject map ? map : JsonObject.EMPTY;
        String id = StubId.of(stub.name());
        JsonObject.Builder mapping = JsonObject.builder()
                .put("id", id)
                .put("name", stub.name())
                .put("request", request(source))
                .put("response", response(source));
        copy(source, "priority", "priority", mapping);
        copy(source, "scenario", "scenarioName", mapping);
        step(source.object("when"), "requiredScenarioState", mapping);
        step(source.object("then"), "newScenarioState", mapping);
        return mapping.put("metadata", SentMapping.metadata(stub).with(WHOLE, JsonObject.of("stub", source)))
                .put("uuid", id)
                .build();
    }

    private static void copy(JsonObject from, String field, String as, JsonObject.Builder into) {
        Json value = from.get(field);
        if (value != null) {
            into.put(as, value);
        }
    }

    private static void step(@Nullable JsonObject from, String as, JsonObject.Builder into) {
        if (from != null && from.get("step") instanceof JsonString step) {
            into.put(as, States.state(step.value()));
        }
    }

    private JsonObject request(JsonObject source) {
        String named = source.string("operation");
        if (named != null) {
            At at = operations().get(named);
            return at == null ? JsonObject.of("method", Json.of("ANY")) : request(at.method(), at.path());
        }
        String method = source.string("method");
        return request(method == null ? "ANY" : method, source.string("path"));
    }

    private static JsonObject request(String method, @Nullable String path) {
        JsonObject.Builder request = JsonObject.builder().put("method", method);
        if (path != null) {
            String plain = path.split("\\?", 2)[0];
            request.put(plain.contains("{") ? "urlPathTemplate" : "urlPath", plain);
        }
        return request.build();
    }

    private static JsonObject response(JsonObject source) {
        JsonObject reply = REPLIES.stream()
                .map(source::get)
                .filter(each -> each != null)
                .findFirst()
                .map(Wording::first)
                .orElse(JsonObject.EMPTY);
        JsonObject.Builder response = JsonObject.builder();
        Json status = reply.get("status");
        response.put("status", status != null && status.kind() == Json.Kind.NUMBER ? status : Json.of(200));
        SAME.forEach((field, as) -> copy(reply, field, as, response));
        return response.build();
    }

    private static JsonObject first(Json replies) {
        Json one = replies instanceof JsonArray list && !list.isEmpty() ? list.get(0) : replies;
        return one instanceof JsonObject map ? map : JsonObject.EMPTY;
    }

    /** Find operations once for all stubs of a list. */
    private Map<String, At> operations() {
        if (operations == null) {
            operations = new HashMap<>();
            for (Mount mount : mounts) {
                for (Operation each : mount.operations()) {
                    At at = new At(each.method(), mount.basePath() + each.path());
                    operations.putIfAbsent(each.id(), at);
                    operations.putIfAbsent(each.title(), at);
                    operations.putIfAbsent(at.method() + " " + at.path(), at);
                }
            }
        }
        return operations;
    }
}
