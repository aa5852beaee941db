package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.json.SourcePosition;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final URI ADDRESS = URI.create("test:/folder/doc.txt");

    private static Document read(String text) {
        return Document.read(ADDRESS, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\": 1}", "a: 1", "  \n{\"a\": 1}", "{a: 1}", "{'a': 1,}", "\uFEFF{\"a\": 1}", "\uFEFFa: 1"})
    void text_decides_what_it_is(String text) {
        assertThat(read(text).root()).isEqualTo(Json.parse("{\"a\": 1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1"})
    void yaml_may_be_written_in_other_encodings(String charset) {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        byte[] bytes = (mark + "name: é").getBytes(Charset.forName(charset));
        assertThat(Document.read(ADDRESS, bytes).root()).isEqualTo(Json.parse("{\"name\": \"é\"}"));
    }

    @Test
    void json_complaint_is_given_for_what_looks_like_json() {
        assertThatThrownBy(() -> read("{\n\"a\": 1,\n\"b\" \"c\"\n}"))
                .isInstanceOfSatisfying(
                        JsonSyntaxException.class, e -> assertThat(e.line()).isEqualTo(3));
    }

    @Test
    void indented_blank_lines_before_a_block_are_allowed() {
        assertThat(read("a: |\n      \n  text\n").root()).isEqualTo(Json.parse("{\"a\": \"\\ntext\\n\"}"));
    }

    @Test
    void repeated_keys_are_kept_for_whoever_asks() {
        assertThat(read("{\"a\": 1, \"a\": 2}").duplicates()).containsExactly(Pointer.of("a"));
        assertThat(read("x:\n  a: 1\n  a: 2\n").duplicates()).containsExactly(Pointer.of("x", "a"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1",
        "/paths, 2:1",
        "/paths/~1pets, 3:3",
        "/paths/~1pets/get, 4:5",
        "/list/1, 7:5",
        "/list/1/x, 7:5"
    })
    void positions_are_those_of_keys_and_items(String pointer, String expected) {
        Document document = read("""
                openapi: 3.0.0
                paths:
                  /pets:
                    get: {}
                list:
                  - 1
                  - x: 2
                """);
        assertThat(document.position(Pointer.parse(pointer))).hasToString(expected);
    }

    @Test
    void place_that_is_not_there_is_that_of_the_nearest_above() {
        assertThat(read("a:\n  b: 1\n").position(Pointer.of("a", "b", "c", "d")))
                .hasToString("2:3");
        assertThat(read("{\"a\":\n {\"b\": 1}}").position(Pointer.of("a", "b", "c")))
                .hasToString("2:3");
    }

    @Test
    void place_behind_an_alias_is_that_of_the_alias() {
        assertThat(read("a: &x {n: 1}\nb: *x\n").position(Pointer.of("b", "n"))).hasToString("2:1");
    }

    @Test
    void document_that_was_never_text_has_one_position() {
        Document document = Document.of(ADDRESS, Json.parse("{\"a\": 1}"));
        assertThat(document.position(Pointer.of("a"))).isEqualTo(new SourcePosition(1, 1));
    }
}
