package dev.ringer.state;

import org.jspecify.annotations.Nullable;

/**
 * A node of an ordered map that never changes, and with it all that is below. Putting and removing give another map,
 * which shares all nodes but those on the way; null is the map without keys.
 *
 * <p>Balanced by weight, with the two numbers that Hirai and Yamamoto proved ("Balancing weight-balanced trees", 2011):
 * no way is longer than about 2.4 times the logarithm of the size, in whatever order keys come.
 */
final class Tree<K extends Comparable<K>, V> {

    /** Values that nodes add up. */
    interface Counted {
        Tally tally();
    }

    private static final int HEAVIER_MAX = 3;
    private static final int INNER_MAX = 2;

    final K key;
    final V value;
    final @Nullable Tree<K, V> left;
    final @Nullable Tree<K, V> right;
    private final int size;
    private final Tally tally;

    private Tree(K key, V value, @Nullable Tree<K, V> left, @Nullable Tree<K, V> right) {
        this.key = key;
        this.value = value;
        this.left = left;
        this.right = right;
        this.size = size(left) + size(right) + 1;
        this.tally =
                value instanceof Counted own ? tally(left).plus(own.tally()).plus(tally(right)) : Tally.NONE;
    }

    static int size(@Nullable Tree<?, ?> tree) {
        return tree == null ? 0 : tree.size;
    }

    static Tally tally(@Nullable Tree<?, ?> tree) {
        return tree == null ? Tally.NONE : tree.tally;
    }

    /** Add up what is before the key. */
    static <K extends Comparable<K>, V> Tally tallyBefore(@Nullable Tree<K, V> tree, K key) {
        Tally sum = Tally.NONE;
        Tree<K, V> at = tree;
        while (at != null) {
            if (at.key.compareTo(key) < 0) {
                // All of this node's but what is on its right.
                sum = sum.plus(at.tally.minus(tally(at.right)));
                at = at.right;
            } else {
                at = at.left;
            }
        }
        return sum;
    }

    static <K extends Comparable<K>, V> @Nullable V get(@Nullable Tree<K, V> tree, K key) {
        Tree<K, V> at = tree;
        while (at != null) {
            int side = key.compareTo(at.key);
            if (side == 0) {
                return at.value;
            }
            at = side < 0 ? at.left : at.right;
        }
        return null;
    }

    static <K extends Comparable<K>, V> Tree<K, V> put(@Nullable Tree<K, V> tree, K key, V value) {
        if (tree == null) {
            return new Tree<>(key, value, null, null);
        }
        int side = key.compareTo(tree.key);
        if (side == 0) {
            return new Tree<>(key, value, tree.left, tree.right);
        }
        return side < 0
                ? balanced(tree, put(tree.left, key, value), tree.right)
                : balanced(tree, tree.left, put(tree.right, key, value));
    }

    static <K extends Comparable<K>, V> @Nullable Tree<K, V> remove(@Nullable Tree<K, V> tree, K key) {
        if (tree == null) {
            return null;
        }
        int side = key.compareTo(tree.key);
        if (side == 0) {
            return join(tree.left, tree.right);
        }
        Tree<K, V> child = side < 0 ? tree.left : tree.right;
        Tree<K, V> rest = remove(child, key);
        if (rest == child) {
            return tree;
        }
        return side < 0 ? balanced(tree, rest, tree.right) : balanced(tree, tree.left, rest);
    }

    /** Give the part whose keys are less. */
    static <K extends Comparable<K>, V> @Nullable Tree<K, V> before(@Nullable Tree<K, V> tree, K key) {
        if (tree == null) {
            return null;
        }
        int side = key.compareTo(tree.key);
        if (side == 0) {
            return tree.left;
        }
        return side < 0 ? before(tree.left, key) : join(tree.left, tree, before(tree.right, key));
    }

    /** Give the part whose keys are greater. */
    static <K extends Comparable<K>, V> @Nullable Tree<K, V> behind(@Nullable Tree<K, V> tree, K key) {
        if (tree == null) {
            return null;
        }
        int side = key.compareTo(tree.key);
        if (side == 0) {
            return tree.right;
        }
        return side > 0 ? behind(tree.right, key) : join(behind(tree.left, key), tree, tree.right);
    }

    /** Join two maps, all keys of the first being less than those of the second. */
    static <K extends Comparable<K>, V> @Nullable Tree<K, V> join(
            @Nullable Tree<K, V> left, @Nullable Tree<K, V> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        Tree<K, V> least = right;
        while (least.left != null) {
            least = least.left;
        }
        return join(left, least, remove(right, least.key));
    }

    /** Join two maps of any sizes with the node's key and value between them. */
    private static <K extends Comparable<K>, V> Tree<K, V> join(
            @Nullable Tree<K, V> left, Tree<K, V> middle, @Nullable Tree<K, V> right) {
        if (left != null && weight(left) > HEAVIER_MAX * weight(right)) {
            return balanced(left, left.left, join(left.right, middle, right));
        }
        if (right != null && weight(right) > HEAVIER_MAX * weight(left)) {
            return balanced(right, join(left, middle, right.left), right.right);
        }
        return node(middle, left, right);
    }

    private static long weight(@Nullable Tree<?, ?> tree) {
        return size(tree) + 1L;
    }

    private static <K extends Comparable<K>, V> Tree<K, V> node(
            Tree<K, V> middle, @Nullable Tree<K, V> left, @Nullable Tree<K, V> right) {
        return new Tree<>(middle.key, middle.value, left, right);
    }

    /** Make a node of two maps of which one may be heavier than allowed by a little. */
    private static <K extends Comparable<K>, V> Tree<K, V> balanced(
            Tree<K, V> middle, @Nullable Tree<K, V> left, @Nullable Tree<K, V> right) {
        if (right != null && weight(right) > HEAVIER_MAX * weight(left)) {
            Tree<K, V> inner = right.left;
            if (inner == null || weight(inner) < INNER_MAX * weight(right.right)) {
                return node(right, node(middle, left, inner), right.right);
            }
            return node(inner, node(middle, left, inner.left), node(right, inner.right, right.right));
        }
        if (left != null && weight(left) > HEAVIER_MAX * weight(right)) {
            Tree<K, V> inner = left.right;
            if (inner == null || weight(inner) < INNER_MAX * weight(left.left)) {
                return node(left, left.left, node(middle, inner, right));
            }
            return node(inner, node(left, left.left, inner.left), node(middle, inner.right, right));
        }
        return node(middle, left, right);
    }
}
