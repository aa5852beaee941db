package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartRenderingTest {

    private static final String FORM = "multipart/form-data";

    @Test
    void body_is_made_of_parts_between_boundaries() {
        Rendered rendered = Described.render("multipart/mixed", Json.parse("[\"a\", {\"b\": 1}]"));
        String boundary = rendered.type().parameters().get("boundary");
        assertThat(rendered.body().text().replace(boundary, "BOUNDARY").replace("\r\n", "\n"))
                .isEqualTo("""
                        --BOUNDARY
                        Content-Type: text/plain; charset=utf-8

                        a
                        --BOUNDARY
                        Content-Type: application/json

                        {"b":1}
                        --BOUNDARY--
                        """);
    }

    // --- media types of parts

    @Test
    void parts_have_the_media_type_of_their_kind_of_value() {
        check(FORM, "schema: {}", "{'a': 'x', 'b': 1, 'c': {'d': 2}, 'e': [[1]]}", """
                a: text/plain; charset=utf-8 = x
                b: text/plain; charset=utf-8 = 1
                c: application/json = {"d":2}
                e: application/json = [1]
                """);
    }

    @Test
    void items_are_parts_of_the_same_name() {
        check(FORM, "schema: {}", "{'file': ['x', null, 'y'], 'none': null}", """
                file: text/plain; charset=utf-8 = x
                file: text/plain; charset=utf-8 = y
                """);
    }

    @Test
    void encoding_names_the_media_type() {
        check(
                FORM,
                """
                schema: {properties: {address: {type: object, xml: {name: address}}}}
                encoding: {address: {contentType: 'application/xml; charset=utf-8'}}
                """,
                "{'address': {'city': 'Rome'}}",
                "address: application/xml; charset=utf-8 = <?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<address><city>Rome</city></address>\n");
    }

    @Test
    void schema_of_bytes_makes_a_file() {
        Content content = Described.content(
                FORM, "schema: {properties: {a: {type: string, format: binary}, b: {}, 'c': {type: string}}}", "");
        List<Part> parts = Multiparts.read(Described.render(content, "{\"a\": \"x\", \"b\": \"y\", \"c\": \"z\"}"));
        assertThat(parts)
                .extracting(MultipartRenderingTest::disposition)
                .containsExactly(
                        "form-data; name=\"a\"; filename=\"a.bin\"",
                        "form-data; name=\"b\"; filename=\"b.bin\"",
                        "form-data; name=\"c\"");
        assertThat(parts.get(0).body().text()).isEqualTo("x");
        assertThat(parts.get(0).headers().get("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void picture_that_a_text_cannot_be_is_a_real_one() {
        Content content = Described.content(FORM, """
                schema: {properties: {photo: {type: string, format: binary}}}
                encoding: {photo: {contentType: 'image/*'}}
                """, "");
        Part part = Multiparts.read(Described.render(content, "{\"photo\": \"lorem ipsum\"}"))
                .get(0);
        assertThat(disposition(part)).isEqualTo("form-data; name=\"photo\"; filename=\"photo.png\"");
        assertThat(part.body().bytes())
                .isEqualTo(Renderer.sample(Described.type("image/png")).body().bytes());
    }

    @Test
    void encoded_text_says_how_it_is_encoded() {
        Content content = Described.content(FORM, """
                schema: {properties: {photo: {type: string, contentEncoding: base64}}}
                encoding: {photo: {contentType: image/png}}
                """, "");
        Part part = Multiparts.read(Described.render(content, "{\"photo\": \"iVBORw==\"}"))
                .get(0);
        assertThat(part.headers().get("Content-Transfer-Encoding")).isEqualTo("base64");
        assertThat(part.headers().get("Content-Type")).isEqualTo("image/png");
        assertThat(part.body().text()).isEqualTo("iVBORw==");
    }

    @Test
    void encoding_that_changes_nothing_is_not_said() {
        Content content =
                Described.content(FORM, "schema: {properties: {file: {type: string, contentEncoding: binary}}}", "");
        Part part =
                Multiparts.read(Described.render(content, "{\"file\": \"x\"}")).get(0);
        assertThat(part.headers().has("Content-Transfer-Encoding")).isFalse();
        assertThat(part.headers().get("Content-Type")).isEqualTo("application/octet-stream");
    }

    @Test
    void schema_may_name_the_media_type_of_its_text() {
        check(
                FORM,
                "schema: {properties: {page: {type: string, contentMediaType: text/html}}}",
                "{'page': '<p>'}",
                "page: text/html; charset=utf-8 = <p>\n");
    }

    @Test
    void nested_multipart_has_a_boundary_of_its_own() {
        Content content = Described.content(FORM, "encoding: {in: {contentType: multipart/mixed}}", "");
        Part outer = Multiparts.read(Described.render(content, "{\"in\": {\"a\": \"x\"}}"))
                .get(0);
        Rendered inner = new Rendered(
                outer.body(), Described.type(String.valueOf(outer.headers().get("Content-Type"))));
        assertThat(Multiparts.read(inner))
                .extracting(each -> each.body().text())
                .containsExactly("x");
    }

    // --- headers

    @Test
    void headers_are_sent_where_the_contract_gives_their_value() {
        Content content = Described.content(FORM, """
                encoding:
                  a:
                    contentType: text/plain
                    headers:
                      X-One: {schema: {type: string, const: 'a b'}}
                      X-Two: {schema: {type: integer}, example: 2}
                      X-Three: {schema: {type: string}}
                      X-Four: {schema: {type: string, enum: ["a\\nb"]}}
                """, "");
        Headers headers = Multiparts.read(Described.render(content, "{\"a\": \"x\"}"))
                .get(0)
                .headers();
        assertThat(headers.get("X-One")).isEqualTo("a b");
        assertThat(headers.get("X-Two")).isEqualTo("2");
        assertThat(headers.has("X-Three")).isFalse();
        assertThat(headers.has("X-Four")).isFalse();
    }

    @Test
    void styled_properties_are_fields_of_plain_text() {
        check(FORM, """
                encoding:
                  list: {style: form, explode: false}
                  deep: {style: deepObject}
                """, "{'list': ['a b', '%'], 'deep': {'x': 1}}", """
                list: text/plain; charset=utf-8 = a b,%
                deep[x]: text/plain; charset=utf-8 = 1
                """);
    }

    // --- kinds of multipart

    @Test
    void items_at_the_root_of_a_form_are_named_by_their_member() {
        check(FORM, "schema: {}", "[{'b': 'x'}, {'a': 'y'}]", """
                b: text/plain; charset=utf-8 = x
                a: text/plain; charset=utf-8 = y
                """);
    }

    @Test
    void related_says_what_its_first_part_is() {
        Rendered rendered = Described.render("multipart/related", Json.parse("[{\"a\": 1}, \"x\"]"));
        assertThat(rendered.type().parameters()).containsEntry("type", "application/json");
    }

    @Test
    void ranges_say_where_they_stand() {
        Rendered rendered = Described.render("multipart/byteranges", Json.parse("[\"abc\", \"\", \"de\"]"));
        assertThat(Multiparts.read(rendered))
                .extracting(each -> each.headers().get("Content-Range"))
                .containsExactly("bytes 0-2/5", "bytes 3-4/5");
        assertThat(Multiparts.read(Described.render("multipart/byteranges", Json.parse("[]"))))
                .hasSize(1);
    }

    @Test
    void item_schema_describes_each_part() {
        Content content =
                Described.content("multipart/mixed", "itemSchema: {type: string, contentMediaType: text/csv}", "");
        assertThat(Multiparts.read(Described.render(content, "[\"a,b\"]")))
                .extracting(each -> each.headers().get("Content-Type"))
                .containsExactly("text/csv; charset=utf-8");
    }

    @Test
    void body_without_parts_has_an_empty_one_unless_it_is_a_form() {
        assertThat(Multiparts.read(Described.render("multipart/mixed", Json.parse("{}"))))
                .extracting(each -> each.body().length())
                .containsExactly(0L);
        assertThat(Multiparts.read(Described.render(FORM, Json.parse("{}")))).isEmpty();
    }

    // --- boundaries

    @Test
    void same_value_gives_the_same_bytes() {
        Json value = Json.parse("{\"a\": \"x\"}");
        assertThat(Described.render(FORM, value).body().bytes())
                .isEqualTo(Described.render(FORM, value).body().bytes());
        assertThat(Described.render(FORM, value).type())
                .isNotEqualTo(
                        Described.render(FORM, Json.parse("{\"a\": \"y\"}")).type());
    }

    @Test
    void boundary_of_the_contract_is_used_unless_it_occurs_in_a_part() {
        String type = "multipart/mixed; boundary=abc";
        assertThat(Described.render(type, Json.parse("[\"x\"]")).type()).hasToString(type);
        assertThat(Described.render(type, Json.parse("[\"--abc\"]"))
                        .type()
                        .parameters()
                        .get("boundary"))
                .startsWith("part-");
    }

    @Test
    void boundary_that_is_none_is_not_used() {
        assertThat(Described.render("multipart/mixed; boundary=\"a\r\nb\"", Json.parse("[1]"))
                        .type()
                        .parameters()
                        .get("boundary"))
                .startsWith("part-");
    }

    @Test
    void string_that_is_a_body_already_is_sent_as_it_is() {
        String body = "--xyz\r\n\r\nhello\r\n--xyz--\r\n";
        Rendered rendered = Described.render(FORM, Json.of(body));
        assertThat(rendered.body().text()).isEqualTo(body);
        assertThat(rendered.type()).hasToString("multipart/form-data; boundary=xyz");
    }

    @Test
    void odd_texts_read_back() {
        for (String text : OddTexts.some(1_000)) {
            JsonObject value = JsonObject.of(
                    "list", JsonArray.of(Json.of(text), JsonObject.of("in", Json.of(text)), Json.of("last")));
            List<Part> parts = Multiparts.read(Described.render(FORM, value));
            assertThat(parts).hasSize(3);
            assertThat(parts.get(0).body().text()).isEqualTo(OddTexts.encodable(text));
            assertThat(Json.parse(parts.get(1).body().text())).isEqualTo(JsonObject.of("in", new JsonString(text)));
        }
    }

    @Test
    void odd_names_stay_in_their_header() {
        for (String text : OddTexts.some(1_000)) {
            List<Part> parts = Multiparts.read(Described.render(FORM, JsonObject.of(text, Json.of(1))));
            assertThat(parts).hasSize(1);
            assertThat(disposition(parts.get(0))).matches("form-data; name=\"[^\"\\p{Cc}]*\"");
        }
    }

    // --- asking

    private static String disposition(Part part) {
        return String.valueOf(part.headers().get("Content-Disposition"));
    }

    private static void check(String type, String content, String json, String expected) {
        Rendered rendered = Described.render(Described.content(type, content, ""), json.replace('\'', '"'));
        StringBuilder found = new StringBuilder();
        for (Part part : Multiparts.read(rendered)) {
            found.append(disposition(part).replaceFirst("form-data; name=\"(.*?)\".*", "$1"))
                    .append(": ")
                    .append(part.headers().get("Content-Type"))
                    .append(" = ")
                    .append(part.body().text())
                    .append('\n');
        }
        assertThat(found).hasToString(expected);
    }
}
