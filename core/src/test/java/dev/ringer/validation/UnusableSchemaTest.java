package dev.ringer.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas that nobody can hold a value to: what reaches them is told so, everything else is answered. */
class UnusableSchemaTest {

    private static final Api API = Api.of("""
            openapi: 3.1.0
            info: {title: t, version: '1'}
            paths:
              /things:
                get:
                  parameters:
                    - {name: pattern, in: query, schema: {type: string, pattern: '[a'}}
                    - {name: type, in: query, schema: {type: strin}}
                    - {name: either, in: query, schema: {anyOf: [{type: integer}, {enum: a}]}}
                    - {name: X-List, in: header, schema: {type: array, items: {minimum: low}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object,
                    properties: {broken: {type: strin}, fine: {const: 1}}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {properties: {a: {required: b}, c: {}}}}}}
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: strin}}}}}
                put:
                  parameters: [{name: none, in: query, schema: 5}]
                  requestBody: {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/Cat'}],
                    discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}}}}}
                  responses: {'204': {description: ok}}
            components: {schemas: {Cat: {type: object, properties: {kind: {type: string}}}}}
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pattern=a  | query.pattern pattern",
                "type=a     | query.type type",
                "either=1   | ok",
                "either=a   | query.either enum",
                "other=1    | ok",
            })
    void parameter_that_cannot_be_checked_is_not_taken(String query, String found) {
        Request request = Request.of("GET", "/things?" + query);
        assertThat(API.codes(request)).isEqualTo(found);
        assertThat(API.check(request).defect().isPresent()).isEqualTo(!found.equals("ok"));
    }

    @Test
    void header_that_cannot_be_checked_is_not_taken() {
        assertThat(API.codes(Request.of("GET", "/things").withHeader("X-List", "1")))
                .isEqualTo("header.X-List.0 minimum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1} | body.a required", "{\"c\":1} | ok"})
    void body_that_cannot_be_checked_is_not_taken(String body, String found) {
        assertThat(API.codes(Request.of("POST", "/things").withBody("application/json", body)))
                .isEqualTo(found);
    }

    @Test
    void schema_that_is_none_is_not_taken_for_any() {
        assertThat(API.codes(Request.of("PUT", "/things?none=1"))).isEqualTo("query.none schema-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"kind\":\"dog\"} | body discriminator", "{\"kind\":\"Cat\"} | ok"})
    void name_of_a_schema_that_is_not_there_is_not_taken(String body, String found) {
        assertThat(API.codes(Request.of("PUT", "/things").withBody("application/json", body)))
                .isEqualTo(found);
    }

    @Test
    void caller_is_told_where_the_contract_is_at_fault() {
        Exchange exchange = API.answer(Request.of("GET", "/things?pattern=a"));
        assertThat(exchange.response().status()).isEqualTo(501);
        assertThat(exchange.response().body().text())
                .contains("The query parameter 'pattern' cannot be checked: pattern '[a' cannot be read: ")
                .contains("#/paths/~1things/get/parameters/0/schema/pattern");
        Diagnostic defect =
                API.check(Request.of("GET", "/things?pattern=a")).defect().orElseThrow();
        assertThat(defect.location().pointer().toString()).isEqualTo("/paths/~1things/get/parameters/0/schema/pattern");
    }

    @Test
    void answer_leaves_out_a_member_that_nothing_is_known_of() {
        Exchange exchange = API.answer(Request.of("GET", "/things"));
        assertThat(exchange.response().body().text()).isEqualTo("{\"fine\":1}");
    }

    @Test
    void answer_that_nothing_is_known_of_is_the_contracts_fault() {
        Exchange exchange = API.answer(Request.of("POST", "/things"));
        assertThat(exchange.response().status()).isEqualTo(501);
        assertThat(exchange.response().body().text()).contains("type is 'strin', must be null, boolean");
    }
}
