package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** What a list shows is there, so that nobody makes it once more. */
class DuplicatesTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Tags, version: '1'}
            paths:
              /tags:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Tag'}}}}}}
                post:
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}PROPOSED}}
                  responses:
                    '201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
                    '409': {description: d, content: {application/json: {schema: {type: object, required: [message], properties: {message: {type: string}}}}}}
              /tags/bulk:
                post:
                  requestBody: {required: true, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Tag'}}}}}
                  responses:
                    '201': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Tag'}}}}}
                    '409': {description: d}
              /tags/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
                    '404': {description: d}
                delete: {responses: {'204': {description: d}}}
            components:
              schemas:
                Tag: {type: object, required: [name], properties: {name: {type: string}, color: {type: string}}}
            """;

    private static Shop shop(String proposed) {
        return new Shop(CONTRACT.replace("PROPOSED", proposed), ResourcePolicy.STANDARD);
    }

    private final Shop tags = shop("");

    private String listed() {
        JsonArray all = (JsonArray) tags.send("GET", "/tags").json();
        return Texts.of(Pointer.of("name").find(all.get(0)));
    }

    private Shop.Answer make(Shop shop, String name) {
        return shop.send("POST", "/tags", "{\"name\": \"" + name + "\", \"color\": \"red\"}");
    }

    @Test
    void what_the_list_shows_is_not_made_once_more() {
        String name = listed();
        Shop.Answer again = make(tags, name);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/message")).isEqualTo(Json.of("There is a tag " + name + " already."));
        assertThat(tags.send("GET", "/tags/" + name).origin()).isEqualTo("generated");
    }

    @Test
    void what_no_list_shows_is_made_though_every_name_can_be_read() {
        assertThat(tags.send("GET", "/tags/my-own").status()).isEqualTo(200);
        assertThat(make(tags, "my-own").status()).isEqualTo(201);
        assertThat(make(tags, "my-own").status()).isEqualTo(409);
    }

    @Test
    void what_was_deleted_is_made_again() {
        String name = listed();
        assertThat(tags.send("DELETE", "/tags/" + name).status()).isEqualTo(204);
        assertThat(make(tags, name).status()).isEqualTo(201);
    }

    @Test
    void one_of_several_that_the_list_shows_holds_all_back() {
        String sent = "[{\"name\": \"my-own\"}, {\"name\": \"" + listed() + "\"}]";
        assertThat(tags.send("POST", "/tags/bulk", sent).status()).isEqualTo(409);
        assertThat(make(tags, "my-own").status()).isEqualTo(201);
    }

    @Test
    void what_the_contract_proposes_to_send_is_made_though_the_list_shows_it() {
        String name = listed();
        Shop proposing = shop(", example: {name: " + name + ", color: blue}");
        assertThat(make(proposing, name).status()).isEqualTo(201);
        assertThat(make(proposing, name).status()).isEqualTo(409);
    }

    @Test
    void what_a_member_proposes_is_made_though_the_list_shows_it() {
        Shop proposing = new Shop(
                CONTRACT.replace("PROPOSED", "")
                        .replace("{name: {type: string}", "{name: {$ref: '#/components/schemas/Name'}")
                        .replace("    Tag:", "    Name: {type: string, example: urgent}\n    Tag:"),
                ResourcePolicy.STANDARD);
        assertThat(proposing.send("GET", "/tags").text()).contains("\"name\":\"urgent\"");
        assertThat(make(proposing, "urgent").status()).isEqualTo(201);
        assertThat(make(proposing, "urgent").status()).isEqualTo(409);
    }
}
