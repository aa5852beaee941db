package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.List;

/**
 * A step of a query: what its selectors choose of a value's children, or of those of all its descendants too.
 *
 * <p>Recursion is as deep as the tree, whose reader bounds that.
 */
record Segment(boolean descendant, List<Selector> selectors) {

    void apply(Json value, Walk walk, List<Json> into) {
        if (!walk.step(1)) {
            return;
        }
        for (Selector selector : selectors) {
            selector.select(value, walk, into);
        }
        if (!descendant) {
            return;
        }
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                apply(array.get(i), walk, into);
            }
        } else if (value instanceof JsonObject object) {
            for (int i = 0; i < object.size(); i++) {
                apply(object.value(i), walk, into);
            }
        }
    }

    boolean isSingular() {
        return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
    }
}
