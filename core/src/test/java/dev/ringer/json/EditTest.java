package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {

    private static final Json TREE = Json.parse("{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|9",
                "/a|{\"a\": 9, \"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/new/deep|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}, \"new\": {\"deep\": 9}}",
                "/b/c/0|{\"a\": 1, \"b\": {\"c\": [9, 2, {\"d\": null}]}}",
                "/b/c/2/d|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": 9}]}}",
                "/b/c/3|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}, 9]}}",
                "/b/c/3/e|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}, {\"e\": 9}]}}",
                "/b/c/4|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/b/c/x|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/a/x|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}"
            })
    void a_value_is_put_at_its_place(String pointer, String expected) {
        assertThat(Edit.put(TREE, Pointer.parse(pointer), Json.of(9))).isEqualTo(Json.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/l/0/s|{\"l\": [{\"s\": 9}]}",
                "/l/0/0|{\"l\": [[9]]}",
                "/l/1|{}",
                "/l/0/1|{}",
                "/m/l/0|{\"m\": {\"l\": [9]}}"
            })
    void an_array_is_made_before_its_first_item(String pointer, String expected) {
        Pointer place = Pointer.parse(pointer);
        Json edited = Edit.put(
                JsonObject.EMPTY,
                place,
                Json.of(9),
                depth -> Pointer.isIndex(place.tokens().get(depth)));
        assertThat(edited).isEqualTo(Json.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/a|{\"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/b/c/0|{\"a\": 1, \"b\": {\"c\": [2, {\"d\": null}]}}",
                "/b/c/2/d|{\"a\": 1, \"b\": {\"c\": [1, 2, {}]}}",
                "/b/x/y|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}",
                "/b/c/7|{\"a\": 1, \"b\": {\"c\": [1, 2, {\"d\": null}]}}"
            })
    void a_place_is_taken_away(String pointer, String expected) {
        assertThat(Edit.remove(TREE, Pointer.parse(pointer))).isEqualTo(Json.parse(expected));
    }
}
