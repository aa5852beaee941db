package dev.ringer.json;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. Members keep the order in which they were added; equality ignores it.
 *
 * <p>Up to {@value #LINEAR_MAX} members are found by looking through them, more by a hash index, so that a large
 * document costs two arrays an object and no node a member.
 */
public final class JsonObject implements Json, Iterable<Map.Entry<String, Json>> {

    public static final JsonObject EMPTY = new JsonObject(new String[0], new Json[0], null);

    private static final int LINEAR_MAX = 8;

    /** From so many slots on, names are spread by a key that no sender knows: their own hashes can be made alike. */
    private static final int KEYED_FROM = 512;

    private final String[] names;
    private final Json[] values;
    private final int @Nullable [] index;

    private JsonObject(String[] names, Json[] values, int @Nullable [] index) {
        this.names = names;
        this.values = values;
        this.index = index;
    }

    public static JsonObject of(String name, Json value) {
        return new JsonObject(new String[] {name}, new Json[] {value}, null);
    }

    public static JsonObject of(Map<String, ? extends Json> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    public int size() {
        return names.length;
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    public boolean has(String name) {
        return find(name) >= 0;
    }

    /** Give the member's value, or null where there is no such member. */
    public @Nullable Json get(String name) {
        int at = find(name);
        return at < 0 ? null : values[at];
    }

    /** Give the member's text, or null where it is missing or no string. */
    public @Nullable String string(String name) {
        return get(name) instanceof JsonString string ? string.value() : null;
    }

    /** Give the member's object, or null where it is missing or no object. */
    public @Nullable JsonObject object(String name) {
        return get(name) instanceof JsonObject object ? object : null;
    }

    /** Give the member's array, or null where it is missing or no array. */
    public @Nullable JsonArray array(String name) {
        return get(name) instanceof JsonArray array ? array : null;
    }

    /** Tell whether the member is the boolean {@code true}. */
    public boolean isTrue(String name) {
        return get(name) == JsonBoolean.TRUE;
    }

    public String name(int at) {
        return names[at];
    }

    public Json value(int at) {
        return values[at];
    }

    public List<String> names() {
        return List.of(names);
    }

    /** Give a copy in which the member has this value; a new member goes last. */
    public JsonObject with(String name, Json value) {
        return toBuilder().put(name, value).build();
    }

    /** Give a copy without the member. */
    public JsonObject without(String name) {
        if (!has(name)) {
            return this;
        }
        Builder builder = builder();
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(name)) {
                builder.put(names[i], values[i]);
            }
        }
        return builder.build();
    }

    public Builder toBuilder() {
        Builder builder = builder();
        for (int i = 0; i < names.length; i++) {
            builder.put(names[i], values[i]);
        }
        return builder;
    }

    private int find(String name) {
        if (index != null) {
            return probe(index, names, name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Iterator<Map.Entry<String, Json>> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < names.length;
            }

            @Override
            public Map.Entry<String, Json> next() {
                Map.Entry<String, Json> entry = Map.entry(names[at], values[at]);
                at++;
                return entry;
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JsonObject object) || object.names.length != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!values[i].equals(object.get(names[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < names.length; i++) {
            sum += names[i].hashCode() * 31 + values[i].hashCode();
        }
        return sum;
    }

    @Override
    public String toString() {
        return text();
    }

    /** Give the slot's member, or -1: open addressing over a table twice as large as the members. */
    private static int probe(int[] index, String[] names, String name) {
        int mask = index.length - 1;
        int slot = slot(name, mask);
        while (index[slot] != 0) {
            int at = index[slot] - 1;
            if (names[at].equals(name)) {
                return at;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private static int slot(String name, int mask) {
        int hash = mask < KEYED_FROM ? name.hashCode() : Mixing.of(name);
        return (hash ^ (hash >>> 16)) & mask;
    }

    /** Collects members in order; a name that is put again keeps its place and takes the new value. */
    public static final class Builder {

        private String[] names = new String[4];
        private Json[] values = new Json[4];
        private int @Nullable [] index;
        private int size;

        private Builder() {}

        public Builder put(String name, Json value) {
            putNew(name, value);
            return this;
        }

        public Builder put(String name, String value) {
            return put(name, Json.of(value));
        }

        public Builder put(String name, long value) {
            return put(name, Json.of(value));
        }

        /** Put all members of an object. */
        public Builder putAll(JsonObject object) {
            object.forEach(each -> put(each.getKey(), each.getValue()));
            return this;
        }

        /**
         * Put the member and tell whether its name was new.
         *
         * @return false when the object had a member of this name, whose value is now replaced
         */
        public boolean putNew(String name, Json value) {
            int at = find(name);
            if (at >= 0) {
                values[at] = value;
                return false;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size] = value;
            size++;
            if (size > LINEAR_MAX) {
                enter();
            }
            return true;
        }

        public boolean has(String name) {
            return find(name) >= 0;
        }

        /** Give the value put under the name, or null. */
        public @Nullable Json get(String name) {
            int at = find(name);
            return at < 0 ? null : values[at];
        }

        public int size() {
            return size;
        }

        public JsonObject build() {
            if (size == 0) {
                return EMPTY;
            }
            return new JsonObject(
                    size == names.length ? names.clone() : Arrays.copyOf(names, size),
                    size == values.length ? values.clone() : Arrays.copyOf(values, size),
                    index == null ? null : index.clone());
        }

        private int find(String name) {
            if (index != null) {
                return probe(index, names, name);
            }
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        /** Enter the newest member into the index; make or double the index where it would be over half full. */
        private void enter() {
            int from = size - 1;
            if (index == null || size * 2 > index.length) {
                index = new int[Integer.highestOneBit(size) * 4];
                from = 0;
            }
            int mask = index.length - 1;
            for (int at = from; at < size; at++) {
                int slot = slot(names[at], mask);
                while (index[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                index[slot] = at + 1;
            }
        }
    }
}
