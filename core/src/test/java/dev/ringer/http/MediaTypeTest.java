package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    private static MediaType type(String text) {
        return MediaType.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json",
                " Text/HTML ; Charset=UTF-8 | text/html; charset=UTF-8",
                "a/b;q=0.5;x=1 | a/b; x=1",
                "a/b; x=\"1;2\"; y=\"q\\\"r\" | a/b; x=\"1;2\"; y=\"q\\\"r\"",
                "a/b;;x | a/b",
                "a/b; z=1; a=2 | a/b; a=2; z=1",
                "* | */*",
                "a/* | a/*",
                "application/*+json | application/*+json",
                "application/vnd.x.v1+json | application/vnd.x.v1+json"
            })
    void type_is_read_and_written(String text, String expected) {
        assertThat(type(text)).hasToString(expected);
        assertThat(type(type(text).toString())).isEqualTo(type(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "/json", "a/", "*/json", "a/b/c", "a b/c", "é/b", "\"a/b\"", ";a/b", "a/b c"})
    void what_is_no_type_is_none(String text) {
        assertThat(MediaType.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | a/b | true",
                "a/* | a/b | true",
                "a/* | c/b | false",
                "a/b | a/b;x=1 | true",
                "a/b;x=1 | a/b | false",
                "a/b;x=1 | a/b;X=1;y=2 | true",
                "a/b;x=a | a/b;x=A | true",
                "a/b;charset=utf-8 | a/b | true",
                "a/b;charset=utf-8 | a/b;charset=latin1 | true",
                "application/*+json | application/hal+json | true",
                "application/*+json | application/json | false",
                "application/json | application/hal+json | false"
            })
    void range_takes_in_types(String range, String other, boolean expected) {
        assertThat(type(range).includes(type(other))).isEqualTo(expected);
    }

    @Test
    void ranges_rank_by_how_much_they_say() {
        assertThat(new String[] {"*/*", "a/*", "a/*+b", "a/b", "a/*;x=1", "a/b;x=1", "a/b;x=1;y=2"})
                .extracting(each -> type(each).specificity())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void kinds_are_told_by_name_and_suffix() {
        assertThat(type("application/problem+json").isJson()).isTrue();
        assertThat(type("text/json").isJson()).isTrue();
        assertThat(type("application/jsonp").isJson()).isFalse();
        assertThat(type("image/svg+xml").isXml()).isTrue();
        assertThat(type("application/x-ndjson").isJsonSequence()).isTrue();
        assertThat(type("text/event-stream").isEventStream()).isTrue();
        assertThat(type("multipart/mixed").isMultipart()).isTrue();
        assertThat(type("application/x-www-form-urlencoded; charset=x").isForm())
                .isTrue();
    }

    @Test
    void accept_weighs_by_the_most_specific_range() {
        // The example of RFC 9110, 12.5.1.
        Accept accept = Accept.parse(
                "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5");
        assertThat(accept.weight(type("text/plain;format=flowed"))).isEqualTo(1000);
        assertThat(accept.weight(type("text/plain"))).isEqualTo(700);
        assertThat(accept.weight(type("text/html"))).isEqualTo(300);
        assertThat(accept.weight(type("image/jpeg"))).isEqualTo(500);
        assertThat(accept.weight(type("text/plain;format=fixed"))).isEqualTo(400);
        assertThat(accept.weight(type("text/html;level=3"))).isEqualTo(300);
    }

    @Test
    void missing_accept_takes_anything() {
        assertThat(Accept.parse(null).isAnything()).isTrue();
        assertThat(Accept.parse(" */* ").isAnything()).isTrue();
        assertThat(Accept.parse("text/html").isAnything()).isFalse();
    }

    @Test
    void wanted_type_within_a_range_is_the_heaviest() {
        Accept accept = Accept.parse("text/csv;q=0.5, text/html, image/png, text/*");
        assertThat(accept.within(type("text/*"))).isEqualTo(type("text/html"));
        assertThat(accept.within(type("audio/*"))).isNull();
    }
}
