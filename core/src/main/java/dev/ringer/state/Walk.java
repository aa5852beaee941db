package dev.ringer.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through a tree in order, from anywhere: getting there takes the logarithm of its size. */
final class Walk<K extends Comparable<K>, V> implements Iterator<Tree<K, V>> {

    /** Nodes that are still to come, each before all that are to its right. */
    private final Deque<Tree<K, V>> ahead = new ArrayDeque<>();

    private Walk() {}

    /** Begin at the key, or at the one behind it. */
    static <K extends Comparable<K>, V> Walk<K, V> from(@Nullable Tree<K, V> tree, K key) {
        return of(tree, key, 0);
    }

    /** Begin at the first key that is greater. */
    static <K extends Comparable<K>, V> Walk<K, V> after(@Nullable Tree<K, V> tree, K key) {
        return of(tree, key, 1);
    }

    private static <K extends Comparable<K>, V> Walk<K, V> of(@Nullable Tree<K, V> tree, K key, int least) {
        Walk<K, V> walk = new Walk<>();
        Tree<K, V> at = tree;
        while (at != null) {
            if (at.key.compareTo(key) >= least) {
                walk.ahead.push(at);
                at = at.left;
            } else {
                at = at.right;
            }
        }
        return walk;
    }

    /** Begin behind so many keys. */
    static <K extends Comparable<K>, V> Walk<K, V> skipping(@Nullable Tree<K, V> tree, long count) {
        Walk<K, V> walk = new Walk<>();
        long left = count;
        Tree<K, V> at = tree;
        while (at != null) {
            int before = Tree.size(at.left);
            if (left <= before) {
                walk.ahead.push(at);
                at = at.left;
            } else {
                left -= before + 1L;
                at = at.right;
            }
        }
        return walk;
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty();
    }

    @Override
    public Tree<K, V> next() {
        if (ahead.isEmpty()) {
            throw new NoSuchElementException();
        }
        Tree<K, V> next = ahead.pop();
        for (Tree<K, V> at = next.right; at != null; at = at.left) {
            ahead.push(at);
        }
        return next;
    }

    /** Collect values, at most so many. */
    List<V> take(int limit) {
        List<V> values = new ArrayList<>(Math.min(limit, 64));
        while (values.size() < limit && hasNext()) {
            values.add(next().value);
        }
        return List.copyOf(values);
    }
}
