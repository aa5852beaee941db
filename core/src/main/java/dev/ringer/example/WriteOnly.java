package dev.ringer.example;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the members out of a value that go from client to server only. */
final class WriteOnly {

    private WriteOnly() {}

    /** Give the value without its write-only members; the same object where there are none. */
    static Json strip(Json value, Schema schema) {
        return strip(value, List.of(schema));
    }

    private static Json strip(Json value, List<Schema> schemas) {
        if (value instanceof JsonObject object) {
            return object(object, Parts.ofAny(schemas));
        }
        return value instanceof JsonArray array ? array(array, Parts.ofAny(schemas)) : value;
    }

    private static Json object(JsonObject object, Parts parts) {
        JsonObject.Builder kept = JsonObject.builder();
        boolean changed = false;
        for (Map.Entry<String, Json> member : object) {
            List<Schema> below = parts.member(member.getKey());
            if (below.stream().anyMatch(Access::isWriteOnly)) {
                changed = true;
                continue;
            }
            Json stripped = below.isEmpty() ? member.getValue() : strip(member.getValue(), below);
            changed |= stripped != member.getValue();
            kept.put(member.getKey(), stripped);
        }
        return changed ? kept.build() : object;
    }

    private static Json array(JsonArray array, Parts parts) {
        List<Json> items = new ArrayList<>(array.size());
        boolean changed = false;
        for (int i = 0; i < array.size(); i++) {
            List<Schema> below = parts.item(i);
            Json stripped = below.isEmpty() ? array.get(i) : strip(array.get(i), below);
            changed |= stripped != array.get(i);
            items.add(stripped);
        }
        return changed ? JsonArray.of(items) : array;
    }
}
