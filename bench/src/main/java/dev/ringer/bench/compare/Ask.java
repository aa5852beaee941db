package dev.ringer.bench.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is sent over and over.
 *
 * @param paths asked for in turn; one or more
 * @param seeded whether a counter follows the path, so that no two requests are the same
 * @param body empty for none
 */
record Ask(String method, List<String> paths, boolean seeded, Map<String, String> headers, String body) {

    Ask {
        paths = List.copyOf(paths);
    }

    static Ask get(String path) {
        return get(List.of(path));
    }

    static Ask get(List<String> paths) {
        return new Ask("GET", paths, false, Map.of("Accept", "application/json"), "");
    }

    /** Ask for {@code PATH?__seed=NUMBER}, a new number each time. */
    static Ask seeded(String path) {
        return new Ask("GET", List.of(path + "?__seed="), true, Map.of("Accept", "application/json"), "");
    }

    static Ask post(String path, String json) {
        return new Ask(
                "POST",
                List.of(path),
                false,
                Map.of("Accept", "application/json", "Content-Type", "application/json"),
                json);
    }

    static Ask delete(String path) {
        return new Ask("DELETE", List.of(path), false, Map.of(), "");
    }

    /** Give the first of the paths. */
    String path() {
        return paths.get(0);
    }

    Ask with(Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(further);
        return new Ask(method, paths, seeded, all, body);
    }
}
