package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Schemas made of schemas. */
class CombinationGenerationTest {

    @Test
    void all_parts_of_an_allOf_hold_for_one_member() {
        assertThat(Making.objects("""
                        required: [a]
                        allOf:
                          - {properties: {a: {type: integer, minimum: 3}}}
                          - {properties: {a: {type: number, maximum: 9}}}
                          - {properties: {a: {multipleOf: 4}}}
                        """))
                .allSatisfy(each -> assertThat(each.get("a").text()).isIn("4", "8"));
    }

    @Test
    void patterns_of_an_allOf_are_intersected() {
        assertThat(Making.texts("type: string\nallOf: [{pattern: '^a.*'}, {pattern: 'b{2}$'}, {maxLength: 6}]"))
                .allSatisfy(
                        each -> assertThat(each).startsWith("a").endsWith("bb").hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void enums_of_an_allOf_are_intersected() {
        assertThat(Making.all("allOf: [{enum: [a, b, c]}, {enum: [c, d, b]}, {not: {const: b}}]"))
                .containsOnly(Json.of("c"));
    }

    @Test
    void exactly_one_branch_of_an_overlapping_oneOf_holds() {
        String left = "{required: [a], properties: {a: {type: string}, b: {type: string}}}";
        String right = "{required: [b], properties: {a: {type: string}, b: {type: string}}}";
        assertThat(Making.objects("type: object\noneOf: [" + left + ", " + right + "]"))
                .allSatisfy(each -> assertThat(each.has("a")).isNotEqualTo(each.has("b")));
    }

    @Test
    void multiples_of_one_number_alone_are_found_in_every_shape() {
        assertThat(Making.numbers("oneOf: [{type: integer, multipleOf: 3}, {type: integer, multipleOf: 5}]"))
                .allSatisfy(
                        each -> assertThat(each.intValueExact() % 3 == 0).isNotEqualTo(each.intValueExact() % 5 == 0));
    }

    @Test
    void every_branch_of_an_anyOf_turns_up() {
        Set<Json.Kind> kinds = Making.all("anyOf: [{type: integer}, {type: boolean}, {type: array}]").stream()
                .map(Json::kind)
                .collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Json.Kind.NUMBER, Json.Kind.BOOLEAN, Json.Kind.ARRAY);
    }

    @Test
    void a_branch_that_nothing_satisfies_is_left_out() {
        assertThat(Making.all("anyOf: [{type: string, enum: [1]}, false, {const: fine}]"))
                .containsOnly(Json.of("fine"));
    }

    @Test
    void not_takes_values_away() {
        assertThat(Making.all("enum: [1, 2, 3]\nnot: {enum: [1, 3]}")).containsOnly(Json.of(2));
    }

    @Test
    void not_of_required_forbids_the_member() {
        assertThat(Making.objects("type: object\nproperties: {a: {}, b: {}}\nnot: {required: [a]}"))
                .noneMatch(each -> each.has("a"));
    }

    @Test
    void not_of_a_type_leaves_the_others() {
        assertThat(Making.all("type: [string, integer]\nnot: {type: string}"))
                .allSatisfy(each -> assertThat(each.kind()).isEqualTo(Json.Kind.NUMBER));
    }

    @Test
    void a_condition_decides_between_then_and_else() {
        assertThat(Making.objects("""
                        type: object
                        required: [kind, size]
                        properties: {kind: {enum: [big, small]}, size: {type: integer}}
                        if: {properties: {kind: {const: big}}}
                        then: {properties: {size: {minimum: 1000}}}
                        else: {properties: {size: {minimum: 1, maximum: 9}}}
                        """))
                .allSatisfy(each -> assertThat(((JsonNumber) each.get("size")).longValue() >= 1000)
                        .isEqualTo("big".equals(each.string("kind"))))
                .anyMatch(each -> "big".equals(each.string("kind")))
                .anyMatch(each -> "small".equals(each.string("kind")));
    }

    @Test
    void a_mapped_discriminator_names_the_branch_that_was_made() {
        assertThat(Making.objects(PETS.formatted(
                        "mapping: {feline: '#/components/schemas/Cat', canine: '#/components/schemas/Dog'}")))
                .allSatisfy(each -> assertThat(each.string("type")).isEqualTo(each.has("lives") ? "feline" : "canine"))
                .anyMatch(each -> each.has("lives"))
                .anyMatch(each -> each.has("bark"));
    }

    @Test
    void a_discriminator_without_mapping_has_the_component_as_value() {
        assertThat(Making.objects(PETS.formatted("mapping: {}")))
                .allSatisfy(each -> assertThat(each.string("type")).isEqualTo(each.has("lives") ? "Cat" : "Dog"));
    }

    private static final String PETS = """
            oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            discriminator: {propertyName: type, %s}
            components:
              schemas:
                Cat: {type: object, required: [type, lives], properties: {type: {type: string}, lives: {type: integer}}}
                Dog: {type: object, required: [type, bark], properties: {type: {type: string}, bark: {type: boolean}}}
            """;

    @Test
    void a_base_schema_with_mapped_children_stands_for_one_of_them() {
        Schema base = Schemas.of(Dialect.OPENAPI_3_0, """
                type: object
                required: [kind]
                discriminator: {propertyName: kind, mapping: {car: '#/components/schemas/Car'}}
                properties: {kind: {type: string}}
                components:
                  schemas:
                    Car:
                      allOf: [{$ref: '#'}, {type: object, required: [doors], properties: {doors: {type: integer}}}]
                """);
        assertThat(Making.all(base, Wish.response()))
                .allSatisfy(
                        each -> assertThat(((JsonObject) each).string("kind")).isEqualTo("car"))
                .allSatisfy(each -> assertThat(((JsonObject) each).has("doors")).isTrue());
    }

    @Test
    void a_branch_whose_discriminator_value_cannot_be_is_made_under_no_name_of_another() {
        Schema schema = Schemas.of("""
                type: object
                required: [kind]
                properties: {kind: {type: string, enum: [KEY, CODE]}}
                oneOf: [{$ref: '#/components/schemas/Key'}, {$ref: '#/components/schemas/Code'}]
                discriminator:
                  propertyName: kind
                  mapping: {CODE: '#/components/schemas/Code', LOCK: '#/components/schemas/Key'}
                components:
                  schemas:
                    Key: {type: object, required: [teeth], properties: {teeth: {type: integer}}}
                    Code: {type: object, required: [digits], properties: {digits: {type: integer}}}
                """);
        for (Json each : Making.all(schema, Wish.response())) {
            assertThat(Checker.asserting().accepts(schema, each))
                    .as(each.toString())
                    .isTrue();
        }
    }

    @Test
    void a_branch_stands_alone_by_members_that_only_the_others_speak_of() {
        StringBuilder branches = new StringBuilder();
        StringBuilder reports = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            branches.append(
                            "{allOf: [{$ref: '#/$defs/top'}, {properties: {records: {type: array, items: {$ref: '#/$defs/r")
                    .append(i)
                    .append("'}}}}]}, ");
            reports.append(", r")
                    .append(i)
                    .append(": {allOf: [{properties: {account: {type: string}, price: {type: number}, ");
            reports.append("own").append(i).append(": {type: string}}}, {properties: {text: {type: string}}}]}");
        }
        String top = "{type: object, properties: {product: {enum: [a, b]}, records: {maxItems: 9}}}";
        Schema schema = Schemas.of("{oneOf: [" + branches + "], $defs: {top: " + top + reports + "}}");
        for (Json each : Making.all(schema, Wish.response())) {
            assertThat(Checker.strict().accepts(schema, each))
                    .as(each.toString())
                    .isTrue();
        }
    }

    @Test
    void branches_that_only_a_discriminator_tells_apart_are_made() {
        String same = "{type: object, required: [t], properties: {t: {type: string}}}";
        Schema schema = Schemas.of(
                "oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]\ndiscriminator: {propertyName: t}\ncomponents: {schemas: {A: "
                        + same + ", B: " + same + "}}");
        assertThat(Making.all(schema, Wish.response()))
                .allSatisfy(each -> assertThat(((JsonObject) each).string("t")).isIn("A", "B"))
                .allSatisfy(each ->
                        assertThat(Checker.asserting().accepts(schema, each)).isTrue());
    }
}
