package dev.ringer.state;

import org.jspecify.annotations.Nullable;

/** Where two trees differ. What both share is not looked at, so that close relatives are compared in little time. */
final class Difference {

    /** Told of each key whose values are not the same; null stands for no value. */
    @FunctionalInterface
    interface Listener<K, V> {
        void differs(K key, @Nullable V before, @Nullable V after);
    }

    private Difference() {}

    static <K extends Comparable<K>, V> void of(
            @Nullable Tree<K, V> before, @Nullable Tree<K, V> after, Listener<K, V> listener) {
        if (before == after) {
            return;
        }
        if (after != null) {
            of(before == null ? null : Tree.before(before, after.key), after.left, listener);
            V old = Tree.get(before, after.key);
            if (old != after.value) {
                listener.differs(after.key, old, after.value);
            }
            of(before == null ? null : Tree.behind(before, after.key), after.right, listener);
        } else if (before != null) {
            of(before.left, null, listener);
            listener.differs(before.key, before.value, null);
            of(before.right, null, listener);
        }
    }
}
