package dev.ringer.json;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON array. */
public final class JsonArray implements Json, Iterable<Json> {

    public static final JsonArray EMPTY = new JsonArray(new Json[0]);

    private final Json[] items;

    private JsonArray(Json[] items) {
        this.items = items;
    }

    public static JsonArray of(Json... items) {
        return items.length == 0 ? EMPTY : new JsonArray(items.clone());
    }

    public static JsonArray of(List<? extends Json> items) {
        return items.isEmpty() ? EMPTY : new JsonArray(items.toArray(new Json[0]));
    }

    @Override
    public Kind kind() {
        return Kind.ARRAY;
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /**
     * Give the item at the index.
     *
     * @throws IndexOutOfBoundsException when there is no such item
     */
    public Json get(int index) {
        return items[index];
    }

    public List<Json> items() {
        return List.of(items);
    }

    public Stream<Json> stream() {
        return Arrays.stream(items);
    }

    @Override
    public Iterator<Json> iterator() {
        return Arrays.asList(items).iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonArray array && Arrays.equals(items, array.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return text();
    }
}
