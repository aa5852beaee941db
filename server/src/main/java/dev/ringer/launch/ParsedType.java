package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text that another package knows how to read; in a file also the map that such a text may hold.
 *
 * @param reading throws {@code IllegalArgumentException} for what is not allowed
 * @param rule what is allowed, as {@code must be ...}
 */
record ParsedType<T>(Function<String, T> reading, String rule) implements ValueType<T> {

    @Override
    public T parse(String text) {
        return reading.apply(text);
    }

    @Override
    public Optional<String> text(Json value) {
        return value instanceof JsonString string
                ? Optional.of(string.value())
                : value instanceof JsonObject || value instanceof JsonNumber
                        ? Optional.of(value.text())
                        : Optional.empty();
    }

    @Override
    public JsonObject schema() {
        return JsonObject.of("type", JsonArray.of(Json.of("string"), Json.of("number"), Json.of("object")));
    }
}
