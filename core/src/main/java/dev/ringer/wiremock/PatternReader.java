package dev.ringer.wiremock;

import dev.ringer.delay.Delay;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;
import java.util.Optional;

/** Reads what WireMock's clients ask with, into the words of Ringer: patterns of requests and of values, and settings. */
public final class PatternReader {

    private final Losses losses;

    /**
     * Make a reader.
     *
     * @param diagnostics takes what is not carried over; what is read beside an error or a warning asks for another thing
     */
    public PatternReader(List<Diagnostic> diagnostics) {
        this.losses = new Losses(diagnostics);
    }

    /**
     * What requests are to be like.
     *
     * @param path template of the path; nothing where it is any, or a condition
     * @param when as stubs have it
     */
    public record Asked(Optional<String> path, JsonObject when) {}

    /** Read a pattern of requests, such as {@code {"method": "GET", "urlPath": "/pets"}}. */
    public Asked request(Json pattern, Location at) {
        Conditions conditions = new Conditions();
        JsonObject.Builder place = JsonObject.builder();
        MappingReader.fields(pattern, at, "a pattern of requests", losses)
                .ifPresent(each -> new RequestReader(losses).read(each, place, conditions));
        Optional<String> method =
                Optional.ofNullable(place.build().string("method")).filter(each -> !each.equals("ANY"));
        method.ifPresent(each -> conditions.add("method", Json.of(each)));
        Optional<String> path =
                place.get("path") instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
        return new Asked(path, conditions.build());
    }

    /** Read a pattern of values, such as {@code {"matchesJsonPath": "$.owner"}}, into a condition on a body. */
    public JsonObject value(Json pattern, Location at) {
        return new TestReader(losses)
                .read(pattern, at, Standing.BODY)
                .map(test -> JsonObject.of("body", test))
                .orElse(JsonObject.EMPTY);
    }

    /**
     * Read {@code fixedDelay} and {@code delayDistribution} of settings; other fields are not looked at.
     *
     * @return words that {@link Delay#read} takes; nothing for no delay
     */
    public Optional<Json> delay(Json settings, Location at) {
        return MappingReader.fields(settings, at, "settings", losses)
                .flatMap(each -> new DelayReader(losses).global(each));
    }
}
