package dev.ringer.keeper;

import dev.ringer.generation.Generator;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scalars as paths and queries write them. */
final class Texts {

    private Texts() {}

    /** Give a scalar as text; null for anything else. */
    static @Nullable String of(@Nullable Json value) {
        if (value instanceof JsonString text) {
            return text.value();
        }
        return value instanceof JsonNumber || value instanceof JsonBoolean ? value.toString() : null;
    }

    /** Give the first value that a text may mean and that the schemas accept; nothing where there is none. */
    static Optional<Json> typed(String text, List<Schema> schemas, Generator generator) {
        Json value = JsonNumber.isNumber(text) ? JsonNumber.parse(text) : null;
        if (text.equals("true") || text.equals("false")) {
            value = Json.of(Boolean.parseBoolean(text));
        }
        if (value != null && generator.accepts(schemas, value)) {
            return Optional.of(value);
        }
        Json plain = Json.of(text);
        return generator.accepts(schemas, plain) ? Optional.of(plain) : Optional.empty();
    }

    /** Give the schemas of a place in a value, alternatives and all. */
    static List<Schema> at(Schema schema, Pointer place) {
        List<Schema> at = List.of(schema);
        for (String token : place.tokens()) {
            Parts parts = Parts.ofAny(at);
            List<Schema> below = new ArrayList<>(parts.member(token));
            if (below.isEmpty() && token.matches("[0-9]{1,4}")) {
                below.addAll(parts.item(Integer.parseInt(token)));
            }
            at = below;
        }
        return at;
    }
}
