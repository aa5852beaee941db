package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

    private record Amount(long number) implements Tree.Counted {

        @Override
        public Tally tally() {
            return new Tally(1, 0, number);
        }
    }

    private @Nullable Tree<Integer, Amount> tree;
    private final TreeMap<Integer, Amount> model = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1_000})
    void does_what_a_map_does_and_stays_balanced(int keys) {
        Random random = new Random(keys);
        for (int step = 0; step < 4_000; step++) {
            int key = random.nextInt(keys);
            switch (random.nextInt(keys < 100 ? 8 : 200)) {
                case 0 -> dropFrom(key, key + random.nextInt(keys));
                case 1, 2, 3 -> remove(key);
                default -> put(key, step);
            }
            if (step % 16 == 0) {
                check(random.nextInt(keys));
            }
        }
        check(keys / 2);
    }

    private void put(int key, int value) {
        tree = Tree.put(tree, key, new Amount(value));
        model.put(key, new Amount(value));
    }

    private void remove(int key) {
        tree = Tree.remove(tree, key);
        model.remove(key);
    }

    /** Cut a range out, of which the ends stay. */
    private void dropFrom(int from, int to) {
        tree = Tree.join(Tree.before(tree, from), Tree.behind(tree, to));
        model.subMap(from, true, to, true).clear();
    }

    private void check(int key) {
        assertThat(keys(Walk.skipping(tree, 0))).containsExactlyElementsOf(model.keySet());
        assertThat(keys(Walk.from(tree, key)))
                .containsExactlyElementsOf(model.tailMap(key, true).keySet());
        assertThat(keys(Walk.after(tree, key)))
                .containsExactlyElementsOf(model.tailMap(key, false).keySet());
        int skipped = key % (model.size() + 1);
        assertThat(keys(Walk.skipping(tree, skipped)))
                .containsExactlyElementsOf(List.copyOf(model.keySet()).subList(skipped, model.size()));
        assertThat(Tree.get(tree, key)).isEqualTo(model.get(key));
        assertThat(Tree.tallyBefore(tree, key)).isEqualTo(sum(model.headMap(key)));
        assertThat(Tree.tally(tree)).isEqualTo(sum(model));
        balanced(tree);
    }

    private static <V> List<Integer> keys(Walk<Integer, V> walk) {
        List<Integer> keys = new ArrayList<>();
        walk.forEachRemaining(each -> keys.add(each.key));
        return keys;
    }

    private static Tally sum(Map<Integer, Amount> amounts) {
        return new Tally(
                amounts.size(),
                0,
                amounts.values().stream().mapToLong(Amount::number).sum());
    }

    private static int balanced(@Nullable Tree<?, ?> tree) {
        if (tree == null) {
            return 0;
        }
        int left = balanced(tree.left);
        int right = balanced(tree.right);
        assertThat(Tree.size(tree)).isEqualTo(left + right + 1);
        assertThat(Math.max(left, right) + 1).isLessThanOrEqualTo(3 * (Math.min(left, right) + 1));
        return left + right + 1;
    }

    @Test
    void difference_finds_each_change_and_looks_at_little_else() {
        for (int key = 0; key < 10_000; key++) {
            put(key * 2, key);
        }
        Tree<Integer, Amount> before = tree;
        put(4_001, 1);
        put(4_002, 2);
        remove(12_000);
        List<String> found = new ArrayList<>();
        Difference.of(before, tree, (key, old, now) -> found.add(key + ":" + number(old) + ">" + number(now)));
        assertThat(found).containsExactly("4001:->1", "4002:2001>2", "12000:6000>-");
    }

    private static String number(@Nullable Amount amount) {
        return amount == null ? "-" : Long.toString(amount.number());
    }

    @Test
    void difference_of_any_two_leads_from_one_to_the_other() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            Tree<Integer, Amount> wanted = any(random);
            tree = any(random);
            Difference.of(tree, wanted, (key, old, now) -> {
                assertThat(Tree.get(tree, key)).isSameAs(old);
                tree = now == null ? Tree.remove(tree, key) : Tree.put(tree, key, now);
            });
            assertThat(keys(Walk.skipping(tree, 0))).isEqualTo(keys(Walk.skipping(wanted, 0)));
        }
    }

    private static @Nullable Tree<Integer, Amount> any(Random random) {
        Tree<Integer, Amount> any = null;
        for (int i = random.nextInt(40); i > 0; i--) {
            any = Tree.put(any, random.nextInt(50), new Amount(i));
        }
        return any;
    }
}
