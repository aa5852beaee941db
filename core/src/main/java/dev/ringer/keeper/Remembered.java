package dev.ringer.keeper;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Values that can be made again, and are forgotten all at once when there are many. Safe for use by several threads. */
final class Remembered<K, V> {

    private final int max;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    Remembered(int max) {
        this.max = max;
    }

    /** Give the value of a key; several threads may make it at once. */
    V get(K key, Supplier<? extends V> making) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        if (known.size() >= max) {
            known.clear();
        }
        V made = making.get();
        known.put(key, made);
        return made;
    }
}
