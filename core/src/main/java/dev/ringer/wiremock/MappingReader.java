package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts one mapping into a stub. */
final class MappingReader {

    private static final long PRIORITY_MAX = 1_000_000;

    /** Where scenarios begin, for WireMock and for Ringer. */
    private static final Map<String, String> STEPS = Map.of("Started", "started");

    private final Losses losses;
    private final RequestReader requests;
    private final ResponseReader responses;
    private final WebhookReader webhooks;
    private final Names names = new Names();

    MappingReader(Losses losses, Templating templating) {
        this.losses = losses;
        this.requests = new RequestReader(losses);
        this.responses = new ResponseReader(losses, templating);
        this.webhooks = new WebhookReader(losses);
    }

    /** Read a mapping; nothing, and an error, where the stub would be another than the mapping is. */
    Optional<JsonObject> read(Json mapping, Location at, BodyFiles bodies) {
        int mark = losses.mark();
        Optional<JsonObject> stub = fields(mapping, at, "a mapping").map(each -> read(each, bodies));
        return losses.isLeftOut(mark) ? Optional.empty() : stub;
    }

    /** WireMock takes null for what is not there. */
    static Optional<Fields> fields(Json value, Location at, String what, Losses losses) {
        Json plain = value;
        if (value instanceof JsonObject map) {
            JsonObject.Builder present = JsonObject.builder();
            for (Map.Entry<String, Json> each : map) {
                if (!(each.getValue() instanceof JsonNull)) {
                    present.put(each.getKey(), each.getValue());
                }
            }
            plain = present.build();
        }
        return Fields.of(plain, at, what, losses.diagnostics());
    }

    private Optional<Fields> fields(Json value, Location at, String what) {
        return fields(value, at, what, losses);
    }

    private JsonObject read(Fields mapping, BodyFiles bodies) {
        Conditions conditions = new Conditions();
        JsonObject.Builder request = JsonObject.builder();
        JsonObject.Builder stub = JsonObject.builder();
        JsonObject.Builder rest = JsonObject.builder();
        fields(mapping.json("request").orElse(JsonObject.EMPTY), mapping.at("request"), "a request")
                .ifPresent(each -> requests.read(each, request, conditions));
        stub.put(
                "name",
                names.unique(name(mapping, String.valueOf(request.build().string("method")))));
        request.build().forEach(each -> stub.put(each.getKey(), each.getValue()));
        mapping.whole("priority", 0, PRIORITY_MAX).ifPresent(each -> stub.put("priority", Math.max(1, each)));
        scenario(mapping, stub, rest, conditions);
        if (!conditions.isEmpty()) {
            stub.put("when", conditions.build());
        }
        rest.build().forEach(each -> stub.put(each.getKey(), each.getValue()));
        fields(mapping.json("response").orElse(JsonObject.EMPTY), mapping.at("response"), "a response")
                .ifPresent(each -> responses.read(each, bodies, stub));
        webhooks.read(mapping, stub);
        others(mapping);
        // WireMock knows no contract: nothing is checked before, and the reply may be any.
        stub.put("requests", "unchecked");
        stub.put("allowInvalid", JsonBoolean.TRUE);
        stub.put("reason", "imported from WireMock");
        return stub.build();
    }

    private static String name(Fields mapping, String method) {
        Optional<String> name = mapping.text("name").filter(each -> !each.isBlank());
        Optional<String> id =
                mapping.present(List.of("id", "uuid")).stream().findFirst().flatMap(mapping::text);
        return name.or(() -> id).orElseGet(() -> method + " " + url(mapping).orElse("anything"));
    }

    private static Optional<String> url(Fields mapping) {
        JsonObject request =
                mapping.json("request").orElse(JsonObject.EMPTY) instanceof JsonObject map ? map : JsonObject.EMPTY;
        return UrlReader.KEYS.stream()
                .flatMap(each -> Optional.ofNullable(request.string(each)).stream())
                .findFirst();
    }

    private void scenario(Fields mapping, JsonObject.Builder stub, JsonObject.Builder rest, Conditions conditions) {
        Optional<String> scenario = mapping.text("scenarioName");
        Optional<String> required = mapping.text("requiredScenarioState").map(MappingReader::step);
        Optional<String> next = mapping.text("newScenarioState").map(MappingReader::step);
        if (scenario.isEmpty()) {
            if (required.isPresent() || next.isPresent()) {
                losses.note("a state without a scenario, of which WireMock takes no notice", mapping.at());
            }
            return;
        }
        stub.put("scenario", scenario.get());
        required.ifPresent(step -> conditions.add("step", Json.of(step)));
        next.ifPresent(step -> rest.put("then", JsonObject.of("step", Json.of(step))));
    }

    private static String step(String state) {
        return STEPS.getOrDefault(state, state);
    }

    /** Look at what means nothing in a file that is read. */
    private void others(Fields mapping) {
        if (mapping.has("metadata")) {
            losses.noteOnce("'metadata', which changes no answer", mapping.at("metadata"));
        }
        mapping.present(List.of("persistent", "insertionIndex", "$schema", "dirty"));
        mapping.done();
    }
}
