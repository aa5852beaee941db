package dev.ringer.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query string as its pairs in order, split at {@code &}; names decoded, values kept as sent too, since some styles
 * split before they decode.
 */
public final class Query {

    /** Pairs that nobody needs more of; for those who bound a query or a form. */
    public static final int PAIRS_MAX = 10_000;

    public static final Query EMPTY = new Query("", List.of());

    /**
     * A pair.
     *
     * @param name decoded, a plus sign read as a space
     * @param raw the value as sent; empty where there is no equals sign
     * @param bare true where there is no equals sign
     */
    public record Pair(String name, String raw, boolean bare) {

        /** Give the value decoded, a plus sign read as a space. */
        public String value() {
            return Percent.decodeForm(raw);
        }
    }

    private final String raw;
    private final List<Pair> pairs;

    private Query(String raw, List<Pair> pairs) {
        this.raw = raw;
        this.pairs = pairs;
    }

    /** Read a query string or an urlencoded form; empty pairs are left out. */
    public static Query parse(String raw) {
        if (raw.isEmpty()) {
            return EMPTY;
        }
        List<Pair> pairs = new ArrayList<>();
        int from = 0;
        while (from <= raw.length()) {
            int to = raw.indexOf('&', from);
            if (to < 0) {
                to = raw.length();
            }
            if (to > from) {
                pairs.add(pair(raw.substring(from, to)));
            }
            from = to + 1;
        }
        return new Query(raw, List.copyOf(pairs));
    }

    /** Count the pairs of a query string or form without reading them. */
    public static int count(String raw) {
        int count = 0;
        for (int i = 0; i < raw.length(); i++) {
            boolean first = i == 0 || raw.charAt(i - 1) == '&';
            count += first && raw.charAt(i) != '&' ? 1 : 0;
        }
        return count;
    }

    private static Pair pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Pair(Percent.decodeForm(text), "", true)
                : new Pair(Percent.decodeForm(text.substring(0, equals)), text.substring(equals + 1), false);
    }

    public String raw() {
        return raw;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    public boolean has(String name) {
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Give the first value of the name, decoded, or null where there is none. */
    public @Nullable String get(String name) {
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                return pair.value();
            }
        }
        return null;
    }

    /** Give every pair of the name, in order. */
    public List<Pair> all(String name) {
        List<Pair> found = new ArrayList<>(1);
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                found.add(pair);
            }
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query && raw.equals(query.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return raw;
    }
}
