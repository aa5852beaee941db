package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    private static Json read(String yaml) {
        return Document.read(URI.create("file:///a.yaml"), yaml.getBytes(StandardCharsets.UTF_8))
                .root();
    }

    private static void check(Json tree) {
        Json root = JsonObject.of("root", tree);
        String yaml = YamlWriter.write(root);
        assertThat(read(yaml)).as(yaml).isEqualTo(root);
    }

    @Test
    void trees_are_written_in_blocks() {
        Json tree = Json.parse("""
                {"stubs": [
                  {"name": "a", "when": {"header": {"Accept": "*/*"}}, "reply": {"status": 200, "text": "one\\ntwo\\n"}},
                  {"name": "12", "list": ["a b", "x: y", 1.50, null], "none": {}, "deep": [[{"a": 1}]]}
                ]}
                """);
        assertThat(YamlWriter.write(tree)).isEqualTo("""
                stubs:
                  - name: a
                    when:
                      header:
                        Accept: '*/*'
                    reply:
                      status: 200
                      text: |
                        one
                        two
                  - name: '12'
                    list: [a b, 'x: y', 1.50, null]
                    none: {}
                    deep:
                      -
                        - a: 1
                """);
        assertThat(read(YamlWriter.write(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "On", "y", "2020-01-01", "2020-01-01T10:00:00Z", "12:30", "1_000", "012", ".inf"})
    void text_that_older_readers_take_for_something_else_is_quoted(String text) {
        assertThat(YamlWriter.write(new JsonString(text))).isEqualTo("'" + text + "'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a ",
                " a",
                "-",
                "- a",
                "-a",
                "?",
                "? a",
                "a: b",
                "a:",
                ":a",
                "a:b",
                "a #b",
                "#b",
                "a#b",
                "~",
                "null",
                "Null",
                "true",
                "no",
                "1",
                "+1",
                "1.",
                ".5",
                "0x1F",
                "012",
                "1e3",
                "1_000",
                "2020-01-01",
                "---",
                "--- a",
                "...",
                ".",
                "<<",
                "=",
                "!x",
                "&x",
                "*x",
                "|",
                ">",
                "@a",
                "`a",
                "%a",
                "'",
                "''",
                "\"",
                "a'b",
                "[a",
                "{a",
                "a, b",
                "{{now}}",
                "a\tb",
                "\ta",
                "a\n",
                "a\n\n",
                "a\n\n\n",
                "\na",
                "\n",
                "a\n b",
                " a\nb",
                "a \nb ",
                "a\n   \nb",
                "a\n\t\nb",
                "a\r\nb",
                "a\\nb",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "\uD83D\uDE00",
                "\uD83D\uDE00\na",
                "é",
                "$.a[?(@.b == 'c')]",
                "^/x/[a-z]+$",
                "a\u007Fb",
                "- a\nb",
                "# a\nb",
                "---\na",
                "...\na",
                "a\n---\nb",
                "key: value\nb",
                "~a",
                "200ms"
            })
    void any_text_is_read_back_as_it_was(String text) {
        check(new JsonString(text));
        check(JsonArray.of(new JsonString(text), new JsonString(text)));
        check(JsonArray.of(JsonArray.of(new JsonString(text)), JsonObject.of("a", new JsonString(text))));
        check(JsonObject.of(text, JsonObject.of("x", new JsonString(text))));
        assertThat(read(YamlWriter.write(new JsonString(text)))).isEqualTo(new JsonString(text));
    }

    @Test
    void chance_trees_are_read_back_as_they_were() {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            check(tree(random, 4));
        }
    }

    private static Json tree(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 6);
        List<Json> items = new ArrayList<>();
        JsonObject.Builder map = JsonObject.builder();
        for (int i = random.nextInt(4); i > 0 && kind > 2; i--) {
            items.add(tree(random, depth - 1));
            map.put(text(random), tree(random, depth - 1));
        }
        return switch (kind) {
            case 0 -> Json.of(random.nextInt(1_000) - 500);
            case 1 -> Json.of(random.nextBoolean());
            case 2, 3 -> new JsonString(text(random));
            case 4 -> JsonArray.of(items);
            default -> map.build();
        };
    }

    private static String text(Random random) {
        String letters = "ab1 :-#'\"\n\t{}[],&*!|>%@?=~.$\\é\u2028";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
