package dev.ringer.matching.path;

import dev.ringer.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Segments from a place on.
 *
 * @param relative from the current value of a filter ({@code @}), not from the root
 */
record Query(boolean relative, List<Segment> segments) {

    List<Json> find(Json current, Walk walk) {
        List<Json> values = List.of(relative ? current : walk.root());
        for (Segment segment : segments) {
            List<Json> next = new ArrayList<>();
            for (Json value : values) {
                segment.apply(value, walk, next);
            }
            values = next;
        }
        return values;
    }

    boolean isSingular() {
        for (Segment segment : segments) {
            if (!segment.isSingular()) {
                return false;
            }
        }
        return true;
    }

    /** Give the one value of a singular query, or null for what the RFC calls Nothing. */
    @Nullable
    Json single(Json current, Walk walk) {
        List<Json> found = find(current, walk);
        return found.size() == 1 ? found.get(0) : null;
    }
}
