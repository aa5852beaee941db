package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Direction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which members there are, and how many. */
class ObjectGenerationTest {

    private static final String TEN = """
                        type: object
                        properties: {m0: {type: string}, m1: {type: string}, m2: {type: string}, m3: {type: string}, m4: {type: string},m5: {type: string}, m6: {type: string}, m7: {type: string}, m8: {type: string}, m9: {type: string}}
                        """;

    @Test
    void optional_members_are_mostly_there() {
        Schema schema = Schemas.of(TEN);
        double mean = IntStream.range(0, 100)
                .mapToObj(
                        seed -> (JsonObject) Making.make(schema, Wish.response().withSeed("s" + seed)))
                .mapToInt(JsonObject::size)
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(8.0, 9.9);
    }

    @Test
    void a_minimal_object_has_what_is_required_alone() {
        Schema schema = Schemas.of(TEN + "\nrequired: [m3, m7]");
        JsonObject made = (JsonObject) Making.make(schema, Wish.response().withShape(Shape.MINIMAL));
        assertThat(made.names()).containsExactly("m3", "m7");
    }

    @Test
    void a_maximal_object_has_every_member_in_the_documents_order() {
        JsonObject made =
                (JsonObject) Making.make(Schemas.of(TEN), Wish.response().withShape(Shape.MAXIMAL));
        assertThat(made.names()).containsExactly("m0", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9");
    }

    @Test
    void a_required_member_that_nobody_describes_is_there() {
        assertThat(Making.objects("type: object\nrequired: [ghost]")).allMatch(each -> each.has("ghost"));
    }

    @Test
    void what_a_present_member_asks_for_is_there() {
        assertThat(Making.objects("""
                        type: object
                        properties: {a: {}, b: {}, c: {}}
                        dependentRequired: {a: [b], b: [c]}
                        """))
                .allMatch(each -> !each.has("a") || each.has("b"))
                .allMatch(each -> !each.has("b") || each.has("c"))
                .anyMatch(each -> each.has("a"));
    }

    @Test
    void a_schema_that_hangs_on_a_member_holds_where_it_is() {
        assertThat(Making.objects("""
                        type: object
                        properties: {a: {}, n: {type: integer}}
                        dependentSchemas: {a: {required: [n], properties: {n: {minimum: 500}}}}
                        """))
                .allMatch(each -> !each.has("a") || ((JsonNumber) each.get("n")).longValue() >= 500)
                .anyMatch(each -> each.has("a"));
    }

    @Test
    void dependencies_of_draft_7_are_kept() {
        Schema schema =
                Schemas.of(Dialect.DRAFT_7, "type: object\nrequired: [a]\nproperties: {a: {}}\ndependencies: {a: [z]}");
        assertThat(Making.all(schema, Wish.response())).allMatch(each -> ((JsonObject) each).has("z"));
    }

    @Test
    void names_keep_to_propertyNames() {
        assertThat(Making.objects("type: object\nminProperties: 3\npropertyNames: {pattern: '^[a-z]{4}$'}"))
                .allSatisfy(each -> assertThat(each.size()).isGreaterThanOrEqualTo(3))
                .allSatisfy(each -> assertThat(each.names()).allMatch(name -> name.matches("[a-z]{4}")));
    }

    @Test
    void names_are_taken_from_an_enum_of_propertyNames() {
        assertThat(Making.objects("type: object\nminProperties: 3\npropertyNames: {enum: [x, y, z]}"))
                .allSatisfy(each -> assertThat(each.names()).containsExactlyInAnyOrder("x", "y", "z"));
    }

    @Test
    void new_names_fit_a_pattern_where_others_are_shut_out() {
        assertThat(Making.objects("""
                        type: object
                        minProperties: 2
                        additionalProperties: false
                        patternProperties: {'^x-[a-z]+$': {type: integer}}
                        """))
                .allSatisfy(each -> assertThat(each.names())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allMatch(name -> name.matches("x-[a-z]+")));
    }

    @Test
    void a_named_member_keeps_to_the_patterns_that_its_name_fits() {
        assertThat(Making.objects("""
                        type: object
                        required: [size_px]
                        properties: {size_px: {type: integer}}
                        patternProperties: {_px$: {minimum: 100, maximum: 200}}
                        """))
                .allSatisfy(each -> assertThat(((JsonNumber) each.get("size_px")).longValue())
                        .isBetween(100L, 200L));
    }

    @Test
    void a_map_has_a_few_members() {
        assertThat(((JsonObject) Making.make("type: object\nadditionalProperties: {type: integer}")).size())
                .isBetween(1, 3);
    }

    @Test
    void least_and_most_members_are_kept() {
        assertThat(Making.objects(TEN + "\nminProperties: 2\nmaxProperties: 4"))
                .allSatisfy(each -> assertThat(each.size()).isBetween(2, 4));
    }

    @Test
    void unevaluated_members_stay_out_beside_an_allOf() {
        assertThat(Making.objects("""
                        type: object
                        allOf: [{properties: {a: {}}}]
                        anyOf: [{properties: {b: {}}, required: [b]}]
                        minProperties: 1
                        unevaluatedProperties: false
                        """))
                .allSatisfy(each -> assertThat(each.names()).isSubsetOf("a", "b"));
    }

    @Test
    void unevaluated_members_follow_their_schema() {
        assertThat(Making.objects(
                        "type: object\nproperties: {a: {}}\nminProperties: 3\nunevaluatedProperties: {type: boolean}"))
                .allSatisfy(each -> each.forEach(member -> {
                    if (!member.getKey().equals("a")) {
                        assertThat(member.getValue().kind()).isEqualTo(Json.Kind.BOOLEAN);
                    }
                }));
    }

    // --- direction

    private static final String ACCOUNT = """
            type: object
            required: [id, name, password]
            properties:
              id: {type: integer, readOnly: true}
              name: {type: string}
              password: {type: string, writeOnly: true}
              secret: {$ref: '#/$defs/secret'}
            $defs: {secret: {type: string, writeOnly: true}}
            """;

    @Test
    void a_response_has_nothing_write_only() {
        assertThat(Making.objects(ACCOUNT))
                .allMatch(each -> each.has("id"))
                .noneMatch(each -> each.has("password") || each.has("secret"));
    }

    @Test
    void a_request_has_nothing_read_only() {
        Wish wish = Wish.response().withDirection(Direction.REQUEST);
        assertThat(Making.all(Schemas.of(ACCOUNT), wish))
                .allMatch(each -> ((JsonObject) each).has("password"))
                .noneMatch(each -> ((JsonObject) each).has("id"));
    }

    @Test
    void without_a_direction_both_are_there() {
        Wish wish = Wish.response().withDirection(Direction.NONE).withShape(Shape.MAXIMAL);
        JsonObject made = (JsonObject) Making.make(Schemas.of(ACCOUNT), wish);
        assertThat(made.names()).containsExactly("id", "name", "password", "secret");
    }

    // --- null

    private static final String NULLABLE =
            "type: object\nrequired: [n]\nproperties: {n: {type: integer, nullable: true, minimum: 4}}";

    @Test
    void nullable_is_null_in_the_shape_of_that_name_and_a_value_otherwise() {
        Schema schema = Schemas.of(Dialect.OPENAPI_3_0, NULLABLE);
        for (Shape shape : Shape.values()) {
            JsonObject made = (JsonObject) Making.make(schema, Wish.response().withShape(shape));
            assertThat(made.get("n") == JsonNull.NULL).as(shape.word()).isEqualTo(shape == Shape.NULL);
        }
    }

    @Test
    void a_type_list_with_null_is_read_like_nullable() {
        Schema schema = Schemas.of("type: object\nrequired: [n]\nproperties: {n: {type: [integer, 'null']}}");
        assertThat(Making.make(schema, Wish.response())).isNotEqualTo(Json.parse("{\"n\":null}"));
        assertThat(Making.make(schema, Wish.response().withShape(Shape.NULL))).isEqualTo(Json.parse("{\"n\":null}"));
    }

    @Test
    void null_behind_an_anyOf_comes_last() {
        String schema = "anyOf: [{type: 'null'}, {type: integer}]";
        assertThat(Making.make(schema).kind()).isEqualTo(Json.Kind.NUMBER);
        assertThat(Making.make(Schemas.of(schema), Wish.response().withShape(Shape.NULL)))
                .isEqualTo(JsonNull.NULL);
    }

    // --- recursion

    @Test
    void a_tree_ends() {
        assertThat(Making.objects("""
                        $id: 'test:/tree'
                        type: object
                        required: [children]
                        properties: {children: {type: array, items: {$ref: '#'}}, parent: {$ref: '#'}}
                        """))
                .allSatisfy(each -> assertThat(each.text()).hasSizeLessThan(100_000));
    }

    @Test
    void a_cycle_through_an_alternative_ends_by_the_other() {
        assertThat(Making.objects("""
                        type: object
                        required: [next]
                        properties: {next: {anyOf: [{$ref: '#'}, {type: string}]}}
                        """))
                .allSatisfy(each -> assertThat(each.text()).hasSizeLessThan(10_000));
    }
}
