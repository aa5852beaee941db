package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Access;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings what one thing shows of another up to what the other is now.
 *
 * @param schemas of the place where it is shown
 * @param was the other before anything was changed; empty where it was not there
 * @param now the other as it is
 */
record Overlay(List<Schema> schemas, JsonObject was, JsonObject now) {

    /** Give all of it as it is now; members that the other never had stay. */
    JsonObject all(JsonObject shown) {
        JsonObject.Builder members = JsonObject.builder().putAll(members(shown, Set.copyOf(shown.names())));
        now.forEach(each -> {
            if (!shown.has(each.getKey()) && !was.has(each.getKey())) {
                members.put(each.getKey(), each.getValue());
            }
        });
        return members.build();
    }

    /** Give it as it is now but for what somebody said of it: what it never was, unless only the server may say it. */
    JsonObject unsaid(JsonObject shown) {
        Set<String> free =
                shown.names().stream().filter(each -> isFree(each, shown)).collect(Collectors.toSet());
        return free.size() == shown.size() ? all(shown) : members(shown, free);
    }

    private boolean isFree(String name, JsonObject shown) {
        Json value = shown.get(name);
        return (value != null && value.equals(was.get(name)))
                || schemas.stream().anyMatch(Access::isReadOnly)
                || Parts.ofAny(schemas).member(name).stream().anyMatch(Access::isReadOnly);
    }

    private JsonObject members(JsonObject shown, Set<String> free) {
        JsonObject.Builder members = JsonObject.builder();
        for (Map.Entry<String, Json> each : shown) {
            String name = each.getKey();
            Json current = free.contains(name) ? now.get(name) : each.getValue();
            boolean gone = current == null && was.has(name);
            if (!gone) {
                members.put(name, current == null ? each.getValue() : current);
            }
        }
        return members.build();
    }
}
