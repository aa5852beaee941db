package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.format.Formats;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of formats, patterns and lengths. */
class TextGenerationTest {

    @Test
    void a_text_of_json_holds_what_its_content_must_be() {
        assertThat(Making.texts("""
                        type: string
                        contentMediaType: application/json
                        contentSchema: {type: object, required: [n], properties: {n: {type: integer}}}
                        """))
                .allSatisfy(each ->
                        assertThat(((JsonObject) Json.parse(each)).get("n")).isInstanceOf(JsonNumber.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date-time",
                "date",
                "time",
                "duration",
                "email",
                "idn-email",
                "hostname",
                "idn-hostname",
                "ipv4",
                "ipv6",
                "uri",
                "uri-reference",
                "iri",
                "iri-reference",
                "uri-template",
                "uuid",
                "json-pointer",
                "relative-json-pointer",
                "regex",
                "byte",
                "base64url",
                "char",
                "media-range"
            })
    void a_text_of_every_format_passes_its_test(String format) {
        assertThat(Making.texts("type: string\nformat: " + format))
                .allSatisfy(each -> assertThat(Formats.of(format).orElseThrow().accepts(Json.of(each)))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int8",
                "int16",
                "int32",
                "int64",
                "uint8",
                "uint16",
                "uint32",
                "uint64",
                "double-int",
                "float",
                "double"
            })
    void a_number_of_every_format_passes_its_test(String format) {
        assertThat(Making.numbers("type: number\nformat: " + format))
                .allSatisfy(each -> assertThat(Formats.of(format).orElseThrow().accepts(JsonNumber.of(each)))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "binary", "phone", "html", "commonmark", "sf-string", "no-such-format"})
    void a_format_that_only_hints_is_given_a_text(String format) {
        assertThat(Making.make("type: string\nformat: " + format)).isInstanceOf(JsonString.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'^[a-z]+$', 5, 5",
        "'^[A-Z]{2}[0-9]*$', 9, 12",
        "'^(ab)+$', 3, 7",
        "'^\\d{3}-\\d{4}$', 0, 20",
        "'[xyz]', 10, 15",
        "'^.{0,100}$', 40, 60"
    })
    void a_pattern_is_met_within_the_lengths(String pattern, int least, int most) {
        assertThat(Making.texts("{type: string, pattern: '" + pattern + "', minLength: " + least + ", maxLength: "
                        + most + "}"))
                .allSatisfy(each -> {
                    assertThat(each.codePointCount(0, each.length())).isBetween(least, most);
                    assertThat(each).containsPattern(pattern);
                });
    }

    @Test
    void an_empty_enum_of_openapi_allows_everything_and_one_of_json_schema_nothing() {
        assertThat(Making.make("{type: string, enum: []}")).isInstanceOf(JsonString.class);
        assertThat(Making.GENERATOR.make(
                        Schemas.of(Dialect.DRAFT_2020_12, "{type: string, enum: []}"), Wish.response()))
                .isInstanceOf(Generator.Outcome.Failed.class);
    }

    @Test
    void length_counts_characters_not_units() {
        String text = ((JsonString) Making.make(
                        Schemas.of("{type: string, minLength: 3, maxLength: 3}"),
                        Wish.response().withShape(Shape.UNICODE)))
                .value();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(3);
    }

    @Test
    void free_texts_keep_to_any_length() {
        for (int length : new int[] {0, 1, 2, 7, 100, 5_000}) {
            assertThat(Making.texts("{type: string, minLength: " + length + ", maxLength: " + length + "}"))
                    .allSatisfy(each ->
                            assertThat(each.codePointCount(0, each.length())).isEqualTo(length));
        }
    }

    @Test
    void a_long_text_is_long_and_an_empty_one_empty() {
        Wish wish = Wish.response();
        assertThat(((JsonString) Making.make(Schemas.of("type: string"), wish.withShape(Shape.LONG))).value())
                .hasSizeGreaterThan(1_000);
        assertThat(Making.make(Schemas.of("type: string"), wish.withShape(Shape.EMPTY)))
                .isEqualTo(Json.of(""));
    }

    @Test
    void a_format_and_a_pattern_hold_together() {
        assertThat(Making.texts("{type: string, format: email, pattern: '@example\\.(com|org|net)$'}"))
                .allMatch(each -> each.matches(".+@example\\.(com|org|net)"));
    }

    @ParameterizedTest
    @CsvSource({
        "date, '^2019-', 0, 99",
        "date, '-31$', 0, 99",
        "date-time, '[+]02:00$', 0, 99",
        "date-time, '', 24, 30",
        "time, '^1[0-9]:', 0, 12",
        "duration, '^PT', 0, 9",
        "email, '@corp[.]com$', 0, 99",
        "email, '', 40, 45",
        "email, '', 1, 8",
        "email, '', 100, 254",
        "hostname, '[.]corp[.]example$', 0, 99",
        "hostname, '', 60, 63",
        "ipv4, '^10[.]', 0, 99",
        "ipv4, '', 15, 15",
        "ipv6, '^fe80:', 0, 99",
        "uri, '', 0, 14",
        "uri, '', 200, 220",
        "uri, '^urn:', 0, 99",
        "uuid, '^[0-9a-f]{8}-[0-9a-f]{4}-4', 0, 99",
        "byte, '', 100, 120"
    })
    void a_format_holds_within_lengths_and_beside_a_pattern(String format, String pattern, int least, int most) {
        assertThat(Making.texts("{type: string, format: " + format + ", pattern: '" + pattern + "', minLength: " + least
                        + ", maxLength: " + most + "}"))
                .allSatisfy(each -> {
                    assertThat(each.length()).isBetween(least, most);
                    assertThat(each).containsPattern(pattern);
                    assertThat(Formats.of(format).orElseThrow().accepts(Json.of(each)))
                            .isTrue();
                });
    }

    @Test
    void const_and_enum_are_given_as_written() {
        assertThat(Making.all("const: {a: [1, 1.50, null]}")).containsOnly(Json.parse("{\"a\":[1,1.50,null]}"));
        assertThat(Making.all("enum: [red, 7, false]")).containsOnly(Json.of("red"), Json.of(7), Json.of(false));
    }

    @Test
    void values_of_an_enum_that_its_type_shuts_out_are_left() {
        assertThat(Making.all("{type: string, enum: [red, 7, null], minLength: 3}"))
                .containsOnly(Json.of("red"));
    }

    @Test
    void a_tag_of_the_type_is_its_only_example() {
        for (String tag : List.of("object", "kind", "type", "resourceType")) {
            assertThat(seventh(tag)).as(tag).isEqualTo(Json.of("customer"));
        }
        assertThat(seventh("nick")).isNotEqualTo(Json.of("customer"));
    }

    /** Give the member of the seventh of some things. */
    private static Json seventh(String name) {
        String schema = "{type: object, required: [%1$s], properties: {%1$s: {type: string, example: customer}}}";
        Wish wish = Wish.response().withSubject(new Subject("customers", "7", Map.of(), null));
        return ((JsonObject) Making.make(Schemas.of(schema.formatted(name)), wish)).get(name);
    }
}
