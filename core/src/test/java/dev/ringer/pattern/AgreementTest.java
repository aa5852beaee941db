package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The automaton and the backtracker share nothing but the parser, and must agree on random patterns and texts. */
class AgreementTest {

    private static final String[] ATOMS = {
        "a",
        "b",
        "c",
        "1",
        "_",
        " ",
        "\u00E9",
        "\\u{1F600}",
        "[ab]",
        "[^a]",
        "\\d",
        "\\w",
        "\\W",
        "\\s",
        ".",
        "[^]",
        "^",
        "$",
        "\\b",
        "\\B"
    };
    private static final String[] QUANTIFIERS = {"", "", "", "*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?"};
    private static final String[] GROUPS = {"(?:", "(", "(?=", "(?!", "(?<=", "(?<!"};
    private static final int[] CHARACTERS =
            "aaabbc1_ \u00E9\uD83D\uDE00\n".codePoints().toArray();

    private static String choice(Dice dice, int depth) {
        String source = sequence(dice, depth);
        while (dice.oneIn(3)) {
            source += "|" + sequence(dice, depth);
        }
        return source;
    }

    private static String sequence(Dice dice, int depth) {
        StringBuilder source = new StringBuilder();
        for (int i = dice.below(4); i >= 0; i--) {
            boolean group = depth > 0 && dice.oneIn(3);
            source.append(
                    group
                            ? GROUPS[dice.below(GROUPS.length)] + choice(dice, depth - 1) + ")"
                            : ATOMS[dice.below(ATOMS.length)]);
            source.append(QUANTIFIERS[dice.below(QUANTIFIERS.length)]);
        }
        return source.toString();
    }

    private static String text(Dice dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.below(9); i > 0; i--) {
            text.appendCodePoint(dice.oneOf(CHARACTERS));
        }
        return text.toString();
    }

    @Test
    void automaton_and_backtracker_agree() {
        int decided = 0;
        int found = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            Dice dice = new Dice(seed);
            Pattern pattern = Pattern.of(choice(dice, 3));
            for (int i = 0; i < 20; i++) {
                String text = text(dice);
                Verdict tried = pattern.backtrack(text);
                if (tried != Verdict.UNDECIDED) {
                    assertThat(pattern.find(text))
                            .as("%s in '%s'", pattern, text)
                            .isEqualTo(tried);
                    decided++;
                    found += tried == Verdict.YES ? 1 : 0;
                }
            }
        }
        assertThat(decided).isGreaterThan(39_000);
        assertThat(found).isBetween(decided / 5, decided * 4 / 5);
    }
}
