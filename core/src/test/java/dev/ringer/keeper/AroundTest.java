package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said around a part of a list, untouched and changed. */
class AroundTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Hotel, version: '1'}
            paths:
              /rooms:
                get:
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 0}}
                    - {name: size, in: query, schema: {type: integer}}
                  responses:
                    '200': {description: some, content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}}
              /rooms/{roomId}:
                parameters: [{name: roomId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}}
            components:
              schemas:
                Room: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
                Hal:
                  type: object
                  required: [_embedded, page]
                  properties:
                    _embedded: {type: object, properties: {rooms: {type: array, items: {$ref: '#/components/schemas/Room'}}}}
                    page:
                      type: object
                      properties:
                        size: {type: integer}
                        totalElements: {type: integer}
                        totalPages: {type: integer}
                        number: {type: integer}
                Linked:
                  type: object
                  required: [items, _links, previous]
                  properties:
                    items: {type: array, items: {$ref: '#/components/schemas/Room'}}
                    previous: {type: [string, 'null'], format: uri}
                    _links:
                      type: object
                      required: [self, first, last]
                      properties:
                        self: {$ref: '#/components/schemas/Link'}
                        first: {$ref: '#/components/schemas/Link'}
                        prev: {$ref: '#/components/schemas/Link'}
                        next: {$ref: '#/components/schemas/Link'}
                        last: {$ref: '#/components/schemas/Link'}
                Link: {type: object, required: [href], properties: {href: {type: string}}}
                Page:
                  type: object
                  required: [content, number, size, numberOfElements, totalElements, totalPages, first, last, empty, pageable]
                  properties:
                    content: {type: array, items: {$ref: '#/components/schemas/Room'}}
                    number: {type: integer}
                    size: {type: integer}
                    numberOfElements: {type: integer}
                    totalElements: {type: integer}
                    totalPages: {type: integer}
                    first: {type: boolean}
                    last: {type: boolean}
                    empty: {type: boolean}
                    pageable:
                      type: object
                      required: [offset, pageNumber, pageSize]
                      properties: {offset: {type: integer}, pageNumber: {type: integer}, pageSize: {type: integer}}
            """;

    @ParameterizedTest
    @CsvSource({"false, 20, 2", "true, 21, 3"})
    void page_of_hal_says_what_is_shown(boolean changed, int total, int last) {
        Shop shop = new Shop(CONTRACT.replace("%s", "Hal"), ResourcePolicy.STANDARD);
        if (changed) {
            shop.send("POST", "/rooms", "{\"name\": \"Blue\"}");
        }
        Shop.Answer page = shop.send("GET", "/rooms?size=9&page=2");
        assertThat(page.at("/page"))
                .isEqualTo(Json.parse(
                        "{\"size\": 9, \"totalElements\": %d, \"totalPages\": 3, \"number\": 2}".formatted(total)));
        assertThat(page.at("/_embedded/rooms/" + (last - 1))).isNotNull();
        assertThat(page.at("/_embedded/rooms/" + last)).isNull();
    }

    @Test
    void page_of_spring_says_what_is_shown() {
        Shop shop = new Shop(CONTRACT.replace("%s", "Page"), ResourcePolicy.STANDARD);
        Shop.Answer last = shop.send("GET", "/rooms?size=8&page=2");
        says(last, "/number", "2");
        says(last, "/size", "8");
        says(last, "/numberOfElements", "4");
        says(last, "/totalElements", "20");
        says(last, "/totalPages", "3");
        says(last, "/first", "false");
        says(last, "/last", "true");
        says(last, "/empty", "false");
        says(last, "/pageable", "{\"offset\": 16, \"pageNumber\": 2, \"pageSize\": 8}");
        Shop.Answer none = shop.send("GET", "/rooms?size=8&page=7");
        says(none, "/empty", "true");
        says(none, "/numberOfElements", "0");
    }

    @Test
    void first_page_of_spring_is_the_one_that_nobody_asked_for() {
        Shop.Answer first = new Shop(CONTRACT.replace("%s", "Page"), ResourcePolicy.STANDARD).send("GET", "/rooms");
        says(first, "/number", "0");
        says(first, "/first", "true");
        says(first, "/last", "false");
        assertThat(first.at("/size")).isEqualTo(first.at("/numberOfElements"));
    }

    @Test
    void links_lead_to_the_pages_that_they_name() {
        Shop shop = new Shop(CONTRACT.replace("%s", "Linked"), ResourcePolicy.STANDARD);
        Shop.Answer second = shop.send("GET", "/rooms?size=8&page=1");
        leads(second, "/_links/self/href", "/rooms?size=8&page=1");
        leads(second, "/_links/first/href", "/rooms?size=8&page=0");
        leads(second, "/_links/last/href", "/rooms?size=8&page=2");
        leads(second, "/_links/next/href", "/rooms?size=8&page=2");
        leads(second, "/previous", "/rooms?size=8&page=0");
        Shop.Answer first = shop.send("GET", "/rooms?size=8");
        assertThat(first.at("/_links/prev")).isNull();
        assertThat(first.at("/previous")).isEqualTo(Json.parse("null"));
    }

    private static void leads(Shop.Answer answer, String at, String target) {
        assertThat(String.valueOf(answer.at(at)).replace("\"", "")).as(at).endsWith(target);
    }

    private static void says(Shop.Answer answer, String at, String expected) {
        assertThat(answer.at(at)).as(at).isEqualTo(Json.parse(expected));
    }
}
