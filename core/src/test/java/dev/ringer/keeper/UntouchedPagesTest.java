package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cursors of lists that nobody changed. */
class UntouchedPagesTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Log, version: '1'}
            paths:
              /events:
                get:
                  parameters:
                    - {name: cursor, in: query, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer}}
                  responses:
                    '200':
                      description: some
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, has_more]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/Event'}}
                              next_cursor: {type: [string, 'null']}
                              has_more: {type: boolean}
                          %s
              /events/{eventId}:
                parameters: [{name: eventId, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
            components:
              schemas:
                Event: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
            """;

    @Test
    void cursors_lead_to_the_end() {
        Shop shop = new Shop(CONTRACT.formatted(""), ResourcePolicy.STANDARD);
        Set<Json> seen = new HashSet<>();
        Shop.Answer page = shop.send("GET", "/events?limit=6");
        seen.addAll(((JsonArray) page.at("/items")).items());
        int pages = 1;
        while (page.at("/next_cursor") instanceof JsonString cursor && pages < 9) {
            assertThat(page.at("/has_more")).isEqualTo(Json.of(true));
            page = shop.send("GET", "/events?limit=6&cursor=" + cursor.value());
            seen.addAll(((JsonArray) page.at("/items")).items());
            pages++;
        }
        assertThat(page.at("/has_more")).isEqualTo(Json.of(false));
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(20);
    }

    @Test
    void identity_of_the_last_thing_is_a_cursor_too() {
        Shop shop = new Shop(
                CONTRACT.formatted("")
                        .replace("next_cursor: {type: [string, 'null']}", "last_id: {type: string}")
                        .replace("required: [items, has_more]", "required: [items, has_more, last_id]"),
                ResourcePolicy.STANDARD);
        Set<Json> seen = new HashSet<>();
        String after = "";
        for (int i = 0; i < 4; i++) {
            Shop.Answer page = shop.send("GET", "/events?limit=5" + after);
            JsonArray items = (JsonArray) page.at("/items");
            seen.addAll(items.items());
            assertThat(page.at("/last_id")).isEqualTo(Pointer.of("id").find(items.get(items.size() - 1)));
            assertThat(page.at("/has_more")).isEqualTo(Json.of(i < 3));
            after = "&cursor=" + ((JsonString) page.at("/last_id")).value();
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void collection_has_the_size_that_was_asked_for() {
        Shop shop = new Shop(CONTRACT.formatted(""), ResourcePolicy.STANDARD.withSize(30));
        JsonArray items = (JsonArray) shop.send("GET", "/events?limit=50").at("/items");
        assertThat(items.size()).isEqualTo(30);
    }

    @Test
    void example_of_the_contract_keeps_its_place() {
        String example = "example: {items: [{id: first}], next_cursor: two, has_more: true}";
        Shop shop = new Shop(CONTRACT.formatted(example), ResourcePolicy.STANDARD);
        Shop.Answer page = shop.send("GET", "/events?limit=6");
        assertThat(page.origin()).isEqualTo("example");
        assertThat(page.at("/next_cursor")).isEqualTo(Json.of("two"));
    }

    @Test
    void last_page_has_no_link_to_a_next_one() {
        Shop shop = new Shop("""
                openapi: 3.1.1
                info: {title: Hotel, version: '1'}
                paths:
                  /rooms:
                    get:
                      parameters:
                        - {name: page, in: query, schema: {type: integer, minimum: 0, default: 0}}
                        - {name: size, in: query, schema: {type: integer}}
                      responses:
                        '200':
                          description: some
                          content:
                            application/hal+json:
                              schema:
                                type: object
                                required: [_embedded, _links]
                                properties:
                                  _embedded:
                                    type: object
                                    required: [rooms]
                                    properties: {rooms: {type: array, items: {$ref: '#/components/schemas/Room'}}}
                                  _links:
                                    type: object
                                    properties: {next: {type: object, properties: {href: {type: string}}}}
                  /rooms/{roomId}:
                    parameters: [{name: roomId, in: path, required: true, schema: {type: integer}}]
                    get:
                      responses:
                        '200': {description: one, content: {application/hal+json: {schema: {$ref: '#/components/schemas/Room'}}}}
                components:
                  schemas:
                    Room: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
                """, ResourcePolicy.STANDARD);
        assertThat(String.valueOf(shop.send("GET", "/rooms?size=10&page=0").at("/_links/next/href")))
                .contains("page=1");
        Shop.Answer last = shop.send("GET", "/rooms?size=10&page=1");
        assertThat(last.at("/_embedded/rooms/9")).isNotNull();
        assertThat(last.at("/_links/next")).isNull();
    }
}
