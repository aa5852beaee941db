package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request, or a response, must look like.
 *
 * @param json as it stands in {@code when} of a stub file: {@code {"query": {"limit": 7}}}
 */
public record Condition(JsonObject json) {

    private static final String ALL = "all";

    /** Parts that hold a test for each name. */
    private static final Set<String> NAMED =
            Set.of("pathParameters", "query", "header", "cookie", "credentials", "jwt");

    static Condition of(String part, @Nullable Object test) {
        return new Condition(JsonObject.of(part, Trees.json(test)));
    }

    static Condition of(String part, String name, @Nullable Object test) {
        return new Condition(JsonObject.of(part, JsonObject.of(name, Trees.json(test))));
    }

    static Condition joined(String joint, Condition... conditions) {
        List<Json> list = new ArrayList<>();
        for (Condition each : conditions) {
            list.add(each.json());
        }
        return new Condition(JsonObject.of(joint, JsonArray.of(list)));
    }

    /** Give one that holds when both do. What has no place beside what is there goes behind {@code all}. */
    static JsonObject both(JsonObject first, JsonObject second) {
        JsonObject whole = first;
        for (Map.Entry<String, Json> each : second) {
            whole = with(whole, each.getKey(), each.getValue());
        }
        return whole;
    }

    private static JsonObject with(JsonObject whole, String part, Json test) {
        Json there = whole.get(part);
        if (there == null) {
            return whole.with(part, test);
        }
        if (part.equals(ALL) && there instanceof JsonArray some && test instanceof JsonArray more) {
            List<Json> list = new ArrayList<>(some.items());
            list.addAll(more.items());
            return whole.with(ALL, JsonArray.of(list));
        }
        if (NAMED.contains(part)
                && there instanceof JsonObject some
                && test instanceof JsonObject more
                && more.names().stream().noneMatch(some::has)) {
            return whole.with(part, some.toBuilder().putAll(more).build());
        }
        return with(whole, ALL, JsonArray.of(JsonObject.of(part, test)));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
