package dev.ringer.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of values that break a schema; which values do, the conformance suite says. */
class CheckerTest {

    private static List<Finding> findings(String schema, String value, Direction direction) {
        return Checker.asserting().findings(Schemas.of(schema), Json.parse(value), direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer} | \"x\" | type",
                "{enum: [a, b]} | \"c\" | enum",
                "{const: a} | \"c\" | const",
                "{minimum: 5} | 4 | minimum",
                "{exclusiveMaximum: 5} | 5 | exclusiveMaximum",
                "{multipleOf: 0.1} | 0.25 | multipleOf",
                "{minLength: 2} | \"😀\" | minLength",
                "{maxLength: 2} | \"abc\" | maxLength",
                "{pattern: '^a'} | \"b\" | pattern",
                "{format: date} | \"today\" | format",
                "{minItems: 1} | [] | minItems",
                "{uniqueItems: true} | [1, 1.0] | uniqueItems",
                "{contains: {type: string}} | [1] | contains",
                "{required: [a]} | {} | required",
                "{dependentRequired: {a: [b]}} | {\"a\": 1} | dependentRequired",
                "{maxProperties: 0} | {\"a\": 1} | maxProperties",
                "{additionalProperties: false} | {\"a\": 1} | additionalProperties",
                "{propertyNames: {maxLength: 1}} | {\"ab\": 1} | propertyNames",
                "{unevaluatedProperties: false} | {\"a\": 1} | unevaluatedProperties",
                "{unevaluatedItems: false} | [1] | unevaluatedItems",
                "{not: {type: string}} | \"a\" | not",
                "{oneOf: [{type: string}, {minLength: 0}]} | \"a\" | oneOf"
            })
    void a_broken_keyword_is_named_with_its_place(String schema, String value, String keyword) {
        List<Finding> findings = findings(schema, value, Direction.NONE);
        assertThat(findings).singleElement().satisfies(each -> {
            assertThat(each.keyword()).isEqualTo(keyword);
            assertThat(each.rule().pointer().tokens().get(0)).isEqualTo(keyword);
            assertThat(each.undecided()).isFalse();
        });
    }

    @Test
    void all_findings_are_given_each_with_its_place_in_the_value() {
        assertThat(findings(
                        "{properties: {a: {type: string}, b: {items: {minimum: 3}}}}",
                        "{\"a\": 1, \"b\": [5, 2, 1]}",
                        Direction.NONE))
                .extracting(each -> each.at().toString())
                .containsExactly("/a", "/b/1", "/b/2");
    }

    @Test
    void a_message_says_what_was_found_and_what_is_allowed() {
        assertThat(findings("{type: integer}", "\"abc\"", Direction.NONE).get(0).message())
                .contains("\"abc\"")
                .contains("integer");
    }

    @Test
    void a_message_keeps_secrets() {
        assertThat(findings("{properties: {password: {minLength: 9}}}", "{\"password\": \"hunter2\"}", Direction.NONE)
                        .get(0)
                        .message())
                .doesNotContain("hunter2");
    }

    @Test
    void findings_are_bounded() {
        Json many = JsonArray.of(IntStream.range(0, 1_000).mapToObj(Json::of).toList());
        assertThat(Checker.asserting().findings(Schemas.of("{items: {type: string}}"), many, Direction.NONE))
                .hasSize(200);
    }

    @Test
    void what_goes_the_other_way_only_is_not_required() {
        String schema = "{required: [id, pin], properties: {id: {readOnly: true}, pin: {writeOnly: true}}}";
        assertThat(findings(schema, "{\"pin\": 1}", Direction.REQUEST)).isEmpty();
        assertThat(findings(schema, "{\"id\": 1}", Direction.RESPONSE)).isEmpty();
        assertThat(findings(schema, "{\"id\": 1}", Direction.REQUEST)).hasSize(1);
        assertThat(findings(schema, "{}", Direction.NONE)).hasSize(2);
    }

    @Test
    void a_read_only_member_of_a_request_is_not_looked_into() {
        String schema = "{properties: {id: {type: integer, readOnly: true}}}";
        assertThat(findings(schema, "{\"id\": \"x\"}", Direction.REQUEST)).isEmpty();
        assertThat(findings(schema, "{\"id\": \"x\"}", Direction.RESPONSE)).hasSize(1);
    }

    // --- discriminators

    private static final Schema PETS = Schemas.of("""
            oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            discriminator: {propertyName: type}
            components:
              schemas:
                Cat: {type: object, required: [type], properties: {type: {type: string}, n: {type: integer}}}
                Dog: {type: object, required: [type], properties: {type: {type: string}, n: {type: integer}}}
            """);

    @Test
    void a_discriminator_decides_between_branches_that_are_alike() {
        Json cat = Json.parse("{\"type\": \"Cat\", \"n\": 1}");
        assertThat(Checker.asserting().accepts(PETS, cat)).isTrue();
        assertThat(Checker.strict().accepts(PETS, cat)).isFalse();
    }

    @Test
    void a_strict_check_asks_that_the_one_branch_that_fits_is_the_named_one() {
        Schema schema = Schemas.of("""
                oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                discriminator: {propertyName: type}
                components:
                  schemas:
                    Cat: {type: object, required: [meow]}
                    Dog: {type: object, required: [bark]}
                """);
        assertThat(Checker.strict().accepts(schema, Json.parse("{\"type\": \"Cat\", \"meow\": 1}")))
                .isTrue();
        assertThat(Checker.strict().accepts(schema, Json.parse("{\"type\": \"Dog\", \"meow\": 1}")))
                .isFalse();
    }

    @Test
    void findings_are_those_of_the_branch_that_the_discriminator_names() {
        assertThat(Checker.asserting().findings(PETS, Json.parse("{\"type\": \"Dog\", \"n\": \"x\"}"), Direction.NONE))
                .singleElement()
                .satisfies(each -> assertThat(each.at().toString()).isEqualTo("/n"));
    }

    @Test
    void a_discriminator_that_names_no_branch_is_a_finding() {
        assertThat(Checker.asserting().accepts(PETS, Json.parse("{\"type\": \"Cow\"}")))
                .isFalse();
    }

    // --- what cannot be decided

    @Test
    void a_broken_reference_leaves_the_value_undecided() {
        assertThat(findings("{$ref: '#/$defs/gone'}", "1", Direction.NONE))
                .singleElement()
                .satisfies(each -> assertThat(each.undecided()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{oneOf: [{type: string}, {$ref: '#/none'}]}                            | 'x'    | undecided",
                "{oneOf: [{$ref: '#/none'}, {type: string}]}                            | 'x'    | undecided",
                "{oneOf: [{type: string}, {type: object, properties: {a: {$ref: '#/none'}}}]} | 'x' | valid",
                "{oneOf: [{type: string}, {minLength: 1}, {$ref: '#/none'}]}            | 'x'    | invalid",
                "{oneOf: [{type: string}, {$ref: '#/none', type: number}]}              | 'x'    | valid",
                "{oneOf: [{type: integer}, {$ref: '#/none'}]}                           | 'x'    | undecided",
                "{anyOf: [{$ref: '#/none'}, {type: string}]}                            | 'x'    | valid",
                "{anyOf: [{$ref: '#/none'}, {type: integer}]}                           | 'x'    | undecided",
                "{if: {$ref: '#/none'}, then: {type: string}}                           | 'x'    | undecided",
                "{if: {$ref: '#/none', type: integer}, then: {type: integer}}           | 'x'    | valid",
                "{not: {$ref: '#/none'}}                                                | 'x'    | undecided",
                "{allOf: [{anyOf: [{$ref: '#/none'}, {type: string}]}, {not: {$ref: '#/none'}}]} | 'x' | undecided",
                "{not: {allOf: [{anyOf: [{$ref: '#/none'}, {type: string}]}, {type: number}]}} | 'x' | valid",
                "{contains: {$ref: '#/none'}}                                           | [1]    | undecided",
                "{contains: {$ref: '#/none'}}                                           | []     | invalid",
                "{contains: {$ref: '#/none'}, minContains: 0, maxContains: 1}           | [1]    | valid",
                "{propertyNames: {$ref: '#/none'}}                                      | {'a': 1} | undecided",
            })
    void what_a_broken_part_decides_is_known_or_undecided(String schema, String value, String verdict) {
        List<Finding> findings = findings(schema, value.replace('\'', '"'), Direction.NONE);
        String found =
                findings.isEmpty() ? "valid" : findings.stream().anyMatch(Finding::undecided) ? "undecided" : "invalid";
        assertThat(found).isEqualTo(verdict);
    }

    @Test
    void a_schema_that_is_its_own_part_leaves_the_value_undecided() {
        assertThat(findings("{allOf: [{$ref: '#'}], type: integer}", "1", Direction.NONE))
                .anySatisfy(each -> assertThat(each.undecided()).isTrue());
    }

    @Test
    void formats_are_remarks_where_they_are_to_be_ignored() {
        Checker checker = new Checker(Checker.FormatMode.IGNORE, Checker.DiscriminatorMode.IGNORE);
        assertThat(checker.accepts(Schemas.of(Dialect.DRAFT_2020_12, "format: date"), Json.of("x")))
                .isTrue();
    }
}
