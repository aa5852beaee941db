package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators on JSON. */
class JsonOperatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{equals: {a: 1}} | {\"a\": 1.0} | true",
                "{equals: {a: 1}} | {\"a\": 1, \"b\": 2} | false",
                "{equals: [1, 2]} | [2, 1] | false",
                "{equalsJson: {a: 1, b: 2}} | {\"b\": 2, \"a\": 1} | true",
                "{equalsJson: '{\"a\": [1, 2]}'} | {\"a\": [1, 2]} | true",
                "{equalsJson: [1, 2]} | [2, 1] | false",
                "{equalsJson: [1, 2], ignoreOrder: true} | [2, 1] | true",
                "{equalsJson: [1, 1, 2], ignoreOrder: true} | [1, 2, 2] | false",
                "{equalsJson: {a: 1}, ignoreExtra: true} | {\"a\": 1, \"b\": 2} | true",
                "{equalsJson: {ignoreExtra: true}} | {\"ignoreExtra\": true, \"b\": 2} | false",
                "{equalsJson: [1, 3], ignoreExtra: true} | [1, 2, 3] | true",
                "{equalsJson: [3, 1], ignoreExtra: true} | [1, 2, 3] | false",
                "{containsJson: {a: [3, 1]}} | {\"a\": [1, 2, 3], \"b\": 2} | true",
                "{containsJson: {a: [3, 4]}} | {\"a\": [1, 2, 3]} | false",
                "{containsJson: [{id: 2}, {id: 1}]} | [{\"id\": 1, \"n\": 0}, {\"id\": 2}] | true",
                "{equalsJson: {a: '${any}'}} | {\"a\": null} | true",
                "{equalsJson: {a: '${any}'}} | {} | false",
                "{equalsJson: {a: '${string}'}} | {\"a\": \"x\"} | true",
                "{equalsJson: {a: '${string}'}} | {\"a\": 1} | false",
                "{equalsJson: {a: '${number}'}} | {\"a\": 1} | true",
                "{equalsJson: {a: '${boolean}'}} | {\"a\": 1} | false",
                "{equalsJson: {a: '${array}', b: '${object}'}} | {\"a\": [], \"b\": {}} | true",
                "{equalsJson: {a: '${regex:[a-z]+}'}} | {\"a\": \"abc\"} | true",
                "{equalsJson: {a: '${regex:[a-z]+}'}} | {\"a\": \"abc1\"} | false",
                "{equalsJson: {a: '${json-unit.ignore}'}} | {\"a\": [1]} | true",
                "{equalsJson: {a: '${json-unit.ignore-element}'}} | {} | true",
                "{equalsJson: {a: '${json-unit.any-string}'}} | {\"a\": 1} | false",
                "{equalsJson: {a: '${json-unit.regex}[a-z]+'}} | {\"a\": \"abc\"} | true",
                "{equalsJson: {a: '${json-unit.regex}(a)(b)'}} | {\"a\": \"ab\"} | true",
                "{equalsJson: ['${any}', 1], ignoreOrder: true} | [1, 2] | true",
                "{equalsJson: {a: '${unknown}'}} | {\"a\": \"${unknown}\"} | true",
                "{pointer: {/a/0/b: 7}} | {\"a\": [{\"b\": 7}]} | true",
                "{pointer: {/a/0/b: 7}} | {\"a\": [{\"b\": \"7\"}]} | false",
                "{pointer: {/a/0/b: '7'}} | {\"a\": [{\"b\": 7}]} | false",
                "{pointer: {/a: null}} | {\"a\": null} | true",
                "{pointer: {/a: {absent: true}}} | {\"a\": null} | false",
                "{pointer: {/a: {absent: true}}} | {} | true",
                "{pointer: {/a: {size: 2}}} | {\"a\": {\"x\": 1, \"y\": 2}} | true",
                "{pointer: {/a: {contains: x}}} | {\"a\": \"axb\"} | true",
                "{pointer: {/a: {everyValue: {lessThan: 3}}}} | {\"a\": [1, 2]} | true",
                "{pointer: {/a: 1, /b: 2}} | {\"a\": 1, \"b\": 3} | false",
                "{jsonPath: '$.a[?@.b > 1]'} | {\"a\": [{\"b\": 2}]} | true",
                "{jsonPath: '$.a[?@.b > 1]'} | {\"a\": [{\"b\": 1}]} | false",
                "{jsonPath: {'$.a[*].b': 2}} | {\"a\": [{\"b\": 1}, {\"b\": 2}]} | true",
                "{jsonPath: {'$.a[*].b': {everyValue: 2}}} | {\"a\": [{\"b\": 1}, {\"b\": 2}]} | false",
                "{jsonPath: {'$.a[*].b': {exactly: [2, 1]}}} | {\"a\": [{\"b\": 1}, {\"b\": 2}]} | true",
                "{jsonPath: {'$.a[*]': {size: 1}}} | {\"a\": [\"long\"]} | true",
                "{jsonPath: {'$.a': {size: 4}}} | {\"a\": \"long\"} | true",
                "{jsonPath: {'$..c': {absent: true}}} | {\"a\": 1} | true",
                "{schema: {type: object, required: [a]}} | {\"a\": 1} | true",
                "{schema: {type: object, required: [a]}} | {} | false",
                "{schema: false} | {} | false",
                "{schema: {$defs: {p: {minimum: 3}}, properties: {a: {$ref: '#/$defs/p'}}}} | {\"a\": 2} | false",
                "{schema: {$defs: {p: {minimum: 3}}, properties: {a: {$ref: '#/$defs/p'}}}} | {\"a\": 3} | true"
            })
    void json(String yaml, String tree, boolean expected) {
        Matcher matcher = Matchers.of(yaml);
        assertThat(Matchers.matches(matcher, Matchers.json(tree))).isEqualTo(expected);
        assertThat(Matchers.matches(matcher, Matchers.body("application/json", tree)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{equalsJson: {a: 1, b: 2}} | {\"a\": 1, \"b\": 3} | {\"a\": 7, \"c\": 3}",
                "{equalsJson: {a: 1}} | {\"a\": 1, \"b\": 3} | {\"b\": 3}",
                "{equalsJson: {a: cat}} | {\"a\": \"car\"} | {\"a\": \"dog\"}",
                "{equalsJson: [1, 2, 3], ignoreOrder: true} | [3, 1, 4] | [7, 8, 9]",
                "{containsJson: {a: {b: 1, c: 2}}} | {\"a\": {\"b\": 1}} | {\"a\": {}}",
                "{pointer: {/a: 100}} | {\"a\": 101} | {\"a\": 900}",
                "{jsonPath: {'$.a': 100}} | {\"a\": 101} | {\"a\": \"x\"}",
                "{schema: {required: [a, b, c]}} | {\"a\": 1, \"b\": 1} | {}"
            })
    void the_nearer_miss_has_the_smaller_distance(String yaml, String near, String far) {
        double nearer = Matchers.distance(yaml, Matchers.json(near));
        assertThat(nearer).isStrictlyBetween(0.0, 1.0);
        assertThat(nearer).isLessThan(Matchers.distance(yaml, Matchers.json(far)));
    }

    @Test
    void what_is_no_json_matches_no_tree() {
        assertThat(Matchers.matches(Matchers.of("{jsonPath: $}"), Matchers.body("application/json", "{")))
                .isFalse();
    }

    @Test
    void a_schema_says_what_it_found() {
        Match match = Matchers.of("{schema: {required: [id]}}").explain(Matchers.json("{}"), Matchers.NOW);
        assertThat(match.parts())
                .singleElement()
                .satisfies(each -> assertThat(each.sentence()).contains("id"));
    }

    @Test
    void equalities_are_told_to_indexes() {
        assertThat(Matchers.of("{pointer: {/a/b: 7, /c: {atLeast: 1}}, contains: x}")
                        .exacts())
                .containsExactly(new Exact("/a/b", Json.of(7), false));
        assertThat(Matchers.of("{not: 7}").exacts()).isEmpty();
        assertThat(Matchers.of("{any: [7, 8]}").exacts()).isEmpty();
    }
}
