package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values as each style writes them. A row is a parameter, a request, and what is found: {@code ok}, or the place and the
 * word for the rule.
 */
class ParameterStyleTest {

    private static final String INTEGER = "type: integer, maximum: 100";
    private static final String INTEGERS = "type: array, maxItems: 3, items: {type: integer}";
    private static final String STRINGS = "type: array, items: {type: string, minLength: 1}";
    private static final String COLOUR =
            "type: object, required: [r], additionalProperties: false, properties: {r: {type: integer}, g: {type: integer}}";

    private static String schema(String word) {
        return switch (word) {
            case "integer" -> INTEGER;
            case "integers" -> INTEGERS;
            case "strings" -> STRINGS;
            case "colour" -> COLOUR;
            default -> word;
        };
    }

    private static String contract(String path, String parameter, String schema) {
        return """
                openapi: 3.1.0
                info: {title: Styles, version: '1'}
                paths:
                  %s:
                    get:
                      parameters: [{name: p, %s, schema: {%s}}]
                      responses: {'204': {description: Taken}}
                """.formatted(path, parameter, schema(schema));
    }

    private static String codes(String path, String parameter, String schema, Request request) {
        return Api.of(contract(path, parameter, schema)).codes(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // style and explode    | schema   | segment          | found
                "simple, explode: false | integer  | 5                | ok",
                "simple, explode: false | integer  | 101              | path.p maximum",
                "simple, explode: false | integer  | five             | path.p type",
                "simple, explode: false | integer  | %35              | ok",
                "simple, explode: false | integer  | %zz              | path.p encoding",
                "simple, explode: false | integer  | 5%E2%82          | path.p encoding",
                "simple, explode: false | integers | 1,2              | ok",
                "simple, explode: true  | integers | 1,2              | ok",
                "simple, explode: false | integers | 1%2C2            | ok",
                "simple, explode: false | integers | 1,a,3,b          | path.p maxItems, path.p.1 type, path.p.3 type",
                "simple, explode: false | strings  | a,,b             | path.p.1 minLength",
                "simple, explode: false | strings  | a%2Cb,c          | ok",
                "simple, explode: false | colour   | r,1,g,2          | ok",
                "simple, explode: false | colour   | r,1,b,2          | path.p.b additionalProperties",
                "simple, explode: false | colour   | g,2              | path.p.r required",
                "simple, explode: true  | colour   | r=1,g=2          | ok",
                "simple, explode: true  | colour   | r=1,g=x          | path.p.g type",
                "label, explode: false  | integer  | .5               | ok",
                "label, explode: false  | integer  | 5                | path.p style",
                "label, explode: false  | integer  | .x               | path.p type",
                "label, explode: false  | integers | .1,2             | ok",
                "label, explode: true   | integers | .1.2             | ok",
                "label, explode: true   | integers | .1.x             | path.p.1 type",
                "label, explode: false  | colour   | .r,1,g,2         | ok",
                "label, explode: true   | colour   | .r=1.g=2         | ok",
                "label, explode: true   | colour   | .g=2             | path.p.r required",
                "matrix, explode: false | integer  | ;p=5             | ok",
                "matrix, explode: false | integer  | 5                | path.p style",
                "matrix, explode: false | integer  | ;q=5             | path.p style",
                "matrix, explode: false | integer  | ;p=500           | path.p maximum",
                "matrix, explode: false | integers | ;p=1,2           | ok",
                "matrix, explode: true  | integers | ;p=1;p=2         | ok",
                "matrix, explode: true  | integers | ;p=1;p=x         | path.p.1 type",
                "matrix, explode: true  | integers | 1;2              | path.p style",
                "matrix, explode: false | colour   | ;p=r,1,g,2       | ok",
                "matrix, explode: true  | colour   | ;r=1;g=2         | ok",
                "matrix, explode: true  | colour   | ;r=x             | path.p.r type",
                "matrix, explode: false | strings  | ;p               | ok",
            })
    void path_parameter_is_read_by_its_style(String style, String schema, String segment, String found) {
        Request request = Request.of("GET", "/things/" + segment);
        assertThat(codes("/things/{p}", "in: path, required: true, style: " + style, schema, request))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // style and explode            | schema   | query                 | found
                "form, explode: true            | integer  | p=5                   | ok",
                "form, explode: true            | integer  | p=                    | query.p type",
                "form, explode: true            | integer  | p                     | query.p type",
                "form, explode: true            | integer  | p=5.0                 | ok",
                "form, explode: true            | integer  | p=5.5                 | query.p type",
                "form, explode: true            | integer  | p=5&p=6               | query.p repeated",
                "form, explode: true            | integer  | p=%zz                 | query.p encoding",
                "form, explode: true            | integer  | p=%E2%82              | query.p encoding",
                "form, explode: true            | integers | p=1&p=2               | ok",
                "form, explode: true            | integers | p=1&p=2&p=3&p=4       | query.p maxItems",
                "form, explode: true            | integers | p=1&p=x               | query.p.1 type",
                "form, explode: true            | integers | p=1                   | ok",
                "form, explode: true            | integers | p=                    | ok",
                "form, explode: true            | integers | p[]=1&p[]=2           | ok",
                "form, explode: true            | integers | p=1,2                 | query.p.0 type",
                "form, explode: false           | integers | p=1,2                 | ok",
                "form, explode: false           | integers | p=1%2C2               | ok",
                "form, explode: false           | integers | p=1,,2                | query.p.1 type",
                "form, explode: false           | integers | p=1&p=2               | ok",
                "form, explode: false           | strings  | p=a+b,c               | ok",
                "form, explode: false           | colour   | p=r,1,g,2             | ok",
                "form, explode: false           | colour   | p=g,2                 | query.p.r required",
                "form, explode: true            | colour   | r=1&g=2               | ok",
                "form, explode: true            | colour   | r=x&g=2               | query.p.r type",
                "form, explode: true            | colour   | g=2                   | query.p.r required",
                "spaceDelimited, explode: false | integers | p=1%202               | ok",
                "spaceDelimited, explode: false | integers | p=1+2                 | ok",
                "spaceDelimited, explode: false | integers | p=1%20x               | query.p.1 type",
                "spaceDelimited, explode: true  | integers | p=1&p=2               | ok",
                "spaceDelimited, explode: false | colour   | p=r%201%20g%202       | ok",
                "pipeDelimited, explode: false  | integers | p=1%7C2               | ok",
                "pipeDelimited, explode: false  | integers | p=1¦2                 | ok",
                "pipeDelimited, explode: false  | integers | p=1¦x                 | query.p.1 type",
                "pipeDelimited, explode: true   | integers | p=1&p=2               | ok",
                "pipeDelimited, explode: false  | colour   | p=r¦1¦g¦2             | ok",
                "deepObject, explode: true      | colour   | p[r]=1&p[g]=2         | ok",
                "deepObject, explode: true      | colour   | p%5Br%5D=1            | ok",
                "deepObject, explode: true      | colour   | p[g]=2                | query.p.r required",
                "deepObject, explode: true      | colour   | p[r]=x                | query.p.r type",
                "deepObject, explode: true      | colour   | p[r]=1&p[z]=2         | query.p.z additionalProperties",
                "deepObject, explode: true      | colour   | p[r]=1&p[r]=2         | query.p.r type",
            })
    void query_parameter_is_read_by_its_style(String style, String schema, String query, String found) {
        Request request = Request.of("GET", "/things?" + query.replace("¦", "|"));
        assertThat(codes("/things", "in: query, style: " + style, schema, request))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p[a][b]=1                     | ok",
                "p[a][b]=x                     | query.p.a.b type",
                "p[a][c][]=1&p[a][c][]=2       | ok",
                "p[a][c]=1&p[a][c]=2           | ok",
                "p[a][c][0]=1&p[a][c][1]=x     | query.p.a.c.1 type",
                "p[d][0][e]=1&p[d][1][e]=2     | ok",
                "p[d][0][e]=1&p[d][1][e]=x     | query.p.d.1.e type",
                "p[a=1                         | query.p type",
                "p[a]=1                        | query.p.a type",
            })
    void deep_object_may_be_nested(String query, String found) {
        String schema = """
                type: object, properties: {
                  a: {type: object, properties: {b: {type: integer}, c: {type: array, items: {type: integer}}}},
                  d: {type: array, items: {type: object, properties: {e: {type: integer}}}}}\
                """;
        Request request = Request.of("GET", "/things?" + query);
        assertThat(codes("/things", "in: query, style: deepObject, explode: true", schema, request))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // explode       | schema   | value       | found
                "explode: false | integer  | 5           | ok",
                "explode: false | integer  | x           | header.p type",
                "explode: false | integer  | ''          | header.p type",
                "explode: false | integers | 1, 2        | ok",
                "explode: false | integers | 1,x         | header.p.1 type",
                "explode: false | strings  | a%2Cb       | ok",
                "explode: false | colour   | r,1,g,2     | ok",
                "explode: true  | colour   | r=1, g=2    | ok",
                "explode: true  | colour   | g=2         | header.p.r required",
            })
    void header_is_read_as_simple(String explode, String schema, String value, String found) {
        Request request = Request.of("GET", "/things").withHeader("P", value);
        assertThat(codes("/things", "in: header, " + explode, schema, request)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // explode       | schema   | Cookie            | found
                "explode: true  | integer  | p=5               | ok",
                "explode: true  | integer  | a=1; p=5; b=2     | ok",
                "explode: true  | integer  | p=x               | cookie.p type",
                "explode: true  | integer  | P=x               | ok",
                "explode: true  | integers | p=1; p=2          | ok",
                "explode: false | integers | p=1,2             | ok",
                "explode: false | integers | p=1%2C2           | ok",
                "explode: false | colour   | p=r,1,g,2         | ok",
            })
    void cookie_is_read_as_form(String explode, String schema, String cookie, String found) {
        Request request = Request.of("GET", "/things").withHeader("Cookie", cookie);
        assertThat(codes("/things", "in: cookie, " + explode, schema, request)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // parameter                                                  | request            | found
                "in: query, type: integer, maximum: 9                         | p=5                | ok",
                "in: query, type: integer, maximum: 9                         | p=10               | query.p maximum",
                "in: query, type: array, items: {type: integer}               | p=1,2              | ok",
                "in: query, type: array, items: {type: integer}               | p=1,x              | query.p.1 type",
                "in: query, collectionFormat: csv, type: array, items: {type: integer}   | p=1,2   | ok",
                "in: query, collectionFormat: ssv, type: array, items: {type: integer}   | p=1%202 | ok",
                "in: query, collectionFormat: ssv, type: array, items: {type: integer}   | p=1+x   | query.p.1 type",
                "in: query, collectionFormat: tsv, type: array, items: {type: integer}   | p=1%092 | ok",
                "in: query, collectionFormat: tsv, type: array, items: {type: integer}   | p=1,2   | query.p.0 type",
                "in: query, collectionFormat: pipes, type: array, items: {type: integer} | p=1%7C2 | ok",
                "in: query, collectionFormat: pipes, type: array, items: {type: integer} | p=1%7Cx | query.p.1 type",
                "in: query, collectionFormat: multi, type: array, items: {type: integer} | p=1&p=2 | ok",
                "in: query, collectionFormat: multi, type: array, items: {type: integer} | p=1&p=x | query.p.1 type",
                "in: query, type: boolean                                     | p=true             | ok",
                "in: query, type: boolean                                     | p=yes              | query.p type",
                "in: query, type: string, allowEmptyValue: true, minLength: 1 | p=                 | ok",
                "in: query, type: string, minLength: 1                        | p=                 | query.p minLength",
                "in: query, type: string, required: true                      | q=                 | query.p required",
            })
    void swagger_parameter_is_read_by_its_collection_format(String parameter, String query, String found) {
        String contract = """
                swagger: '2.0'
                info: {title: Styles, version: '1'}
                paths:
                  /things:
                    get:
                      parameters: [{name: p, %s}]
                      responses: {'204': {description: Taken}}
                """.formatted(parameter);
        assertThat(Api.of(contract).codes(Request.of("GET", "/things?" + query)))
                .isEqualTo(found);
    }
}
