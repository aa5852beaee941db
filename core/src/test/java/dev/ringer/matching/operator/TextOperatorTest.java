package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators on texts: which match, and which miss is the nearer one. */
class TextOperatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abc | abc | true",
                "abc | ABC | false",
                "7 | 7 | true",
                "7 | 7.0 | false",
                "1.10 | 1.10 | true",
                "true | true | true",
                "null | null | false",
                "{equals: abc, ignoreCase: true} | aBC | true",
                "{equals: abc, ignoreCase: false} | aBC | false",
                "{contains: ell} | hello | true",
                "{contains: elo} | hello | false",
                "{contains: ELL, ignoreCase: true} | hello | true",
                "{startsWith: he} | hello | true",
                "{startsWith: lo} | hello | false",
                "{startsWith: HE, ignoreCase: true} | hello | true",
                "{startsWith: hello!} | hello | false",
                "{endsWith: lo} | hello | true",
                "{endsWith: he} | hello | false",
                "{endsWith: hello!} | lo! | false",
                "{regex: '^h.*o$'} | hello | true",
                "{regex: 'l+'} | hello | true",
                "{regex: '^l+$'} | hello | false",
                "{regex: 'L{2}', ignoreCase: true} | hello | true",
                "{glob: 'h*o'} | hello | true",
                "{glob: 'h?llo'} | hello | true",
                "{glob: 'h?o'} | hello | false",
                "{glob: 'ell*'} | hello | false",
                "{glob: 'a.b'} | axb | false",
                "{glob: 'a\\*b'} | a*b | true",
                "{glob: 'a\\*b'} | axb | false",
                "{glob: 'H*', ignoreCase: true} | hello | true",
                "{in: [a, b, 7]} | 7 | true",
                "{in: [a, b, 7]} | c | false",
                "{in: [A], ignoreCase: true} | a | true",
                "{present: true} | a | true",
                "{present: false} | a | false",
                "{absent: true} | a | false",
                "{absent: false} | a | true",
                "{size: 5} | hello | true",
                "{size: {lessThan: 5}} | hello | false",
                "{size: {between: [1, 5]}} | hello | true",
                "{startsWith: h, endsWith: o} | hello | true",
                "{startsWith: h, endsWith: x} | hello | false",
                "{not: hello} | hello | false",
                "{not: {contains: x}} | hello | true",
                "{any: [a, {contains: ell}]} | hello | true",
                "{any: [a, b]} | hello | false",
                "{all: [{contains: e}, {contains: l}]} | hello | true",
                "{all: [{contains: e}, {contains: x}]} | hello | false",
                "{equalsBytes: aGVsbG8=} | hello | true",
                "{equalsBytes: aGVsbG8=} | hell | false",
                "{schema: {type: string, maxLength: 5}} | hello | true",
                "{schema: {type: string, maxLength: 4}} | hello | false",
                "{schema: {type: integer}} | 5 | true",
                "{equalsJson: {a: 1}} | {\"a\":1.0} | true",
                "{pointer: {/a: 1}} | {\"a\":1.0} | true"
            })
    void text(String yaml, String text, boolean expected) {
        assertThat(Matchers.matches(Matchers.of(yaml), Subject.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | hallo | goodbye",
                "hello | hello! | hello, world",
                "{contains: needle} | needl in hay | hay",
                "{startsWith: /pets/} | /pet/1 | /users/1",
                "{endsWith: .json} | a.jsn | a.xml",
                "{glob: '/pets/*'} | /pet/1 | /users/1",
                "{in: [cat, dog]} | dot | elephant",
                "{all: [{contains: a}, {contains: b}]} | a | c",
                "{size: 5} | 1234 | 1",
                "{equalsBytes: aGVsbG8=} | hell! | bell!",
                "{schema: {maxLength: 1}} | ab | ",
                "{before: 2026-01-01} | 2026-01-02 | 2027-01-01",
                "{lessThan: 10} | 11 | 100",
                "{sameTime: now} | 2026-06-15T12:30:46Z | 2026-06-16T12:30:45Z"
            })
    void the_nearer_miss_has_the_smaller_distance(String yaml, String near, String far) {
        double nearer = Matchers.distance(yaml, Subject.of(near));
        assertThat(nearer).isStrictlyBetween(0.0, 1.0);
        assertThat(nearer).isLessThan(Matchers.distance(yaml, Subject.of(far)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{absent: true} | true",
                "{present: false} | true",
                "{present: true} | false",
                "a | false",
                "'' | false",
                "{contains: ''} | false",
                "{not: a} | true",
                "{everyValue: a} | false",
                "{size: 0} | true",
                "{regex: '.*'} | false"
            })
    void absent(String yaml, boolean expected) {
        assertThat(Matchers.matches(Matchers.of(yaml), Subject.absent())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | true",
                "4 | false",
                "{contains: 3} | true",
                "{not: 1} | false",
                "{not: 4} | true",
                "{anyValue: 2} | true",
                "{everyValue: {lessThan: 4}} | true",
                "{everyValue: {lessThan: 3}} | false",
                "{exactly: [3, 1, 2]} | true",
                "{exactly: [3, 1]} | false",
                "{exactly: [3, 1, 1]} | false",
                "{exactly: [{lessThan: 4}, {lessThan: 2}, {lessThan: 3}]} | true",
                "{includes: [3, 1]} | true",
                "{includes: [3, 3]} | false",
                "{size: 3} | true",
                "{greaterThan: 1, lessThan: 3} | true",
                "{between: [4, 9]} | false"
            })
    void several_values(String yaml, boolean expected) {
        Subject several = Subject.of(List.of("1", "2", "3"));
        assertThat(Matchers.matches(Matchers.of(yaml), several)).isEqualTo(expected);
    }

    @Test
    void bounds_mean_the_same_value() {
        Subject apart = Subject.of(List.of("0", "100"));
        assertThat(Matchers.matches(Matchers.of("{between: [5, 10]}"), apart)).isFalse();
        assertThat(Matchers.matches(Matchers.of("{atLeast: 5, atMost: 10}"), apart))
                .isFalse();
    }

    @Test
    void what_is_said_names_what_was_expected_and_found() {
        assertThat(Matchers.of("{startsWith: a, ignoreCase: true}")
                        .explain(Subject.of("xyz"), Matchers.NOW)
                        .sentence())
                .isEqualTo("must begin with 'a', in any case, and is 'xyz'");
    }
}
