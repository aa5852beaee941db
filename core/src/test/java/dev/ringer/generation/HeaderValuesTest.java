package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.ContractResponse;
import dev.ringer.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers that a response documents. */
class HeaderValuesTest {

    private static Headers make(String headers) {
        ContractResponse response = Contracts.of(Contracts.paths(
                        "/it:\n  get:\n    responses:\n      '200':\n        description: It\n        headers:\n"
                                + headers.indent(10)))
                .operations()
                .get(0)
                .detail()
                .responses()
                .get(0);
        return new HeaderValues(Making.GENERATOR).make(response, Wish.response());
    }

    @Test
    void an_example_is_sent_as_it_is() {
        assertThat(make("X-Rate: {schema: {type: integer}, example: 5}").get("X-Rate"))
                .isEqualTo("5");
        assertThat(make("X-Rate: {schema: {type: integer, example: 6}}").get("X-Rate"))
                .isEqualTo("6");
    }

    @Test
    void a_header_without_example_is_made_by_its_schema() {
        assertThat(make("X-Rate: {schema: {type: integer, minimum: 40, maximum: 49}}")
                        .get("X-Rate"))
                .matches("4[0-9]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ETag          | "[0-9a-f]{16}"
            Last-Modified | [A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} 202[45] \\d\\d:\\d\\d:\\d\\d GMT
            Cache-Control | max-age=\\d+
            Set-Cookie    | session=[0-9a-f]{16}; Path=/; HttpOnly; SameSite=Lax
            Link          | <.*>; rel="next"
            """, quoteCharacter = '\'')
    void a_header_of_http_keeps_its_syntax(String name, String syntax) {
        assertThat(make(name + ": {schema: {type: string}}").get(name)).matches(syntax);
    }

    @Test
    void a_schema_beats_the_syntax_of_http() {
        assertThat(make("ETag: {schema: {type: string, pattern: '^v[0-9]$'}}").get("ETag"))
                .matches("v[0-9]");
    }

    @Test
    void arrays_and_objects_are_written_in_the_simple_style() {
        assertThat(make("X-Many: {schema: {type: array}, example: [a, b]}").get("X-Many"))
                .isEqualTo("a,b");
        assertThat(make("X-Some: {schema: {type: object}, example: {a: 1, b: 2}}")
                        .get("X-Some"))
                .isEqualTo("a,1,b,2");
        assertThat(make("X-Some: {schema: {type: object}, explode: true, example: {a: 1, b: 2}}")
                        .get("X-Some"))
                .isEqualTo("a=1,b=2");
    }

    @Test
    void each_cookie_has_a_header_of_its_own() {
        Headers headers = make("Set-Cookie: {schema: {type: array}, example: [a=1, b=2]}");
        assertThat(headers.size()).isEqualTo(2);
    }

    @Test
    void what_a_header_cannot_hold_is_percent_encoded() {
        assertThat(make("X-City: {schema: {type: string}, example: \"K\\u00f6ln\\r\\nX: y\"}")
                        .get("X-City"))
                .isEqualTo("K%C3%B6ln%0D%0AX: y");
    }

    @Test
    void what_only_the_server_may_say_is_left_to_it() {
        assertThat(make("""
                        Content-Length: {schema: {type: integer}, example: 5}
                        Transfer-Encoding: {schema: {type: string}, example: chunked}
                        Access-Control-Allow-Origin: {schema: {type: string}, example: '*'}
                        """).size()).isZero();
    }

    @Test
    void a_header_that_cannot_be_made_is_left_out() {
        assertThat(make("X-No: {schema: false}\nX-Yes: {schema: {const: y}}").get("X-Yes"))
                .isEqualTo("y");
        assertThat(make("X-No: {schema: false}").get("X-No")).isNull();
    }
}
