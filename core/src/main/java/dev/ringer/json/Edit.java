package dev.ringer.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

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
        return put(root, at, value, depth -> false);
    }

    /**
     * Put a value at a place as {@link #put(Json, Pointer, Json)} does; what is missing before an index is an array, and
     * stays missing where the index is not its first.
     *
     * @param isIndex tells of a token, counted from 0, whether it is an index rather than a name
     */
    public static Json put(Json root, Pointer at, Json value, IntPredicate isIndex) {
        return put(root, new Way(at.tokens(), isIndex), 0, value);
    }

    private record Way(List<String> tokens, IntPredicate isIndex) {

        boolean ends(int depth) {
            return depth == tokens.size();
        }

        /** What is made for the token to be put into. */
        Json container(int depth) {
            return !ends(depth) && isIndex.test(depth) ? JsonArray.EMPTY : JsonObject.EMPTY;
        }

        /** Tell whether all that is to be made has its first item, where it is an array. */
        boolean fits(int depth) {
            if (ends(depth)) {
                return true;
            }
            boolean isFirst = !isIndex.test(depth) || tokens.get(depth).equals("0");
            return isFirst && fits(depth + 1);
        }
    }

    private static Json put(Json here, Way way, int depth, Json value) {
        if (way.ends(depth)) {
            return value;
        }
        String token = way.tokens().get(depth);
        if (here instanceof JsonObject object) {
            Json child = object.get(token);
            if (child == null && !way.fits(depth + 1)) {
                return here;
            }
            return object.with(token, put(child == null ? way.container(depth + 1) : child, way, depth + 1, value));
        }
        if (here instanceof JsonArray array && Pointer.isIndex(token)) {
            int index = Integer.parseInt(token);
            boolean appends = index == array.size() && way.fits(depth + 1);
            if (index < array.size() || appends) {
                List<Json> items = new ArrayList<>(array.items());
                if (appends) {
                    items.add(way.container(depth + 1));
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
