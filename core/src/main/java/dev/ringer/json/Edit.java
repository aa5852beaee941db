package dev.ringer.json;

import java.util.ArrayList;
import java.util.List;

/** Changes of one place of a tree; the tree itself stays as it is. */
public final class Edit {

    private Edit() {}

    /**
     * Put a value at a place. Members that are missing on the way are made; an index is that of an item, or the number
     * of items to append one.
     *
     * @return a copy; the tree itself where the way leads through a scalar or past the end of an array
     */
    public static Json put(Json root, Pointer at, Json value) {
        return put(root, at.tokens(), 0, value);
    }

    private static Json put(Json here, List<String> way, int depth, Json value) {
        if (depth == way.size()) {
            return value;
        }
        String token = way.get(depth);
        if (here instanceof JsonObject object) {
            Json child = object.get(token);
            return object.with(token, put(child == null ? JsonObject.EMPTY : child, way, depth + 1, value));
        }
        if (here instanceof JsonArray array && Pointer.isIndex(token)) {
            int index = Integer.parseInt(token);
            if (index <= array.size()) {
                List<Json> items = new ArrayList<>(array.items());
                if (index == array.size()) {
                    items.add(JsonObject.EMPTY);
                }
                items.set(index, put(items.get(index), way, depth + 1, value));
                return JsonArray.of(items);
            }
        }
        return here;
    }

    /** Take a place away; the tree itself where it is not there, or is the root. */
    public static Json remove(Json root, Pointer at) {
        return at.isRoot() ? root : remove(root, at.tokens(), 0);
    }

    private static Json remove(Json here, List<String> way, int depth) {
        String token = way.get(depth);
        Json child = Pointer.step(here, token);
        if (child == null) {
            return here;
        }
        boolean last = depth == way.size() - 1;
        if (here instanceof JsonObject object) {
            return last ? object.without(token) : object.with(token, remove(child, way, depth + 1));
        }
        List<Json> items = new ArrayList<>(((JsonArray) here).items());
        int index = Integer.parseInt(token);
        if (last) {
            items.remove(index);
        } else {
            items.set(index, remove(child, way, depth + 1));
        }
        return JsonArray.of(items);
    }
}
