package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The conditions of a stub as they come together: tests of parts of a request, and of values that parts have by name. */
final class Conditions {

    /** What people look for first, first. */
    private static final List<String> WORDS = List.of(
            "step", "method", "url", "path", "pathParameters", "query", "credentials", "header", "cookie", "body");

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(Conditions::rank).thenComparing(Comparator.naturalOrder());

    private final Map<String, List<Json>> parts = new TreeMap<>(ORDER);
    private final Map<String, JsonObject> named = new TreeMap<>(ORDER);

    private static int rank(String word) {
        int rank = WORDS.indexOf(word);
        return rank < 0 ? WORDS.size() : rank;
    }

    void add(String part, Json test) {
        parts.computeIfAbsent(part, each -> new ArrayList<>()).add(test);
    }

    void add(String part, String name, Json test) {
        JsonObject tests = named.getOrDefault(part, JsonObject.EMPTY);
        Json before = tests.get(name);
        named.put(part, tests.with(name, before == null ? test : JsonObject.of("all", JsonArray.of(before, test))));
    }

    boolean isEmpty() {
        return parts.isEmpty() && named.isEmpty();
    }

    JsonObject build() {
        Map<String, Json> all = new TreeMap<>(ORDER);
        all.putAll(named);
        parts.forEach((part, tests) -> TestReader.all(tests).ifPresent(test -> all.put(part, test)));
        return JsonObject.of(all);
    }
}
