package dev.ringer.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each format takes and refuses; the conformance suite holds many more cases for JSON Schema's own. */
class FormatsTest {

    private static boolean accepts(String format, Json value) {
        return Formats.of(format).orElseThrow().accepts(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date-time | 2026-01-31T09:30:00Z",
                "date-time | 2026-01-31T09:30:00.123456789+05:30",
                "date-time | 1998-12-31T23:59:60Z",
                "date-time | 2026-01-31t09:30:00z",
                "date | 2024-02-29",
                "time | 09:30:00Z",
                "time | 23:59:60+00:00",
                "duration | P1Y2M3DT4H5M6S",
                "duration | P2W",
                "duration | PT0S",
                "email | jo@example.com",
                "email | \"jo bloggs\"@example.com",
                "email | jo@[127.0.0.1]",
                "idn-email | jö@bücher.example",
                "hostname | www.example.com",
                "hostname | xn--bcher-kva.example",
                "idn-hostname | bücher.example",
                "ipv4 | 255.0.0.1",
                "ipv6 | ::1",
                "ipv6 | 2001:db8::192.0.2.1",
                "uri | https://jo@example.com:8080/a/b?c=d#e",
                "uri | urn:isbn:0451450523",
                "uri-reference | ../a?b#c",
                "uri-reference | ''",
                "iri | https://exämple.com/ä",
                "iri-reference | /ä",
                "uri-template | /a/{b}{?c,d*}",
                "uuid | 123E4567-e89b-42d3-a456-426614174000",
                "json-pointer | /a~1b/0/~0",
                "json-pointer | ''",
                "relative-json-pointer | 1/a",
                "relative-json-pointer | 0#",
                "regex | ^[a-z]+$",
                "byte | aGVsbG8=",
                "base64url | aGVsbG8_-w",
                "char | ä",
                "char | 😀",
                "media-range | text/*"
            })
    void texts_of_the_format_are_taken(String format, String text) {
        assertThat(accepts(format, Json.of(text))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date-time | 2026-01-31_09:30:00Z",
                "date-time | 2026-01-31 09:30:00Z",
                "date-time | 2026-01-31T09:30:00",
                "date-time | 2026-13-31T09:30:00Z",
                "date-time | 2026-01-31T23:59:61Z",
                "date | 2023-02-29",
                "date | 2026-1-5",
                "date | २०२६-01-05",
                "time | 09:30:00",
                "time | 24:00:00Z",
                "duration | P",
                "duration | P1YT",
                "duration | P1W2D",
                "email | jo",
                "email | .jo@example.com",
                "email | jo@-a.com",
                "hostname | -a.example",
                "hostname | bücher.example",
                "hostname | ''",
                "ipv4 | 256.0.0.1",
                "ipv4 | 01.2.3.4",
                "ipv4 | 1.2.3",
                "ipv6 | 1::2::3",
                "ipv6 | 12345::",
                "ipv6 | ::1%eth0",
                "uri | /a",
                "uri | https://a b",
                "uri | https://example.com/ä",
                "uri-reference | a\\b",
                "iri | /ä",
                "uri-template | /a/{b",
                "uuid | 123e4567e89b42d3a456426614174000",
                "uuid | 123e4567-e89b-42d3-a456-42661417400g",
                "json-pointer | a",
                "json-pointer | /~2",
                "relative-json-pointer | /a",
                "relative-json-pointer | 01/a",
                "regex | [a",
                "byte | aGVsbG8",
                "byte | a%",
                "base64url | a+b/",
                "char | ab",
                "char | ''",
                "media-range | text"
            })
    void texts_not_of_the_format_are_refused(String format, String text) {
        assertThat(accepts(format, Json.of(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "int8, -128, 127, 128",
        "int16, -32768, 32767, 32768",
        "int32, -2147483648, 2147483647, 2147483648",
        "int64, -9223372036854775808, 9223372036854775807, 9223372036854775808",
        "uint8, 0, 255, 256",
        "uint16, 0, 65535, -1",
        "uint32, 0, 4294967295, 4294967296",
        "uint64, 0, 18446744073709551615, 18446744073709551616",
        "double-int, -9007199254740991, 9007199254740991, 9007199254740992",
        "int32, 1.0, 1e3, 1.5",
        "float, 0.1, 3.4e38, 1e39",
        "double, -1.7e308, 0, 1e309"
    })
    void numbers_are_taken_up_to_the_bounds_of_the_format(String format, String least, String most, String beyond) {
        assertThat(accepts(format, Json.parse(least))).isTrue();
        assertThat(accepts(format, Json.parse(most))).isTrue();
        assertThat(accepts(format, Json.parse(beyond))).isFalse();
    }

    @Test
    void values_of_another_type_are_none_of_a_formats_business() {
        assertThat(accepts("date", Json.of(5))).isTrue();
        assertThat(accepts("int32", Json.of("text"))).isTrue();
    }

    @Test
    void formats_that_only_hint_and_unknown_ones_are_not_tested() {
        assertThat(Formats.of("password")).isEmpty();
        assertThat(Formats.of("binary")).isEmpty();
        assertThat(Formats.of("no-such-format")).isEmpty();
    }
}
