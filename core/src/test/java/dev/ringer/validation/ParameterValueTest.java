package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presence, empty values, types of texts, and parameters that are no values of a style. */
class ParameterValueTest {

    private static Api api(String parameter) {
        return Api.of("""
                openapi: 3.2.0
                info: {title: Values, version: '1'}
                paths:
                  /things:
                    get:
                      parameters: [{%s}]
                      responses: {'204': {description: Taken}}
                """.formatted(parameter));
    }

    private static String codes(String parameter, String query) {
        return api(parameter).codes(Request.of("GET", "/things?" + query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // schema                                              | value                              | found
                "type: integer                                         | 9007199254740993                   | ok",
                "type: integer, maximum: 9007199254740992              | 9007199254740993                   | query.p maximum",
                "type: integer, const: 123456789012345678901234567890  | 123456789012345678901234567890     | ok",
                "type: integer, const: 123456789012345678901234567890  | 123456789012345678901234567891     | query.p const",
                "type: integer, format: int32                          | 2147483648                         | query.p format",
                "type: integer, format: int64                          | 9223372036854775808                | query.p format",
                "type: number, multipleOf: 0.01                        | 0.07                               | ok",
                "type: number, multipleOf: 0.1                         | 0.35                               | query.p multipleOf",
                "type: number                                          | 1e400                              | ok",
                "type: integer                                         | 1e400                              | ok",
                "type: number, maximum: 1                              | 1e999999999                        | query.p maximum",
                // Of numbers with so many digits just the last ones that are not 0 are looked at.
                "type: integer, multipleOf: 7                          | 1e999999999                        | ok",
                "type: number, minimum: 0                              | 1e-999999999                       | ok",
                "type: integer                                         | 007                                | query.p type",
                "type: integer                                         | +7                                 | query.p type",
                "type: integer                                         | -0                                 | ok",
                "type: number                                          | .5                                 | query.p type",
                "type: number                                          | NaN                                | query.p type",
                "type: boolean                                         | true                               | ok",
                "type: boolean                                         | TRUE                               | query.p type",
                "type: boolean                                         | 1                                  | query.p type",
                "type: string                                          | 12                                 | ok",
                "type: string, pattern: '^0'                           | 007                                | ok",
                "type: [string, 'null'], maxLength: 2                  | null                               | ok",
                "type: ['null', integer]                               | null                               | ok",
                "enum: [1, two]                                        | 1                                  | ok",
                "enum: [1, two]                                        | two                                | ok",
                "enum: [1, two]                                        | 2                                  | query.p enum",
                "oneOf: [{type: integer}, {type: boolean}]             | 7                                  | ok",
                "oneOf: [{type: integer}, {type: boolean}]             | x                                  | query.p oneOf",
                "type: string, format: date                            | 2025-02-30                         | query.p format",
                "type: string, format: date-time                       | 2025-02-28T10:00:00%2B01:00        | ok",
                "type: string, maxLength: 1                            | %F0%9F%98%80                       | ok",
                "type: string, const: 'a b'                            | a+b                                | ok",
                "type: string, const: a+b                              | a%2Bb                              | ok",
                "type: string, const: a/b?c                            | a/b?c                              | ok",
                "type: string, const: 'a:b@c'                          | a:b@c                              | ok",
            })
    void text_is_read_as_the_type_that_the_schema_wants(String schema, String value, String found) {
        assertThat(codes("name: p, in: query, schema: {" + schema + "}", "p=" + value))
                .isEqualTo(found);
    }

    @Test
    void number_of_ten_thousand_digits_is_no_number() {
        assertThat(codes("name: p, in: query, schema: {type: integer}", "p=" + "9".repeat(10_000)))
                .isEqualTo("query.p type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // parameter                                                     | query | found
                "required: true, schema: {type: string}                          | q=1   | query.p required",
                "required: true, schema: {type: string}                          | p     | ok",
                "required: true, schema: {type: string, minLength: 1}            | p=    | query.p minLength",
                "allowEmptyValue: true, schema: {type: integer}                  | p=    | ok",
                "allowEmptyValue: true, schema: {type: integer}                  | p     | ok",
                "allowEmptyValue: true, schema: {type: integer}                  | p=x   | query.p type",
                "required: true, allowEmptyValue: true, schema: {type: integer}  | q=    | query.p required",
                "required: false, schema: {type: integer}                        | q=    | ok",
                "schema: {type: array, minItems: 1, items: {type: string}}       | p=    | ok",
            })
    void presence_and_empty_values_are_told_apart(String parameter, String query, String found) {
        assertThat(codes("name: p, in: query, " + parameter, query)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p=%7B%22a%22:1%7D        | ok",
                "p=%7B%22a%22:%22x%22%7D  | query.p.a type",
                "p=%7B%22a%22:            | query.p syntax",
                "p=                       | query.p syntax",
                "q=1                      | query.p required",
            })
    void json_in_a_parameter_is_read_as_such(String query, String found) {
        String parameter =
                "name: p, in: query, required: true, content: {application/json: {schema: {properties: {a: {type: integer}}}}}";
        assertThat(codes(parameter, query)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&b=x    | ok",
                "a=x        | querystring.all.a type",
                "b=x        | querystring.all.a required",
                "''         | querystring.all required",
            })
    void whole_query_string_may_be_one_form(String query, String found) {
        String parameter = """
                name: all, in: querystring, required: true, content: {application/x-www-form-urlencoded: {schema: {
                type: object, required: [a], properties: {a: {type: integer}}}}}\
                """;
        assertThat(codes(parameter, query)).isEqualTo(found);
    }

    @Test
    void whole_query_string_may_be_json() {
        String parameter = "name: all, in: querystring, content: {application/json: {schema: {type: array}}}";
        assertThat(codes(parameter, "%5B1%5D")).isEqualTo("ok");
        assertThat(codes(parameter, "%7B%7D")).isEqualTo("querystring.all type");
    }

    @Test
    void header_that_says_how_the_message_is_made_is_no_parameter() {
        Api api = api("name: Accept, in: header, required: true, schema: {enum: [never]}");
        assertThat(api.codes(Request.of("GET", "/things"))).isEqualTo("ok");
    }

    @Test
    void missing_header_and_cookie_are_told() {
        assertThat(codes("name: X-Id, in: header, required: true, schema: {type: string}", ""))
                .isEqualTo("header.X-Id required");
        assertThat(codes("name: sid, in: cookie, required: true, schema: {type: string}", ""))
                .isEqualTo("cookie.sid required");
    }

    // --- unknown ones

    @Test
    void unknown_parameters_are_let_pass_unless_strict() {
        String contract = """
                openapi: 3.1.0
                info: {title: Values, version: '1'}
                paths:
                  /things:
                    get:
                      security: [{key: []}]
                      parameters:
                        - {name: p, in: query, schema: {type: string}}
                        - {name: X-Mine, in: header, schema: {type: string}}
                        - {name: f, in: query, style: deepObject, schema: {type: object}}
                        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                        - {name: spread, in: query, schema: {type: object, properties: {x: {type: string}}}}
                      responses: {'204': {description: Taken}}
                components:
                  securitySchemes: {key: {type: apiKey, in: query, name: api_key}}
                """;
        Request known = Request.of("GET", "/things?p=1&f[a]=1&tags[]=a&x=1&api_key=k&__code=200")
                .withHeader("x-mine", "1")
                .withHeader("User-Agent", "test")
                .withHeader("traceparent", "00-1-2-3");
        Request unknown = Request.of("GET", "/things?P=1&f=1&api_key=k").withHeader("X-Other", "1");
        Api strict = Api.of(contract, Policy.STANDARD.withStrict());
        assertThat(Api.of(contract).codes(unknown)).isEqualTo("ok");
        assertThat(strict.codes(known)).isEqualTo("ok");
        assertThat(strict.codes(unknown)).isEqualTo("query.P unknown, query.f unknown, header.x-other unknown");
    }
}
