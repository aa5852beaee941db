package dev.ringer.bench.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request that is sent over and over.
 *
 * @param seeded whether a counter follows the path, so that no two requests are the same
 * @param body empty for none
 */
record Ask(String method, String path, boolean seeded, Map<String, String> headers, String body) {

    static Ask get(String path) {
        return new Ask("GET", path, false, Map.of("Accept", "application/json"), "");
    }

    /** Ask for {@code PATH?__seed=NUMBER}, a new number each time. */
    static Ask seeded(String path) {
        return new Ask("GET", path + "?__seed=", true, Map.of("Accept", "application/json"), "");
    }

    static Ask post(String path, String json) {
        return new Ask(
                "POST", path, false, Map.of("Accept", "application/json", "Content-Type", "application/json"), json);
    }

    Ask with(Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(further);
        return new Ask(method, path, seeded, all, body);
    }
}
