package dev.ringer.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {

    private final Dice dice = Dice.of("seed").at("pets").at(7);

    @Test
    void same_place_falls_the_same_everywhere() {
        assertThat(Dice.of("seed").at("pets").at(7)).isEqualTo(dice);
        assertThat(dice.bits()).isEqualTo(dice.bits());
        // Fixed for ever: whoever keeps a seed keeps the values.
        assertThat(Dice.of("seed").at("pets").at(7).below(1_000_000)).isEqualTo(713_987);
    }

    @Test
    void different_places_fall_differently() {
        Set<Long> seen = new HashSet<>();
        for (String seed : List.of("", "seed", "seeds")) {
            for (String name : List.of("a", "b", "ab", "ba", "", "0", "1")) {
                seen.add(Dice.of(seed).at(name).bits());
                seen.add(Dice.of(seed).at("x").at(name).bits());
                seen.add(Dice.of(seed).at(name).at("x").bits());
            }
        }
        assertThat(seen).hasSize(3 * 7 * 3);
    }

    @Test
    void names_of_one_hash_fall_differently() {
        assertThat(dice.at("Aa").bits()).isNotEqualTo(dice.at("BB").bits());
    }

    @Test
    void every_name_of_two_letters_falls_differently() {
        Set<Long> seen = new HashSet<>();
        for (char a = ' '; a < 127; a++) {
            for (char b = ' '; b < 127; b++) {
                seen.add(dice.at("" + a + b).bits());
            }
        }
        assertThat(seen).hasSize(95 * 95);
    }

    @Test
    void numbers_fall_evenly() {
        int[] counts = new int[10];
        for (int i = 0; i < 100_000; i++) {
            counts[dice.at(i).below(10)]++;
        }
        assertThat(counts).satisfies(all -> {
            for (int each : all) {
                assertThat(each).isBetween(9_500, 10_500);
            }
        });
    }

    @Test
    void neighbours_have_nothing_in_common() {
        int same = 0;
        for (int i = 0; i < 10_000; i++) {
            same += Long.bitCount(~(dice.at(i).bits() ^ dice.at(i + 1).bits()));
        }
        assertThat(same / 10_000.0).isBetween(31.5, 32.5);
    }

    @Test
    void numbers_stay_within_their_bounds() {
        for (int i = 0; i < 10_000; i++) {
            Dice each = dice.at(i);
            assertThat(each.below(7)).isBetween(0, 6);
            assertThat(each.below(1)).isZero();
            assertThat(each.between(-3, 3)).isBetween(-3L, 3L);
            assertThat(each.between(5, 5)).isEqualTo(5);
            assertThat(each.between(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isGreaterThanOrEqualTo(Long.MAX_VALUE - 1);
            assertThat(each.between(0, Long.MAX_VALUE)).isNotNegative();
            assertThat(each.fraction()).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
    }

    @Test
    void percents_are_of_a_hundred() {
        int fallen = 0;
        for (int i = 0; i < 10_000; i++) {
            fallen += dice.at(i).percent(30) ? 1 : 0;
            assertThat(dice.at(i).percent(0)).isFalse();
            assertThat(dice.at(i).percent(100)).isTrue();
        }
        assertThat(fallen).isBetween(2_850, 3_150);
    }

    @Test
    void each_of_a_list_is_picked() {
        Set<String> picked = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            picked.add(dice.at(i).pick(List.of("a", "b", "c")));
        }
        assertThat(picked).containsExactlyInAnyOrder("a", "b", "c");
    }
}
