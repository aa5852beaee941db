package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Document;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlRenderingTest {

    @Test
    void values_are_written_in_blocks() {
        assertThat(
                        yaml(
                                "{'name': 'Tom Cat', 'tags': ['a', 'b'], 'owner': {'id': 7, 'none': null}, 'rows': [[1, 2], []], 'list': [{'a': 1, 'b': {}}]}"))
                .isEqualTo("""
                        name: Tom Cat
                        tags:
                          - a
                          - b
                        owner:
                          id: 7
                          none: null
                        rows:
                          - - 1
                            - 2
                          - []
                        list:
                          - a: 1
                            b: {}
                        """);
    }

    @Test
    void texts_that_would_be_read_as_something_else_are_quoted() {
        assertThat(yaml("['true', 'No', 'null', '7', '1e3', '2026-11-25', '', ' a', 'a: b', '- x', '#', '~', 'a\\nb']"))
                .isEqualTo("""
                        - "true"
                        - "No"
                        - "null"
                        - "7"
                        - "1e3"
                        - "2026-11-25"
                        - ""
                        - " a"
                        - "a: b"
                        - "- x"
                        - "#"
                        - "~"
                        - "a\\nb"
                        """);
    }

    @Test
    void words_that_some_reader_takes_for_something_else_are_quoted() {
        for (String word : List.of("null", "Null", "true", "FALSE", "yes", "No", "on", "Off", "y", "N")) {
            assertThat(yaml("['" + word + "']")).isEqualTo("- \"" + word + "\"\n");
        }
    }

    @Test
    void texts_that_are_plain_to_everyone_are_not_quoted() {
        assertThat(yaml("['https://example.com/a?b=c&d', 'ann@example.com', 'Hello, world (again)!', 'Zoë', '漢字']"))
                .isEqualTo("""
                        - https://example.com/a?b=c&d
                        - ann@example.com
                        - Hello, world (again)!
                        - Zoë
                        - 漢字
                        """);
    }

    @Test
    void every_name_of_yaml_is_known() {
        for (String type : new String[] {
            "application/yaml",
            "text/yaml",
            "application/x-yaml",
            "text/x-yaml",
            "application/vnd.oai.openapi",
            "application/openapi+yaml"
        }) {
            assertThat(Described.render(type, Json.parse("{\"a\": [1]}")).body().text())
                    .isEqualTo("a:\n  - 1\n");
        }
    }

    @Test
    void odd_texts_read_back_as_keys_and_values() {
        for (String text : OddTexts.some(2_000)) {
            String expected = OddTexts.encodable(text);
            check(
                    JsonObject.of("n" + text, JsonArray.of(Json.of(text), JsonObject.of(text, Json.of(text)))),
                    JsonObject.of(
                            "n" + expected,
                            JsonArray.of(Json.of(expected), JsonObject.of(expected, Json.of(expected)))));
            if (text.indexOf('\n') < 0) {
                check(Json.of(text), Json.of(expected));
            }
        }
    }

    @Test
    void string_of_several_lines_is_sent_as_it_is() {
        assertThat(yaml("'- !host\\n  id: x\\n'")).isEqualTo("- !host\n  id: x\n");
    }

    @Test
    void long_keys_read_back() {
        Json value = JsonObject.of("k".repeat(5_000), Json.parse("{\"a\": [{\"b\": 1}], \"c\": 2}"))
                .with("z", JsonArray.of(JsonObject.of("漢 ".repeat(800), JsonArray.of(Json.of(1)))));
        check(value, value);
    }

    @Test
    void numbers_read_back() {
        Json value = Json.parse("[0, -1, 1.50, 1e400, -2.5E-300, 123456789012345678901234567890, 0.1]");
        check(value, value);
    }

    private static void check(Json value, Json expected) {
        byte[] bytes = Described.render("application/yaml", value).body().bytes();
        assertThat(Document.read(URI.create("test:/it"), bytes).root()).isEqualTo(expected);
    }

    private static String yaml(String json) {
        return Described.render("application/yaml", Json.parse(json.replace('\'', '"')))
                .body()
                .text();
    }
}
