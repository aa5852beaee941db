package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternFindTest {

    private static void check(String source, String text, boolean expected) {
        Pattern pattern = Pattern.of(source);
        Verdict verdict = Verdict.of(expected);
        assertThat(pattern.find(text)).as("%s in '%s'", source, text).isEqualTo(verdict);
        assertThat(pattern.backtrack(text))
                .as("%s in '%s', tried", source, text)
                .isEqualTo(verdict);
    }

    @Test
    void search_is_not_anchored() {
        check("a+", "xxaay", true);
        check("es", "expression", true);
        check("es", "e s", false);
        check("", "", true);
    }

    @Test
    void dollar_does_not_match_before_a_final_newline() {
        check("^abc$", "abc", true);
        check("^abc$", "abc\n", false);
        check("^abc$", "x\nabc", false);
    }

    @Test
    void dot_takes_one_code_point_and_no_line_end() {
        check("^.$", "\uD83D\uDE00", true);
        check("^..$", "\uD83D\uDE00", false);
        check("^.$", "\uD83D", true);
        check("^.$", "\n", false);
        check("^.$", "\u2028", false);
        check("(?s)^.$", "\n", true);
    }

    @Test
    void lines_have_anchors_under_the_m_flag() {
        check("(?m)^b$", "a\nb\nc", true);
        check("(?m)^b$", "a\nbb\nc", false);
    }

    @Test
    void anchors_inside_are_conditions_like_others() {
        check("a^b", "ab", false);
        check("(^|,)b(,|$)", "a,b", true);
        check("(^|,)b(,|$)", "ab", false);
        check("^(?:a|^b)+$", "aab", false);
        check("^(?:^b|a)+$", "baa", true);
        check("$^", "", true);
        check("(?:a$|b)c", "bc", true);
    }

    @Test
    void word_boundaries_know_ascii_words_only() {
        check("\\bfoo\\b", "a foo.", true);
        check("\\bfoo\\b", "afoo", false);
        check("\\Boo\\b", "foo", true);
        check("\\bt\u00E9\\b", "t\u00E9 ", false);
        check("^\\b", "", false);
        check("^\\B$", "", true);
    }

    @Test
    void lookahead_sees_all_that_follows() {
        String password = "^(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,20}$";
        check(password, "abcDefg1", true);
        check(password, "abcdefg1", false);
        check(password, "abcDefgh", false);
        check(password, "abcD efg1", false);
        check(password, "abcDef1", false);
        check("a(?=b(?!c))", "abd", true);
        check("a(?=b(?!c))", "abc", false);
    }

    @Test
    void lookahead_inside_a_repetition_is_asked_each_time() {
        check("^(?:(?!ab).)*$", "aacb", true);
        check("^(?:(?!ab).)*$", "caab", false);
        check("^(?:(?=a+b)a)+", "aab", true);
        check("^(?:(?=a)a|(?=b)){2}$", "a", false);
    }

    @Test
    void lookbehind_may_be_of_any_length() {
        check("(?<=a.*)z", "a...z", true);
        check("(?<=a.*)z", "z...a", false);
        check("(?<!a.*)z", "b...z", true);
        check("(?<!^a)b", "ab", false);
        check("(?<!^a)b", "aab", true);
        check("(?<=\\$)\\d+(?=\\.)", "cost: $42.50", true);
    }

    @Test
    void lookarounds_nest() {
        check("(?<=a(?=b))b", "ab", true);
        check("(?<=a(?=c))b", "ab", false);
        check("(?=a(?<=xa))a", "xa", true);
        check("(?!(?<!x)a).", "a", false);
        check("(?!(?<!x)a)a", "xa", true);
    }

    @Test
    void counts_are_exact() {
        check("^(?:a{2}){2,3}$", "aaaa", true);
        check("^(?:a{2}){2,3}$", "aaaaa", false);
        check("^(?:a{2,3}){2}$", "aaaaa", true);
        check("^a{0}$", "", true);
        check("^(?:a{3}){0,1}$", "aa", false);
        check("^0x[a-f0-9]{0,2147483648}$", "0xff", true);
        check("a{4294967296}", "aaaa", false);
    }

    @Test
    void references_repeat_what_their_group_took() {
        check("^(['\"])[a-z]*\\1$", "'ab'", true);
        check("^(['\"])[a-z]*\\1$", "'ab\"", false);
        check("^(?:(a)|b)*\\1$", "ab", true);
        check("^\\1(a)$", "a", true);
        check("(?i)^(a)\\1$", "aA", true);
        check("(?<=\\1(a))b", "aab", true);
        check("^(?=(a+))a*b\\1$", "aba", true);
        check("^(?=(a+))a*b\\1$", "aaba", false);
    }

    @Test
    void atomic_groups_and_possessive_quantifiers_match_as_if_plain() {
        check("^(?>a+)ab$", "aab", true);
        check("^a++ab$", "aab", true);
    }

    @Test
    void states_are_forgotten_and_made_again() {
        Pattern pattern = Pattern.of("^(?:[ab]*a[ab]{12}|c)$");
        for (int seed = 0; seed < 300; seed++) {
            Dice dice = new Dice(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.append(dice.oneIn(2) ? 'a' : 'b');
            }
            boolean expected = text.charAt(300 - 13) == 'a';
            assertThat(pattern.find(text.toString())).isEqualTo(Verdict.of(expected));
        }
        assertThat(pattern.automaton().weight()).isLessThan(Automaton.WEIGHT_MAX + 1_000);
    }

    @Test
    void threads_share_a_pattern() throws Exception {
        Pattern pattern = Pattern.of("^(?:[ab]*a[ab]{10})$");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> answers = IntStream.range(0, 400)
                    .mapToObj(seed -> threads.submit(() -> {
                        String text = Integer.toBinaryString(seed * 7919 + 5000)
                                .replace('0', 'a')
                                .replace('1', 'b');
                        boolean expected = text.charAt(text.length() - 11) == 'a';
                        return pattern.find(text) == Verdict.of(expected);
                    }))
                    .toList();
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }
}
