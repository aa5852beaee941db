package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** A request that keeps the contract is not refused for what the contract itself leaves open, or makes impossible. */
class BlamelessTest {

    private static final String NO_CONFIG = """
            openapi: 3.0.3
            info: {title: Search, version: '1'}
            paths:
              /configs:
                get:
                  responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Config'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
                  responses: {'200': {description: made, content: {application/json: {schema: {type: object, required: [done], properties: {done: {type: boolean}}}}}}}
              /configs/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get:
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Config'}}}}}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
                  responses: {'204': {description: changed}}
            components:
              schemas:
                New: {type: object, properties: {name: {type: string}, size: {type: integer}}}
                Config:
                  allOf:
                    - {type: object, additionalProperties: false, properties: {size: {type: integer}}}
                    - {type: object, required: [name], properties: {name: {type: string}}}
            """;

    @Test
    void where_no_thing_can_be_the_answer_is_as_ever() {
        Shop shop = new Shop(NO_CONFIG, ResourcePolicy.STANDARD);
        assertThat(shop.send("GET", "/configs/a").status()).isEqualTo(501);
        assertThat(shop.send("POST", "/configs", "{\"name\": \"a\", \"size\": 3}")
                        .status())
                .isEqualTo(200);
        assertThat(shop.send("PUT", "/configs/a", "{\"size\": 4}").status()).isEqualTo(204);
    }

    private static String topics(String refusal) {
        return """
                openapi: 3.0.3
                info: {title: Mail, version: '1'}
                paths:
                  /topics:
                    get:
                      responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Topic'}}}}}}
                    patch:
                      requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Topic'}}}}}
                      responses: {'204': {description: changed}%s}
                  /topics/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get:
                      responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Topic'}}}}}
                    delete:
                      responses: {'204': {description: gone}}
                components:
                  schemas:
                    Topic: {type: object, properties: {id: {type: string}, open: {type: boolean}}}
                """.formatted(refusal);
    }

    private static int patch(String refusal, String body) {
        return new Shop(topics(refusal), ResourcePolicy.STANDARD)
                .send("PATCH", "/topics", body)
                .status();
    }

    @Test
    void an_item_that_does_not_say_which_it_is_is_refused_where_the_contract_knows_that() {
        String known = ", '422': {description: no}";
        assertThat(patch(known, "[{\"open\": true}]")).isEqualTo(422);
        assertThat(patch(known, "[{\"id\": \"a\", \"open\": true}]")).isEqualTo(204);
        assertThat(patch("", "[{\"open\": true}]")).isEqualTo(204);
    }

    private static final String PETS = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            paths:
              /pets/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                get:
                  responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                patch:
                  requestBody: {content: {application/json-patch+json: {schema: {type: array, items: {type: object}}}}}
                  responses:
                    '200': {description: changed, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                    '422': {description: no}
            components:
              schemas:
                Pet:
                  type: object
                  required: [id]
                  properties: {id: {type: integer}, nick: {type: string}, note: {type: string}}
            """;

    private static int patched(Shop shop, int id, String op, String path) {
        String type = "application/json-patch+json";
        String patch = "[{\"op\": \"%s\", \"path\": \"%s\", \"value\": \"Rex\"}]".formatted(op, path);
        return shop.send("PATCH", "/pets/" + id, type, patch).status();
    }

    @Test
    void a_patch_of_what_nobody_wrote_may_mean_what_it_lacks() {
        Shop shop = new Shop(PETS, ResourcePolicy.STANDARD);
        int lacking = 0;
        for (int i = 1; i < 40; i++) {
            lacking += shop.send("GET", "/pets/" + i).text().contains("nick") ? 0 : 1;
            assertThat(patched(shop, i, "replace", "/nick")).isEqualTo(200);
            assertThat(shop.send("GET", "/pets/" + i).at("/nick")).isEqualTo(Json.of("Rex"));
        }
        assertThat(lacking).isPositive();
        assertThat(patched(shop, 50, "remove", "/nick")).isEqualTo(200);
        assertThat(patched(shop, 50, "replace", "/nick")).isEqualTo(422);
        assertThat(patched(shop, 51, "replace", "/name")).isEqualTo(422);
    }
}
