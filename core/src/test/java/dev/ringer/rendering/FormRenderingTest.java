package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.http.Query;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;

class FormRenderingTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void scalars_are_text_and_objects_are_json() {
        check(
                "schema: {}",
                "{'id': 7, 'on': true, 'at': {'zip': '99+1'}}",
                "id=7&on=true&at=%7B%22zip%22%3A%2299%2B1%22%7D");
    }

    @Test
    void items_repeat_the_name() {
        check("schema: {}", "{'tag': ['a b', 'c&d', null]}", "tag=a+b&tag=c%26d");
    }

    @Test
    void null_is_left_out() {
        check("schema: {}", "{'a': null, 'b': ''}", "b=");
    }

    @Test
    void style_form_without_explode_separates_by_commas() {
        check(
                """
                encoding:
                  list: {style: form, explode: false}
                  map: {style: form, explode: false}
                  none: {style: form, explode: false}
                """,
                "{'list': ['a,b', 2], 'map': {'R': 100, 'G': null, 'B': 150}, 'none': []}",
                "list=a%2Cb,2&map=R,100,B,150");
    }

    @Test
    void style_form_with_explode_gives_members_as_fields() {
        check(
                "encoding: {list: {style: form}, map: {style: form, explode: true}}",
                "{'list': [1, 2], 'map': {'R': 100, 'in': {'x': 1}}}",
                "list=1&list=2&R=100&in=%7B%22x%22%3A1%7D");
    }

    @Test
    void styles_with_other_separators_encode_them() {
        check(
                "encoding: {a: {style: spaceDelimited, explode: false}, b: {style: pipeDelimited, explode: false}}",
                "{'a': [1, 2], 'b': [1, 2]}",
                "a=1%202&b=1%7C2");
    }

    @Test
    void deep_object_has_a_pair_of_brackets_a_level() {
        check(
                "encoding: {f: {style: deepObject, explode: true}}",
                "{'f': {'a': {'b': 1}, 'c': [2, 3], 'd': null}}",
                "f%5Ba%5D%5Bb%5D=1&f%5Bc%5D=2&f%5Bc%5D=3");
    }

    @Test
    void reserved_characters_and_escapes_are_left_where_allowed() {
        check(
                "encoding: {u: {allowReserved: true}}",
                "{'u': 'http://x/?a=1&b=%41 100%'}",
                "u=http://x/?a%3D1%26b%3D%41+100%25");
    }

    @Test
    void encoding_may_name_a_media_type() {
        check("encoding: {s: {contentType: application/json}}", "{'s': 'x'}", "s=%22x%22");
        check("encoding: {s: {contentType: text/csv}}", "{'s': {'a': 1}}", "s=a%0D%0A1%0D%0A");
    }

    @Test
    void array_at_the_root_gives_fields_in_order() {
        check("schema: {}", "[{'b': 1}, {'a': 2}, 'c']", "b=1&a=2&2=c");
    }

    @Test
    void string_is_sent_as_it_is() {
        check("schema: {}", "'a=1&b=2'", "a=1&b=2");
    }

    @Test
    void odd_texts_read_back_as_names_and_values() {
        Content content = Described.content(FORM, "encoding: {joined: {style: pipeDelimited, explode: false}}", "");
        for (String text : OddTexts.some(2_000)) {
            String expected = OddTexts.encodable(text);
            JsonObject value = JsonObject.builder()
                    .put("n" + text, text)
                    .put("list", JsonArray.of(Json.of(text), Json.of("b")))
                    .put("joined", JsonArray.of(Json.of(text), Json.of("b")))
                    .build();
            Query read = Query.parse(Described.render(content, value).body().text());
            assertThat(read.get("n" + expected)).isEqualTo(expected);
            assertThat(read.all("list")).extracting(Query.Pair::value).containsExactly(expected, "b");
            assertThat(read.get("joined")).isEqualTo(expected + "|b");
        }
    }

    private static void check(String content, String json, String expected) {
        Rendered rendered = Described.render(Described.content(FORM, content, ""), json.replace('\'', '"'));
        assertThat(rendered.body().text()).isEqualTo(expected);
        assertThat(rendered.type()).hasToString(FORM);
    }
}
