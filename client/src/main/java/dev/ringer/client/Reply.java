package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent. All that it leaves open comes from the contract.
 *
 * @param json as it stands in {@code reply} of a stub file: {@code {"status": 404}}
 */
public record Reply(JsonObject json) {

    /** A reply that leaves all to the contract. */
    static final Reply OPEN = new Reply(JsonObject.EMPTY);

    private static final String GENERATE = "generate";

    /** Give a copy with a key of stub files set, such as {@code row}. */
    public Reply with(String key, @Nullable Object value) {
        return new Reply(json.with(key, Trees.json(value)));
    }

    public Reply status(int status) {
        return with("status", status);
    }

    /** Give a copy that sends a header; one that is named again is sent again. */
    public Reply header(String name, String value) {
        return named("headers", name, value);
    }

    /** Give a copy that sends a field behind the body. */
    public Reply trailer(String name, String value) {
        return named("trailers", name, value);
    }

    private Reply named(String key, String name, String value) {
        JsonObject fields = Trees.object(json, key);
        List<Json> values = Trees.items(fields, name);
        if (fields.get(name) instanceof JsonString one) {
            values.add(one);
        }
        values.add(Json.of(value));
        Json all = values.size() == 1 ? values.get(0) : JsonArray.of(values);
        return new Reply(json.with(key, fields.with(name, all)));
    }

    /** Give a copy whose body has a media type. */
    public Reply type(String mediaType) {
        return with("type", mediaType);
    }

    /** Give a copy with a body: a map, a list, a record, a text or a number, written in the media type. */
    public Reply body(@Nullable Object value) {
        return with("body", value);
    }

    /** Give a copy with a body that is written as JSON here. */
    public Reply json(String text) {
        return with("body", Json.parse(text));
    }

    /** Give a copy with a body that is sent as it stands. */
    public Reply text(String text) {
        return with("text", text);
    }

    public Reply bytes(byte[] bytes) {
        return with("base64", Base64.getEncoder().encodeToString(bytes));
    }

    /** Give a copy with a body that the contract has as an example of this name. */
    public Reply example(String name) {
        return with("example", name);
    }

    /** Give a copy with a body made from the schema. */
    public Reply generate() {
        return json.has(GENERATE) ? this : with(GENERATE, true);
    }

    /** Give a copy with a body made from the schema, the same for the same seed. */
    public Reply generate(String seed) {
        return generating("seed", seed);
    }

    /** Give a copy with a body made from the schema in a shape, such as {@code maximal}. */
    public Reply shape(String shape) {
        return generating("shape", shape);
    }

    private Reply generating(String key, String value) {
        return new Reply(json.with(GENERATE, Trees.object(json, GENERATE).with(key, Json.of(value))));
    }

    /** Give a copy whose body is changed at a place: a JSONPath, a JSON Pointer or a name. */
    public Reply set(String place, @Nullable Object value) {
        return new Reply(json.with("set", Trees.object(json, "set").with(place, Trees.json(value))));
    }

    /** Give a copy whose body lacks what is at a place. */
    public Reply remove(String place) {
        List<Json> places = Trees.items(json, "remove");
        places.add(Json.of(place));
        return new Reply(json.with("remove", JsonArray.of(places)));
    }

    public Reply delay(Duration time) {
        return with("delay", Times.text(time));
    }

    /** Give a copy that is held back as stub files say it: {@code 200ms}, or a map such as {@code {p50: 80ms, p99: 2s}}. */
    public Reply delay(Object time) {
        return with("delay", time);
    }

    /** Give a copy that goes wrong on the wire, such as {@code reset}. */
    public Reply fault(String kind) {
        return with("fault", kind);
    }

    /** Give a copy that a real server answers, at a URL or as a map says: {@code {to: http://127.0.0.1:8080}}. */
    public Reply passthrough(Object upstream) {
        return with("passthrough", upstream);
    }

    /** Give a copy that is drawn so many times as often as others of {@code random}. */
    public Reply weight(int weight) {
        return with("weight", weight);
    }

    /** Give a copy in which braces are just braces. */
    public Reply withoutTemplate() {
        return with("template", false);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
