package dev.ringer.generation;

import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What names a thing in a relationship: {@code {"type": "people", "id": "9"}} (JSON:API 1.1, "Resource Linkage").
 *
 * @param relationship its name: {@code author}
 * @param types those that the schema lets the thing have; empty where that is open
 */
record Linkage(String relationship, List<String> types) {

    private static final String DATA = "data";

    /** Give the linkage that a spot is a member of; null where it is of none. */
    static @Nullable Linkage of(Spot spot) {
        Spot around = spot.up();
        if (around == null || !isMember(spot.name()) || !around.name().equals(DATA)) {
            return null;
        }
        // One of several stands in an array of the same name.
        Spot outer = around.up();
        Spot link = outer != null && outer.name().equals(DATA) ? outer.up() : outer;
        Spot all = link == null ? null : link.up();
        return link != null && all != null && all.name().equals("relationships")
                ? new Linkage(link.name(), types(around, spot))
                : null;
    }

    private static boolean isMember(String name) {
        return name.equals("id") || name.equals("type");
    }

    private static List<String> types(Spot around, Spot spot) {
        try {
            Plan type = around.plan()
                    .form(around.object(), 0, Shape.TYPICAL)
                    .member("type")
                    .plan();
            List<Json> allowed = type.form(spot.object(), 0, Shape.TYPICAL).blend().allowed;
            return allowed == null
                    ? List.of()
                    : allowed.stream()
                            .filter(JsonString.class::isInstance)
                            .map(each -> ((JsonString) each).value())
                            .toList();
        } catch (Impossible e) {
            return List.of();
        }
    }

    /** Give what things may be called that it leads to, likeliest first. */
    List<String> nouns() {
        return types.isEmpty() ? List.of(relationship) : types;
    }
}
