package dev.ringer.source;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a person wrote, as messages show it. */
public final class Shown {

    private Shown() {}

    /**
     * Name a list, a map or null, and give the JSON of anything else.
     *
     * @param scalar shortens the JSON
     */
    public static String json(Json value, UnaryOperator<String> scalar) {
        return switch (value.kind()) {
            case NULL -> "null";
            case ARRAY -> "a list";
            case OBJECT -> "a map";
            case STRING, NUMBER, BOOLEAN -> scalar.apply(value.text());
        };
    }

    /** Give a text, or so much of its beginning. */
    public static String beginning(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /**
     * Report the keys of a map that are none of those allowed.
     *
     * @param where the map, such as {@code a fault}
     */
    public static void unknownKeys(
            JsonObject map, Collection<String> allowed, String where, Location at, List<Diagnostic> diagnostics) {
        for (String name : map.names()) {
            if (!allowed.contains(name)) {
                diagnostics.add(Diagnostic.error(
                        "unknown-key",
                        "there is no '" + name + "' in " + where + Nearest.hint(name, allowed) + "; allowed are "
                                + String.join(", ", allowed),
                        at.child(name)));
            }
        }
    }
}
