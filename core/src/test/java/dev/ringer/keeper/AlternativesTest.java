package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Parts of a form that are a button or a select. */
class AlternativesTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Forms, version: '1'}
            paths:
              /forms:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Form'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Form'}}}}
              /forms/{formId}:
                parameters: [{name: formId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Form'}}}}
            components:
              schemas:
                Form:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer, readOnly: true}
                    part: {oneOf: [{$ref: '#/components/schemas/Button'}, {$ref: '#/components/schemas/Select'}]}
                Button:
                  type: object
                  required: [kind]
                  properties: {kind: {const: button}, label: {type: string}}
                Select:
                  type: object
                  required: [kind]
                  properties:
                    kind: {const: select}
                    needed: {type: boolean}
                    secret: {type: string, writeOnly: true}
            """;

    private static Json shown(String contract, String part) {
        Shop shop = new Shop(contract, ResourcePolicy.STANDARD);
        Json id = shop.send("POST", "/forms", "{\"part\": " + part + "}").at("/id");
        return shop.send("GET", "/forms/" + id).at("/part");
    }

    @Test
    void member_that_another_alternative_names_is_shown() {
        assertThat(shown(CONTRACT, "{\"kind\": \"button\", \"label\": \"Go\", \"needed\": true}"))
                .isEqualTo(Json.parse("{\"kind\": \"button\", \"label\": \"Go\", \"needed\": true}"));
    }

    @Test
    void member_that_no_alternative_names_is_not_shown() {
        assertThat(shown(CONTRACT, "{\"kind\": \"button\", \"colour\": \"red\"}"))
                .isEqualTo(Json.parse("{\"kind\": \"button\"}"));
    }

    @Test
    void what_goes_to_the_server_only_stays_there_whatever_alternative_says_so() {
        assertThat(shown(CONTRACT, "{\"kind\": \"button\", \"secret\": \"x\"}"))
                .isEqualTo(Json.parse("{\"kind\": \"button\"}"));
    }

    @Test
    void alternative_that_takes_nothing_else_shows_its_own_members() {
        String closed =
                CONTRACT.replace("label: {type: string}}", "label: {type: string}}\n      additionalProperties: false");
        assertThat(shown(closed, "{\"kind\": \"button\", \"needed\": true}"))
                .isEqualTo(Json.parse("{\"kind\": \"button\"}"));
    }
}
