package dev.ringer.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Header fields in order, names compared without case (RFC 9110, 5.1). A name may occur more than once. */
public final class Headers {

    public static final Headers EMPTY = new Headers(new String[0]);

    /** Name, value, name, value. */
    private final String[] flat;

    private Headers(String[] flat) {
        this.flat = flat;
    }

    /** Make headers of names and values in turn. */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("headers are " + namesAndValues.length + " texts, must be even");
        }
        return namesAndValues.length == 0 ? EMPTY : new Headers(namesAndValues.clone());
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return flat.length / 2;
    }

    public String name(int at) {
        return flat[at * 2];
    }

    public String value(int at) {
        return flat[at * 2 + 1];
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    /** Give the first value of the name, or null where there is none. */
    public @Nullable String get(String name) {
        for (int i = 0; i < flat.length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                return flat[i + 1];
            }
        }
        return null;
    }

    public Optional<String> first(String name) {
        return Optional.ofNullable(get(name));
    }

    /** Give every value of the name, in order. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < flat.length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                values.add(flat[i + 1]);
            }
        }
        return values;
    }

    /** Give all values of the name as one list value, as RFC 9110, 5.3 allows; null where there is none. */
    public @Nullable String joined(String name) {
        String only = null;
        for (int i = 0; i < flat.length; i += 2) {
            if (flat[i].equalsIgnoreCase(name)) {
                only = only == null ? flat[i + 1] : only + ", " + flat[i + 1];
            }
        }
        return only;
    }

    /** Give a copy in which the name has this one value. */
    public Headers with(String name, String value) {
        Builder builder = builder();
        forEach((n, v) -> {
            if (!n.equalsIgnoreCase(name)) {
                builder.add(n, v);
            }
        });
        return builder.add(name, value).build();
    }

    /** Give a copy in which others stand for all that have their names. */
    public Headers withAll(Headers others) {
        if (others.size() == 0 || size() == 0) {
            return size() == 0 ? others : this;
        }
        Builder builder = builder();
        forEach((name, value) -> {
            if (!others.has(name)) {
                builder.add(name, value);
            }
        });
        return builder.addAll(others).build();
    }

    /** Give a copy without the name. */
    public Headers without(String name) {
        if (!has(name)) {
            return this;
        }
        Builder builder = builder();
        forEach((n, v) -> {
            if (!n.equalsIgnoreCase(name)) {
                builder.add(n, v);
            }
        });
        return builder.build();
    }

    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < flat.length; i += 2) {
            action.accept(flat[i], flat[i + 1]);
        }
    }

    /** Tell whether the text may stand as a header's value: no line break, no NUL, no other control but tab. */
    public static boolean isValue(String text) {
        return text.chars().allMatch(c -> c == '\t' || (c >= 0x20 && c != 0x7F));
    }

    /** Tell whether the text is a token (RFC 9110, 5.6.2), as header names must be. */
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isNamed(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isNamed(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers headers && Arrays.equals(flat, headers.flat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(flat);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        forEach((name, value) -> out.append(name.toLowerCase(Locale.ROOT))
                .append(": ")
                .append(value)
                .append('\n'));
        return out.toString();
    }

    /** Collects fields in order. */
    public static final class Builder {

        private String[] flat = new String[16];
        private int size;

        private Builder() {}

        public Builder add(String name, String value) {
            if (size == flat.length) {
                flat = Arrays.copyOf(flat, size * 2);
            }
            flat[size++] = name;
            flat[size++] = value;
            return this;
        }

        public Builder addAll(Headers headers) {
            headers.forEach(this::add);
            return this;
        }

        public boolean has(String name) {
            for (int i = 0; i < size; i += 2) {
                if (flat[i].equalsIgnoreCase(name)) {
                    return true;
                }
            }
            return false;
        }

        public Headers build() {
            return size == 0 ? EMPTY : new Headers(Arrays.copyOf(flat, size));
        }
    }
}
