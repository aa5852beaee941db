package dev.ringer.example;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Access;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the members out of a value that go from client to server only. */
final class WriteOnly {

    private WriteOnly() {}

    /** Give the value without its write-only members; the same object where there are none. */
    static Json strip(Json value, Schema schema) {
        return strip(value, List.of(schema));
    }

    private static Json strip(Json value, List<Schema> schemas) {
        if (value instanceof JsonObject object) {
            return object(object, parts(schemas));
        }
        if (value instanceof JsonArray array) {
            return array(array, parts(schemas));
        }
        return value;
    }

    private static Json object(JsonObject object, List<Schema> parts) {
        JsonObject.Builder kept = JsonObject.builder();
        boolean changed = false;
        for (Map.Entry<String, Json> member : object) {
            List<Schema> below = new ArrayList<>();
            for (Schema part : parts) {
                Schema property = part.objects().properties().get(member.getKey());
                Schema additional = part.objects().additional();
                if (property != null) {
                    below.add(property);
                } else if (additional != null) {
                    below.add(additional);
                }
            }
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

    private static Json array(JsonArray array, List<Schema> parts) {
        List<Schema> below = new ArrayList<>();
        for (Schema part : parts) {
            Schema items = part.arrays().items();
            if (items != null) {
                below.add(items);
            }
            below.addAll(part.arrays().prefix());
        }
        if (below.isEmpty()) {
            return array;
        }
        List<Json> items = new ArrayList<>(array.size());
        boolean changed = false;
        for (Json item : array) {
            Json stripped = strip(item, below);
            changed |= stripped != item;
            items.add(stripped);
        }
        return changed ? JsonArray.of(items) : array;
    }

    /** Give the schemas that may describe the same value: references followed, combinations opened. */
    private static List<Schema> parts(List<Schema> schemas) {
        Set<Schema> seen = new HashSet<>();
        List<Schema> parts = new ArrayList<>();
        List<Schema> open = new ArrayList<>(schemas);
        while (!open.isEmpty()) {
            Schema each = open.remove(open.size() - 1);
            if (seen.add(each)) {
                parts.add(each);
                if (each.reference().orElse(null) instanceof Reference.Resolved resolved) {
                    open.add(resolved.schema());
                }
                open.addAll(each.combination().allOf());
                open.addAll(each.combination().anyOf());
                open.addAll(each.combination().oneOf());
            }
        }
        return parts;
    }
}
