package dev.ringer.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What makes other engines take seconds or years takes a bounded number of steps here. */
class HostileTextTest {

    private static final int LENGTH = 50_000;

    /** Check an answer that must not cost more steps than stated, beside one per character. */
    private static void check(String source, String text, Verdict expected, int steps) {
        assertThat(Pattern.of(source).automaton().find(text, new Effort(steps)))
                .as(source)
                .isEqualTo(expected);
    }

    @Test
    void nested_quantifiers_need_few_states() {
        String text = "a".repeat(LENGTH) + "!";
        check("^(a+)+$", text, Verdict.NO, 100);
        check("^(a|aa)+$", text, Verdict.NO, 100);
        check("^(a|a?)+$", text, Verdict.NO, 100);
        check("(a*)*b", text, Verdict.NO, 100);
        check("^((a*)*)*$", text, Verdict.NO, 100);
        check("^(([a-z])+.)+[A-Z]([a-z])+$", text, Verdict.NO, 200);
        check("(x+x+)+y", "x".repeat(LENGTH), Verdict.NO, 200);
        check("^(.*a){20}$", text, Verdict.NO, 10_000);
    }

    @Test
    void lookarounds_in_loops_need_few_states() {
        String text = "a".repeat(LENGTH) + "!";
        check("^(?:(?=.*x).)*y", text, Verdict.NO, 500);
        check("(?:(?!ab).)*c", text, Verdict.NO, 500);
        check("(?<=b.*)(?<!c.*)a", text, Verdict.NO, 500);
    }

    @Test
    void counted_repetition_costs_a_constant_for_each_character() {
        check("^(a{1,100}){1,100}$", "a".repeat(9_999) + "!", Verdict.NO, 100_000);
        check("x.{0,5000}y", "x".repeat(LENGTH), Verdict.NO, 1_000);
        check("x.{1000}y", "x".repeat(LENGTH), Verdict.NO, 50_000);
        check("^0x[a-f0-9]{262144}$", "0x" + "f".repeat(262_143), Verdict.NO, 2_000_000);
    }

    @Test
    void long_lists_of_alternatives_share_their_beginnings() {
        String words = IntStream.range(0, 5_000)
                .mapToObj(number -> "word" + number * 7919 % 100_003)
                .collect(Collectors.joining("|"));
        check("^(" + words + ")$", "word7919", Verdict.YES, 10_000);
        check(words, "wor word ".repeat(5_000), Verdict.NO, 10_000);
    }

    @Test
    void text_that_reaches_ever_new_states_is_given_up() {
        Pattern pattern = Pattern.of("^((((a{1,50}b?){1,50}c?){1,50}d?){1,50}e)+$");
        assertThat(pattern.find("a".repeat(LENGTH))).isEqualTo(Verdict.UNDECIDED);
        assertThat(pattern.find("aabe")).isEqualTo(Verdict.YES);
        assertThat(pattern.find("abba")).isEqualTo(Verdict.NO);
    }

    @Test
    void references_are_given_up_after_a_bounded_number_of_steps() {
        Pattern pattern = Pattern.of("^(\\w+\\s?)*\\1$");
        assertThat(pattern.find("a".repeat(LENGTH) + "!")).isEqualTo(Verdict.UNDECIDED);
        assertThat(pattern.find("ab ab ")).isEqualTo(Verdict.YES);
    }

    @Test
    void deep_nesting_does_not_overflow_the_stack() throws InterruptedException {
        String choices = "(b|".repeat(99) + "a" + ")*".repeat(99);
        String looks = "a" + "(?=b*(?<=a".repeat(50) + "a" + "))".repeat(50);
        Verdict[] found = new Verdict[4];
        Thread small = new Thread(
                null,
                () -> {
                    found[0] = Pattern.of(choices).find("abc");
                    found[1] = Pattern.of(choices).backtrack("abc");
                    found[2] = Pattern.of(looks).find("aa");
                    found[3] = Pattern.of(looks).backtrack("aa");
                },
                "small stack",
                512 * 1024);
        small.start();
        small.join();
        assertThat(found).containsOnly(Verdict.YES);
    }

    @Test
    void long_sources_do_not_overflow_the_stack() {
        String text = "a".repeat(20_000);
        assertThat(Pattern.of("^" + "a?".repeat(20_000) + "$").find(text)).isEqualTo(Verdict.YES);
        assertThat(Pattern.of("^(" + text + "b|" + text + "c)$").find(text + "c"))
                .isEqualTo(Verdict.YES);
    }
}
