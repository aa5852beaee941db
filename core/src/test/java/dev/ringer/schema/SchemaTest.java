package dev.ringer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One spelling for all dialects. */
class SchemaTest {

    @Test
    void boolean_exclusives_become_bounds_of_their_own() {
        Schema old = Schemas.of(Dialect.OPENAPI_3_0, "{minimum: 3, exclusiveMinimum: true, maximum: 9}");
        Schema young = Schemas.of(Dialect.OPENAPI_3_1, "{exclusiveMinimum: 3, maximum: 9}");
        assertThat(old.numbers()).isEqualTo(young.numbers());
    }

    @Test
    void an_array_of_items_is_a_tuple_in_older_dialects() {
        Schema schema = Schemas.of(Dialect.DRAFT_7, "{items: [{type: string}], additionalItems: false}");
        assertThat(schema.arrays().prefix()).hasSize(1);
        assertThat(schema.arrays().items().isNothing()).isTrue();
    }

    @Test
    void dependencies_are_split_by_what_they_ask() {
        Schema schema = Schemas.of(Dialect.DRAFT_7, "dependencies: {a: [b], c: {required: [d]}}");
        assertThat(schema.objects().dependentRequired()).isEqualTo(Map.of("a", List.of("b")));
        assertThat(schema.objects().dependentSchemas()).containsOnlyKeys("c");
    }

    @Test
    void both_spellings_of_examples_are_heard_the_single_one_first() {
        assertThat(Schemas.of("{example: 1, examples: [2, 3]}").annotations().examples())
                .containsExactly(Json.of(1), Json.of(2), Json.of(3));
    }

    @Test
    void nullable_counts_in_openapi_alone() {
        assertThat(Schemas.of(Dialect.OPENAPI_3_0, "{type: string, nullable: true}")
                        .isNullable())
                .isTrue();
        assertThat(Schemas.of(Dialect.OPENAPI_2_0, "{type: string, x-nullable: true}")
                        .isNullable())
                .isTrue();
        assertThat(Schemas.of(Dialect.DRAFT_2020_12, "{type: string, nullable: true}")
                        .isNullable())
                .isFalse();
    }

    @Test
    void the_type_file_of_swagger_is_a_string() {
        assertThat(Schemas.of(Dialect.OPENAPI_2_0, "type: file").types()).isEqualTo(Types.of(Type.STRING));
    }

    @Test
    void a_reference_hides_what_stands_beside_it_in_older_dialects() {
        String text = "{$ref: '#/definitions/a', type: string, definitions: {a: {}}}";
        assertThat(Schemas.of(Dialect.OPENAPI_3_0, text).types().isAny()).isTrue();
        assertThat(Schemas.of(Dialect.OPENAPI_3_1, text).types()).isEqualTo(Types.of(Type.STRING));
    }

    @Test
    void true_and_empty_take_anything_and_false_nothing() {
        assertThat(Schemas.of("true").isAnything()).isTrue();
        assertThat(Schemas.of("{}").isAnything()).isTrue();
        assertThat(Schemas.of("false").isNothing()).isTrue();
        assertThat(Schemas.of("false").types().isEmpty()).isTrue();
    }

    @Test
    void a_place_has_one_schema_however_it_is_reached() {
        Schema root = Schemas.of("{allOf: [{$ref: '#/$defs/a'}, {$ref: '#/$defs/a'}], $defs: {a: {type: string}}}");
        List<Schema> parts = root.combination().allOf();
        assertThat(target(parts.get(0))).isSameAs(target(parts.get(1)));
    }

    private static Schema target(Schema schema) {
        return ((Reference.Resolved) schema.reference().orElseThrow()).schema();
    }

    // --- references

    @Test
    void references_lead_to_pointers_anchors_ids_and_other_documents() {
        String text = """
                properties:
                  pointer: {$ref: '#/$defs/a'}
                  anchor: {$ref: '#here'}
                  id: {$ref: 'https://example.com/b'}
                  other: {$ref: 'other.yaml#/c'}
                $defs:
                  a: {const: pointer}
                  b: {$anchor: here, const: anchor}
                  c: {$id: 'https://example.com/b', const: id}
                """;
        Schema schema = Schemas.of(
                Dialect.DRAFT_2020_12,
                text.replace("other.yaml", "test:/other.yaml"),
                Map.of("test:/other.yaml", "c: {const: other}"));
        schema.objects()
                .properties()
                .forEach((name, each) -> assertThat(target(each).constant()).isEqualTo(Json.of(name)));
    }

    @Test
    void a_broken_reference_says_what_is_missing_and_where() {
        Schema schema = Schemas.of("properties: {a: {$ref: '#/$defs/gone'}}");
        Reference reference = schema.objects().properties().get("a").reference().orElseThrow();
        Diagnostic diagnostic = ((Reference.Broken) reference).diagnostic();
        assertThat(diagnostic.code()).isEqualTo("unresolved-reference");
        assertThat(diagnostic.message()).contains("#/$defs/gone");
        assertThat(diagnostic.location().pointer().toString()).isEqualTo("/properties/a/$ref");
    }

    // --- defects

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: text} | /type",
                "{type: 5} | /type",
                "{enum: red} | /enum",
                "{multipleOf: 0} | /multipleOf",
                "{minimum: low} | /minimum",
                "{minLength: -1} | /minLength",
                "{pattern: '['} | /pattern",
                "{required: 5} | /required",
                "{allOf: {}} | /allOf",
                "{properties: []} | /properties",
                "{not: 5} | /not"
            })
    void a_keyword_that_cannot_be_read_is_a_defect_at_its_place(String text, String place) {
        assertThat(Schemas.of(text).defects()).singleElement().satisfies(each -> {
            assertThat(each.location().pointer().toString()).startsWith(place);
            assertThat(each.message()).contains(place.substring(1));
        });
    }

    @Test
    void a_sound_schema_has_no_defects() {
        assertThat(Schemas.of("{type: [string, 'null'], enum: [a, null], x-more: 5, unknown: 6}")
                        .defects())
                .isEmpty();
    }

    // --- around schemas

    @Test
    void what_goes_one_way_only_is_found_behind_references_and_parts() {
        Schema schema = Schemas.of("""
                allOf: [{properties: {id: {$ref: '#/$defs/id'}}}]
                properties: {pin: {allOf: [{writeOnly: true}]}, name: {}}
                $defs: {id: {readOnly: true}}
                """);
        assertThat(Access.isReadOnly(schema, "id")).isTrue();
        assertThat(Access.isWriteOnly(schema, "pin")).isTrue();
        assertThat(Access.isReadOnly(schema, "name") || Access.isWriteOnly(schema, "name"))
                .isFalse();
    }

    @Test
    void everything_that_can_be_come_to_is_reached_once() {
        Schema schema = Schemas.of("{properties: {a: {$ref: '#'}, b: {items: {not: {type: string}}}}}");
        assertThat(Reach.from(List.of(schema))).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void the_alternative_that_a_value_looks_like_is_chosen() {
        Schema schema = Schemas.of("""
                oneOf:
                  - {type: object, required: [a], properties: {a: {type: string}}}
                  - {type: object, required: [b], properties: {b: {type: string}}}
                """);
        List<Schema> branches = schema.combination().oneOf();
        assertThat(Alternatives.one(schema, Json.parse("{\"b\":\"x\"}"))).containsExactly(branches.get(1));
        assertThat(Alternatives.one(schema, Json.of(5))).isEqualTo(branches);
    }

    @Test
    void the_parts_of_a_value_know_its_members_and_items() {
        Schema schema = Schemas.of(
                "{allOf: [{properties: {a: {type: string}}}], properties: {b: {}}, prefixItems: [{}], items: {}}");
        Parts parts = Parts.ofAny(List.of(schema));
        assertThat(parts.memberNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(parts.member("a"))
                .containsExactly(schema.combination()
                        .allOf()
                        .get(0)
                        .objects()
                        .properties()
                        .get("a"));
        assertThat(parts.item(0)).containsExactly(schema.arrays().prefix().get(0));
        assertThat(parts.item(1)).containsExactly(schema.arrays().items());
    }
}
