package dev.ringer.keeper;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.Resource;
import dev.ringer.schema.Parts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has members of things stand as the contract lists them, whoever said them. Safe for use by several threads. */
final class MemberOrder {

    private final Map<Resource, List<String>> known = new ConcurrentHashMap<>();

    /** Give all members of both, those of the second over those of the first; what the contract does not list comes last. */
    JsonObject joined(Resource resource, JsonObject below, JsonObject above) {
        JsonObject.Builder all = JsonObject.builder();
        for (String name : known.computeIfAbsent(resource, MemberOrder::names)) {
            Json value = above.has(name) ? above.get(name) : below.get(name);
            if (value != null) {
                all.put(name, value);
            }
        }
        return all.putAll(below).putAll(above).build();
    }

    private static List<String> names(Resource resource) {
        return List.copyOf(Parts.ofAny(resource.schema().orElseThrow()).memberNames());
    }
}
