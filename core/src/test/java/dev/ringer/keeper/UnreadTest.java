package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Things that are listed and written, but no operation reads one alone: only some of them are known to be there. */
class UnreadTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Push, version: '1'}
            paths:
              /apps:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/App'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/App'}}}}
                  responses: &app
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/App'}}}
                    '404': {description: none}
                patch:
                  requestBody:
                    content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/App'}}}}
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/App'}}}}
                    '404': {description: none}
              /apps/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/App'}}}}
                  responses: *app
                patch:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: *app
                delete: {responses: {'204': {description: gone}, '404': {description: none}}}
            components:
              schemas:
                App:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string, minLength: 1}
                    priority: {type: integer, minimum: 0}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    @Test
    void what_the_list_does_not_show_is_made_by_putting_it() {
        Shop.Answer put = shop.send("PUT", "/apps/42", "{\"name\": \"Backup\", \"priority\": 3}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.origin()).isEqualTo("resource");
        Json app = Json.parse("{\"id\": 42, \"name\": \"Backup\", \"priority\": 3}");
        assertThat(put.json()).isEqualTo(app);
        JsonArray apps = (JsonArray) shop.send("GET", "/apps").json();
        assertThat(apps.get(apps.size() - 1)).isEqualTo(app);
    }

    @Test
    void what_was_put_is_changed_and_deleted() {
        shop.send("PUT", "/apps/42", "{\"name\": \"Backup\"}");
        assertThat(shop.send("PATCH", "/apps/42", "{\"priority\": 5}").json())
                .isEqualTo(Json.parse("{\"id\": 42, \"name\": \"Backup\", \"priority\": 5}"));
        assertThat(shop.send("DELETE", "/apps/42").status()).isEqualTo(204);
        assertThat(shop.send("PUT", "/apps/42", "{\"name\": \"Again\"}").status())
                .isEqualTo(404);
    }

    @Test
    void a_part_of_what_nobody_knows_is_answered_as_ever() {
        shop.send("POST", "/apps", "{\"name\": \"Other\"}");
        Shop.Answer patched = shop.send("PATCH", "/apps/42", "{\"priority\": 5}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.origin()).isEqualTo("generated");
        assertThat(shop.send("GET", "/apps").text()).contains("Other").doesNotContain("42");
    }

    @Test
    void what_nobody_knows_is_deleted_once() {
        assertThat(shop.send("DELETE", "/apps/42").status()).isEqualTo(204);
        assertThat(shop.send("DELETE", "/apps/42").status()).isEqualTo(404);
        assertThat(shop.send("PUT", "/apps/42", "{\"name\": \"Backup\"}").status())
                .isEqualTo(404);
        assertThat(shop.send("PATCH", "/apps/42", "{\"priority\": 5}").status()).isEqualTo(404);
    }

    @Test
    void several_are_not_changed_where_one_of_them_is_not_known() {
        assertThat(shop.send("PATCH", "/apps", "[{\"id\": 1, \"name\": \"A\", \"priority\": 5}]")
                        .status())
                .isEqualTo(200);
        assertThat(shop.send("PATCH", "/apps", "[{\"id\": 1, \"name\": \"B\"}, {\"id\": 42, \"name\": \"C\"}]")
                        .status())
                .isEqualTo(404);
        assertThat(shop.send("GET", "/apps").at("/0/priority")).isEqualTo(Json.of(5));
    }
}
