package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request that the mock itself sends after its reply.
 *
 * @param json as it stands in {@code callbacks} of a stub file
 */
public record Callback(JsonObject json) {

    static Callback of(String key, String value) {
        return new Callback(JsonObject.of(key, Json.of(value)));
    }

    /** Give a copy with a key of stub files set, such as {@code retries} or {@code sign}. */
    public Callback with(String key, @Nullable Object value) {
        return new Callback(json.with(key, Trees.json(value)));
    }

    /** Give a copy that goes to an address, in which there may be templates and runtime expressions. */
    public Callback url(String url) {
        return with("url", url);
    }

    public Callback method(String method) {
        return with("method", method);
    }

    public Callback header(String name, String value) {
        return new Callback(json.with("headers", Trees.object(json, "headers").with(name, Json.of(value))));
    }

    public Callback type(String mediaType) {
        return with("type", mediaType);
    }

    /** Give a copy with a body: a map, a list, a record, a text or a number, written in the media type. */
    public Callback body(@Nullable Object value) {
        return with("body", value);
    }

    public Callback delay(Duration time) {
        return with("delay", Times.text(time));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
