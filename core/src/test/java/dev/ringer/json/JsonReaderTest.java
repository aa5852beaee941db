package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void values_of_every_kind_are_read() {
        JsonObject value = (JsonObject) Json.parse("""
                {"a": null, "b": true, "c": false, "d": -1.5, "e": "x", "f": [1, [2]], "g": {}}
                """);
        assertThat(value.names()).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(value.get("a")).isSameAs(JsonNull.NULL);
        assertThat(value.isTrue("b")).isTrue();
        assertThat(value.get("c")).isSameAs(JsonBoolean.FALSE);
        assertThat(value.get("d")).isEqualTo(JsonNumber.parse("-1.5"));
        assertThat(value.string("e")).isEqualTo("x");
        assertThat(value.array("f")).isEqualTo(JsonArray.of(Json.of(1), JsonArray.of(Json.of(2))));
        assertThat(value.object("g")).isSameAs(JsonObject.EMPTY);
    }

    @Test
    void escapes_are_undone() {
        assertThat(string("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\u0000\""))
                .isEqualTo("\" \\ / \b \f \n \r \t \u00e9 \0");
    }

    @Test
    void surrogate_pairs_are_one_character() {
        assertThat(string("\"\\ud83d\\ude00\"")).isEqualTo("\uD83D\uDE00");
        assertThat(((JsonString) Json.parse("\"a\\ud83d\\ude00\"")).length()).isEqualTo(2);
        assertThat(((JsonString) Json.parse("\"\uD83D\uDE00\"")).length()).isEqualTo(1);
    }

    @Test
    void lone_surrogate_is_kept_as_it_is() {
        assertThat(string("\"\\ud83d!\"")).isEqualTo("\uD83D!");
    }

    private static String string(String json) {
        return ((JsonString) Json.parse(json)).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 1}",
                "{a: 1}",
                "[1,]",
                "{\"a\": 1,}",
                "[1 2]",
                "// note\n1",
                "/* note */ 1",
                "[1] 2",
                "nul",
                "True",
                "NaN",
                "-Infinity",
                "01",
                "+1",
                ".5",
                "1.",
                "0x1",
                "\"\t\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"open",
                "[1",
                "{\"a\"}",
                "{\"a\":}",
                "]",
                "",
                "   "
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> JsonReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void repeated_member_is_refused_with_its_place() {
        JsonSyntaxException e = failure("{\n  \"a\": 1,\n  \"a\": 2\n}");
        assertThat(e.reason()).isEqualTo("the member 'a' is repeated");
        assertThat(e.line()).isEqualTo(3);
        assertThat(e.column()).isEqualTo(3);
    }

    @Test
    void repeated_members_may_be_told_instead() {
        List<Pointer> told = new ArrayList<>();
        Json value = JsonReader.read(
                "{\"a/b\": [{\"x\": 1, \"x\": 2, \"x\": 3}]}".getBytes(StandardCharsets.UTF_8), told::add);
        assertThat(value.text()).isEqualTo("{\"a/b\":[{\"x\":3}]}");
        assertThat(told).containsExactly(Pointer.of("a/b", "0", "x"), Pointer.of("a/b", "0", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'{\"a\": 1,\n \"b\": tru}'|2", "'[1,\n2,\n3,\n x]'|4", "'{}\n\n!'|3"})
    void syntax_error_says_its_line(String text, int line) {
        assertThat(failure(text).line()).isEqualTo(line);
    }

    @Test
    void syntax_error_says_its_column() {
        JsonSyntaxException e = failure("{\"a\": 1, !}");
        assertThat(e.column()).isBetween(10, 11);
        assertThat(e).hasMessageEndingWith("(line 1, column " + e.column() + ")");
    }

    @Test
    void syntax_error_shows_no_class_of_the_library() {
        assertThat(failure("[1,]").getMessage()).doesNotContain("jackson", "StreamReadFeature", "Source:");
    }

    private static JsonSyntaxException failure(String text) {
        return catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse(text));
    }

    @Test
    void depth_is_bounded() {
        int most = JsonReader.DEPTH_MAX;
        assertThat(Json.parse("[".repeat(most) + "]".repeat(most)).kind()).isEqualTo(Json.Kind.ARRAY);
        assertThatThrownBy(() -> Json.parse("[".repeat(most + 1) + "]".repeat(most + 1)))
                .isInstanceOf(JsonSyntaxException.class);
        assertThatThrownBy(() -> Json.parse("{\"a\":".repeat(100_000))).isInstanceOf(JsonSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "1e99999999999999999999", "-1e-9999999999"})
    void exponent_beyond_measure_is_a_syntax_error(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void length_of_numbers_is_bounded() {
        assertThat(Json.parse("1".repeat(1_000)).text()).hasSize(1_000);
        assertThatThrownBy(() -> Json.parse("1".repeat(1_001))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void long_texts_and_names_are_read() {
        String text = "x".repeat(100_000);
        JsonObject value = (JsonObject) Json.parse("{\"" + text + "\": \"" + text + "\"}");
        assertThat(value.string(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void bytes_may_be_any_unicode_encoding(String charset) {
        byte[] bytes = "{\"é\": \"\uD83D\uDE00\"}".getBytes(Charset.forName(charset));
        assertThat(JsonReader.read(bytes)).isEqualTo(JsonObject.of("é", Json.of("\uD83D\uDE00")));
    }

    @Test
    void byte_order_mark_is_no_part_of_the_text() {
        assertThat(JsonReader.read("\uFEFF[1]".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(JsonArray.of(Json.of(1)));
    }

    @Test
    void bytes_that_are_no_utf8_are_a_syntax_error() {
        assertThatThrownBy(() -> JsonReader.read(new byte[] {'"', (byte) 0xC3, '(', '"'}))
                .isInstanceOf(JsonSyntaxException.class);
    }

    /** A member stands where its name does. */
    @ParameterizedTest
    @ValueSource(strings = {"bytes", "text"})
    void place_of_what_is_beyond_a_bound_is_told(String form) {
        check(form, "{\n \"a\": " + "9".repeat(1_001) + "}", 2, 2);
        check(form, "[1,\n   " + "9".repeat(1_001) + "]", 2, 4);
        check(form, "{\n \"a\": 0." + "9".repeat(1_001) + "}", 2, 2);
        check(form, "[1,\n " + "[".repeat(500) + "]", 2, 501);
        check(form, "[1,\n " + "[".repeat(499) + "{\"a\":1}", 2, 501);
    }

    private static void check(String form, String text, int line, int column) {
        JsonSyntaxException e = catchThrowableOfType(JsonSyntaxException.class, () -> {
            if (form.equals("text")) {
                JsonReader.read(text);
            } else {
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(e).isNotNull();
        assertThat(e.line()).isEqualTo(line);
        assertThat(e.column()).isEqualTo(column);
    }
}
