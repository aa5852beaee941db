package dev.ringer.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made of texts, kept up to a bound. */
final class Kept<T> {

    private static final int KEPT_MAX = 1_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> making;

    Kept(Function<String, T> making) {
        this.making = making;
    }

    T of(String text) {
        T found = known.get(text);
        if (found == null) {
            found = making.apply(text);
            if (known.size() < KEPT_MAX) {
                known.put(text, found);
            }
        }
        return found;
    }
}
