package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A step of a query: what its selectors choose of a value's children, or of those of all its descendants too.
 *
 * <p>Descendants are walked without recursion, since filters within filters would multiply the depth of the tree.
 */
record Segment(boolean descendant, List<Selector> selectors) {

    void apply(Json value, Walk walk, List<Json> into) {
        if (!descendant) {
            select(value, walk, into);
            return;
        }
        Deque<Json> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty() && !walk.isSpent()) {
            Json next = open.pop();
            select(next, walk, into);
            pushChildren(next, open);
        }
    }

    private void select(Json value, Walk walk, List<Json> into) {
        if (walk.step(1)) {
            for (Selector selector : selectors) {
                selector.select(value, walk, into);
            }
        }
    }

    /** Put the first child on top, so that values come in the order of the tree. */
    private static void pushChildren(Json value, Deque<Json> open) {
        if (value instanceof JsonArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                open.push(array.get(i));
            }
        } else if (value instanceof JsonObject object) {
            for (int i = object.size() - 1; i >= 0; i--) {
                open.push(object.value(i));
            }
        }
    }

    boolean isSingular() {
        return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
    }
}
