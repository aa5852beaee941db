package dev.ringer.matching.path;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A step of a query: what its selectors choose of a value's children, or of those of all its descendants too.
 *
 * <p>Descendants are walked without recursion, since filters within filters would multiply the depth of the tree.
 */
record Segment(boolean descendant, List<Selector> selectors) {

    void apply(Json value, Walk walk, List<Json> into) {
        Children values = new Values(into);
        if (!descendant) {
            select(value, walk, values);
            return;
        }
        Deque<Json> open = new ArrayDeque<>();
        open.push(value);
        while (!open.isEmpty() && !walk.isSpent()) {
            Json next = open.pop();
            select(next, walk, values);
            pushChildren(next, open);
        }
    }

    private void select(Json value, Walk walk, Children into) {
        if (walk.step(1)) {
            for (Selector selector : selectors) {
                selector.select(value, walk, into);
            }
        }
    }

    /** Choose as {@link #apply} does, and tell the places of what was chosen. */
    void locate(Place place, Walk walk, List<Place> into) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(place);
        while (!open.isEmpty() && !walk.isSpent()) {
            Place next = open.pop();
            select(next.value(), walk, new Places(next, into));
            if (descendant) {
                List<Place> children = new ArrayList<>();
                EVERY.select(next.value(), walk, new Places(next, children));
                Collections.reverse(children);
                children.forEach(open::push);
            }
        }
    }

    /** A value and the way to it. */
    record Place(Pointer pointer, Json value) {}

    private static final Selector EVERY = new Selector.Wildcard();

    private record Values(List<Json> into) implements Children {

        @Override
        public void member(String name, Json child) {
            into.add(child);
        }

        @Override
        public void item(int index, Json child) {
            into.add(child);
        }
    }

    private record Places(Place parent, List<Place> into) implements Children {

        @Override
        public void member(String name, Json child) {
            into.add(new Place(parent.pointer().child(name), child));
        }

        @Override
        public void item(int index, Json child) {
            into.add(new Place(parent.pointer().child(index), child));
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
