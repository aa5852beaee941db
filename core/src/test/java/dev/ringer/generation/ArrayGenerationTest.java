package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many items there are, and which. */
class ArrayGenerationTest {

    @Test
    void a_typical_array_has_one_to_five_items() {
        Schema schema = Schemas.of("type: array\nitems: {type: string}");
        assertThat(IntStream.range(0, 50).mapToObj(seed ->
                        (JsonArray) Making.make(schema, Wish.response().withSeed("s" + seed))))
                .allSatisfy(each -> assertThat(each.size()).isBetween(1, 5));
    }

    @Test
    void least_and_most_items_are_kept() {
        assertThat(Making.arrays("type: array\nminItems: 6\nmaxItems: 8\nitems: {type: integer}"))
                .allSatisfy(each -> assertThat(each.size()).isBetween(6, 8));
    }

    @Test
    void an_empty_array_is_made_where_it_is_asked_for() {
        Schema schema = Schemas.of("type: array\nitems: {type: integer}");
        assertThat(Making.make(schema, Wish.response().withShape(Shape.EMPTY))).isEqualTo(JsonArray.EMPTY);
    }

    @Test
    void a_tuple_is_made_item_by_item() {
        assertThat(
                        Making.arrays(
                                "type: array\nminItems: 3\nprefixItems: [{const: a}, {type: integer}, {type: boolean}]\nitems: false"))
                .allSatisfy(each -> assertThat(each.stream().map(Json::kind))
                        .containsExactly(Json.Kind.STRING, Json.Kind.NUMBER, Json.Kind.BOOLEAN));
    }

    @Test
    void a_tuple_of_draft_7_ends_where_it_is_closed() {
        Schema schema = Schemas.of(
                Dialect.DRAFT_7, "type: array\nminItems: 2\nitems: [{const: a}, {const: b}]\nadditionalItems: false");
        assertThat(Making.all(schema, Wish.response())).containsOnly(Json.parse("[\"a\",\"b\"]"));
    }

    @Test
    void items_behind_a_tuple_follow_their_own_schema() {
        assertThat(Making.arrays("type: array\nminItems: 4\nprefixItems: [{const: a}]\nitems: {type: boolean}"))
                .allSatisfy(each -> assertThat(each.items().subList(1, each.size()))
                        .allMatch(item -> item.kind() == Json.Kind.BOOLEAN));
    }

    @Test
    void as_many_items_are_contained_as_must_and_may() {
        assertThat(Making.arrays("""
                        type: array
                        minItems: 5
                        items: {type: integer, minimum: 0, maximum: 99}
                        contains: {minimum: 90}
                        minContains: 2
                        maxContains: 3
                        """))
                .allSatisfy(each -> assertThat(each.stream()
                                .filter(item -> ((JsonNumber) item).longValue() >= 90)
                                .count())
                        .isBetween(2L, 3L));
    }

    @Test
    void nothing_is_contained_that_must_not_be() {
        assertThat(
                        Making.arrays(
                                "type: array\nminItems: 2\nitems: {enum: [a, b]}\ncontains: {const: a}\nminContains: 0\nmaxContains: 0"))
                .allSatisfy(each -> assertThat(each.items()).containsOnly(Json.of("b")));
    }

    @Test
    void unevaluated_items_stay_out() {
        assertThat(
                        Making.arrays(
                                "type: array\nallOf: [{prefixItems: [{type: string}, {type: string}]}]\nunevaluatedItems: false"))
                .allSatisfy(each -> assertThat(each.size()).isLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: integer, minimum: 1, maximum: 6}",
                "{enum: [a, b, c, d, e, f]}",
                "{type: string, maxLength: 12}",
                "{type: string, format: date}",
                "{type: string, pattern: '^[a-f]$'}",
                "{type: object, required: [a], properties: {a: {type: integer, minimum: 1, maximum: 6}}}",
                "{type: object, properties: {a: {type: string}}}",
                "{type: array, items: {type: boolean}, minItems: 3, maxItems: 3}"
            })
    void unique_items_differ_also_where_all_of_few_values_are_needed(String items) {
        assertThat(Making.arrays("type: array\nminItems: 6\nmaxItems: 6\nuniqueItems: true\nitems: " + items))
                .allSatisfy(each -> assertThat(new HashSet<>(each.items())).hasSize(6));
    }

    @Test
    void fewer_unique_items_are_made_where_no_more_are_needed() {
        assertThat(Making.arrays("type: array\nminItems: 1\nuniqueItems: true\nitems: {type: boolean}"))
                .allSatisfy(each -> assertThat(each.size()).isBetween(1, 2));
    }

    @Test
    void a_page_of_things_that_look_alike_shows_one_of_them_where_items_must_differ() {
        Subject pets = new Subject(
                "pets", "", Map.of(), new Subject.Collection(List.of(), List.of("id"), Map.of(), 0, 9, 9, 20));
        Json page = Making.make(
                Schemas.of("type: array\nuniqueItems: true\nitems: {type: object, properties: {kind: {enum: [cat]}}}"),
                Wish.response().withSubject(pets).withShape(Shape.MAXIMAL));
        assertThat(page).hasToString("[{\"kind\":\"cat\"}]");
    }
}
