package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.JsonArray;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Headers that count the things of a list. */
class CountedTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Kennel, version: '1'}
            paths:
              /dogs:
                get:
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 1}}
                    - {name: per_page, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                  responses:
                    '200':
                      description: all
                      headers:
                        X-Total-Count: {schema: {type: integer}}
                        X-Result-Count: {schema: {type: integer}}
                        X-Total-Pages: {schema: {type: string, pattern: '^[0-9]+$'}}
                        X-Total: {schema: {type: integer, minimum: 0, maximum: 3}}
                      content:
                        application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Dog'}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
              /dogs/{dogId}:
                parameters: [{name: dogId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}
            components:
              schemas:
                Dog: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
            """;

    @Test
    void headers_count_what_is_there_after_a_change() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);
        shop.send("POST", "/dogs", "{\"name\": \"Bo\"}");

        Shop.Answer third = shop.send("GET", "/dogs?page=3&per_page=8");

        assertThat(header(third, "X-Total-Count")).isEqualTo("21");
        assertThat(header(third, "X-Result-Count")).isEqualTo("5");
        assertThat(header(third, "X-Total-Pages")).isEqualTo("3");
    }

    @Test
    void headers_count_what_an_untouched_list_shows() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

        Shop.Answer all = shop.send("GET", "/dogs");
        String shown = String.valueOf(((JsonArray) all.json()).size());

        assertThat(header(all, "X-Total-Count")).isEqualTo("20");
        assertThat(header(all, "X-Result-Count")).isEqualTo(shown);
        assertThat(header(shop.send("GET", "/dogs?per_page=8"), "X-Total-Count"))
                .isEqualTo("20");
    }

    @Test
    void count_that_a_schema_does_not_take_is_not_sent() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);
        shop.send("POST", "/dogs", "{\"name\": \"Bo\"}");

        assertThat(header(shop.send("GET", "/dogs"), "X-Total")).matches("[0-3]");
    }

    private static String header(Shop.Answer answer, String name) {
        return String.valueOf(answer.response().headers().get(name));
    }
}
