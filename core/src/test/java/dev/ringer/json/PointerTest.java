package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointerTest {

    /** The document of RFC 6901, 5. */
    private static final Json DOCUMENT = Json.parse("""
            {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\\\j": 5, "k\\"l": 6, " ": 7,
             "m~n": 8}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\'',
            value = {
                "/foo/0 '\"bar\"'",
                "/ 0",
                "/a~1b 1",
                "/c%d 2",
                "/e^f 3",
                "/g|h 4",
                "/i\\j 5",
                "/k\"l 6",
                "'/ ' 7",
                "/m~0n 8"
            })
    void pointers_of_the_rfc_lead_where_it_says(String pointer, String expected) {
        assertThat(Pointer.parse(pointer).find(DOCUMENT)).hasToString(expected);
    }

    @Test
    void empty_text_is_the_root() {
        assertThat(Pointer.parse("")).isSameAs(Pointer.ROOT);
        assertThat(Pointer.ROOT.find(DOCUMENT)).isSameAs(DOCUMENT);
        assertThat(Pointer.ROOT.parent()).isSameAs(Pointer.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no",
                "/foo/2",
                "/foo/-",
                "/foo/00",
                "/foo/-1",
                "/foo/+1",
                "/foo/x",
                "/foo/0/x",
                "/foo/",
                "/foo/99999999999"
            })
    void pointer_to_nothing_finds_nothing(String pointer) {
        assertThat(Pointer.parse(pointer).find(DOCUMENT)).isNull();
    }

    @Test
    void text_must_begin_with_a_slash() {
        assertThatThrownBy(() -> Pointer.parse("foo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'foo'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "/a~1b/~0/~01", "/é/ /%25", "/0/1"})
    void text_reads_back(String text) {
        assertThat(Pointer.parse(text)).hasToString(text);
        assertThat(Pointer.of(Pointer.parse(text).tokens().toArray(new String[0])))
                .isEqualTo(Pointer.parse(text))
                .hasSameHashCodeAs(Pointer.parse(text));
    }

    @Test
    void tilde_is_undone_once() {
        assertThat(Pointer.parse("/~01").last()).isEqualTo("~1");
    }

    @ParameterizedTest
    @CsvSource({"/a~1b, /a~1b", "/c%d, /c%25d", "/k\"l, /k%22l", "/é, /%C3%A9", "/{id}, /%7Bid%7D"})
    void fragment_is_percent_encoded(String pointer, String fragment) {
        assertThat(Pointer.parse(pointer).fragment()).isEqualTo(fragment);
    }

    @Test
    void pointers_are_put_together() {
        Pointer pointer = Pointer.of("paths")
                .child("/pets/{id}")
                .append(Pointer.of("get", "tags"))
                .child(0);
        assertThat(pointer).hasToString("/paths/~1pets~1{id}/get/tags/0");
        assertThat(pointer.last()).isEqualTo("0");
        assertThat(pointer.parent().parent()).hasToString("/paths/~1pets~1{id}/get");
    }
}
