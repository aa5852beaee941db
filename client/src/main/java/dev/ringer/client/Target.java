package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;

/**
 * What requests address: an operation of a contract, or a method and a path.
 *
 * @param json as it stands in a stub: {@code {"operation": "getPet"}}
 */
public record Target(JsonObject json) {

    static Target operation(String id) {
        return new Target(JsonObject.of("operation", Json.of(id)));
    }

    static Target request(String method, String path) {
        return new Target(
                JsonObject.builder().put("method", method).put("path", path).build());
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
