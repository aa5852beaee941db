package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nothing satisfies is said, and no wrong value is made. */
class UnsatisfiableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "false",
                "not: {}",
                "{type: integer, minimum: 5, maximum: 4}",
                "{type: integer, exclusiveMinimum: 4, exclusiveMaximum: 5}",
                "{type: number, multipleOf: 10, minimum: 1, maximum: 9}",
                "{type: string, minLength: 3, maxLength: 2}",
                "{type: string, pattern: '^a{5}$', maxLength: 4}",
                "{type: string, allOf: [{pattern: '^a'}, {pattern: '^b'}]}",
                "{allOf: [{type: string}, {type: integer}]}",
                "{allOf: [{enum: [a]}, {enum: [b]}]}",
                "{const: 1, type: string}",
                "{type: array, minItems: 3, maxItems: 2}",
                "{type: array, minItems: 3, uniqueItems: true, items: {type: boolean}}",
                "{type: array, minItems: 1, items: false}",
                "{type: array, contains: {type: string}, items: {type: integer}}",
                "{type: object, required: [a], properties: {a: false}}",
                "{type: object, required: [a], additionalProperties: false}",
                "{type: object, minProperties: 2, maxProperties: 1}",
                "{type: object, required: [a, b], maxProperties: 1}",
                "{type: object, minProperties: 1, propertyNames: false}",
                "{oneOf: [{type: string}, {type: string}], type: string}",
                "{anyOf: [false, {type: integer, enum: [x]}]}"
            })
    void what_nothing_satisfies_is_a_diagnostic_in_every_shape(String text) {
        Schema schema = Schemas.of(text);
        for (Shape shape : Shape.values()) {
            assertThat(Making.GENERATOR.make(schema, Wish.response().withShape(shape)))
                    .as(shape.word())
                    .isInstanceOf(Generator.Outcome.Failed.class);
        }
        assertThat(Making.failure(text).code()).isEqualTo("unsatisfiable-schema");
    }

    @Test
    void alternatives_that_shut_each_other_out_are_not_tried_in_all_combinations() {
        String never = "{oneOf: [" + "{type: object}, ".repeat(8) + "{type: object}]}";
        String schema = "{allOf: [" + (never + ", ").repeat(7) + never + "]}";
        Diagnostic diagnostic =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Making.failure(schema));
        assertThat(diagnostic.code()).isEqualTo("unsatisfiable-schema");
    }

    @Test
    void an_object_that_requires_itself_without_end_is_a_diagnostic() {
        Diagnostic diagnostic = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Making.failure("type: object\nrequired: [next]\nproperties: {next: {$ref: '#'}}"));
        assertThat(diagnostic.message()).contains("requires itself without end");
        assertThat(diagnostic.location().document()).isEqualTo(Schemas.ADDRESS);
    }

    @Test
    void a_schema_that_must_miss_what_speaks_of_itself_like_it_ends() {
        Schema schema = Schemas.of("""
                allOf: [{$ref: '#/$defs/one'}]
                not: {$ref: '#/$defs/other'}
                $defs:
                  one: {type: object, properties: {a: {$ref: '#/$defs/one'}}, additionalProperties: false}
                  other: {type: object, properties: {a: {$ref: '#/$defs/other'}}, additionalProperties: false}
                """);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Making.GENERATOR.make(schema, Wish.response()));
    }

    @Test
    void a_schema_that_is_its_own_part_ends() {
        Schema schema = Schemas.of("allOf: [{$ref: '#'}]\ntype: integer");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Making.GENERATOR.make(schema, Wish.response()));
    }

    @Test
    void a_required_member_that_another_part_shuts_out_is_named_with_that_part() {
        Diagnostic diagnostic = Making.failure("""
                allOf:
                  - {type: object, properties: {page: {type: integer}}, additionalProperties: false}
                  - {type: object, properties: {hits: {type: array}}, required: [hits]}
                """);
        assertThat(diagnostic.message())
                .contains("there must be a value at '/hits', but ")
                .contains("/allOf/0/additionalProperties lets nothing in there");
    }

    @Test
    void a_required_part_that_cannot_be_is_named_by_its_pointer() {
        Diagnostic diagnostic = Making.failure("""
                type: object
                required: [pets]
                properties: {pets: {type: array, minItems: 1, items: {enum: [a], type: integer}}}
                """);
        assertThat(diagnostic.message()).contains("there must be a value at '/pets/0', but ");
    }

    @Test
    void a_broken_reference_is_named_with_its_place() {
        Diagnostic diagnostic =
                Making.failure("type: object\nrequired: [a]\nproperties: {a: {$ref: '#/$defs/missing'}}");
        assertThat(diagnostic.message()).contains("#/$defs/missing");
        assertThat(diagnostic.location().pointer().toString()).isEqualTo("/properties/a/$ref");
    }

    @Test
    void an_optional_member_that_nothing_satisfies_is_left_out() {
        assertThat(Making.objects("type: object\nproperties: {a: {type: integer}, b: {type: string, enum: [1]}}"))
                .noneMatch(each -> each.has("b"));
    }

    @Test
    void a_member_that_requires_more_members_than_it_may_have_is_left_out_where_it_is_optional() {
        assertThat(Making.objects("""
                properties:
                  id: {type: integer}
                  room: {type: object, required: [a, b], maxProperties: 1}
                required: [id]
                type: object
                """))
                .allSatisfy(each -> assertThat(each.names()).containsExactly("id"));
    }
}
