package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How much there is of a collection, and what is shown of it to who asks for no page. */
class ExtentTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /customers:
                get:
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 1}}
                    - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 100 %s}}
                    - {name: sort, in: query, schema: {type: string}}
                    - {name: tier, in: query, schema: {type: string, enum: [gold, silver]}}
                  responses:
                    '200':
                      description: some
                      headers: {Link: {schema: {type: string}}, X-Total-Count: {schema: {type: integer}}}
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total, page, size, totalPages, next]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/Customer'}}
                              total: {type: integer}
                              page: {type: integer}
                              size: {type: integer}
                              totalPages: {type: integer}
                              next: {type: [string, 'null']}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
              /customers/search:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties: {tier: {type: string}, limit: {type: integer}, offset: {type: integer}, sort: {type: string}}
                  responses:
                    '200':
                      description: some
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total]
                            properties: {items: {type: array, items: {$ref: '#/components/schemas/Customer'}}, total: {type: integer}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
                delete: {responses: {'204': {description: gone}}}
              /tags:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, maxItems: 30, items: {$ref: '#/components/schemas/Tag'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
              /tags/{tagId}:
                parameters: [{name: tagId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Tag'}}}}
            components:
              schemas:
                Customer:
                  type: object
                  required: [id, name, tier]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string}
                    tier: {type: string, enum: [gold, silver]}
                Tag: {type: object, required: [id], properties: {id: {type: integer, readOnly: true}, color: {type: string}}}
            """;

    private static final Pattern NEXT = Pattern.compile("<http://[^/]*([^>]*)>; rel=\"next\"");

    private static Shop shop(String standard, ResourcePolicy policy) {
        return new Shop(CONTRACT.replace("%s", standard), policy);
    }

    private static Shop shop() {
        return shop("", ResourcePolicy.STANDARD);
    }

    private static List<Json> items(Shop.Answer answer) {
        Json items = answer.json() instanceof JsonArray plain ? plain : answer.at("/items");
        return ((JsonArray) Objects.requireNonNull(items)).items();
    }

    private static List<String> identities(Shop.Answer answer) {
        return items(answer).stream()
                .map(each -> String.valueOf(((JsonObject) each).get("id")))
                .toList();
    }

    @Test
    void first_page_is_shown_to_who_asks_for_none() {
        Shop.Answer first = shop().send("GET", "/customers");
        int shown = items(first).size();
        assertThat(shown).isBetween(2, 5);
        assertThat(first.at("/total")).isEqualTo(Json.of(20));
        assertThat(first.at("/page")).isEqualTo(Json.of(1));
        assertThat(first.at("/size")).isEqualTo(Json.of(shown));
        assertThat(first.at("/totalPages")).isEqualTo(Json.of((20 + shown - 1) / shown));
        assertThat(first.response().headers().get("X-Total-Count")).isEqualTo("20");
    }

    @Test
    void links_lead_from_the_first_page_to_the_last_thing() {
        Shop shop = shop();
        Set<String> seen = new HashSet<>();
        String target = "/customers";
        for (int pages = 0; target != null && pages < 20; pages++) {
            Shop.Answer page = shop.send("GET", target);
            seen.addAll(identities(page));
            Matcher next = NEXT.matcher(String.valueOf(page.response().headers().get("Link")));
            target = next.find() ? next.group(1) : null;
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void cursor_of_the_first_page_asks_for_the_second() {
        Shop shop = shop();
        Shop.Answer first = shop.send("GET", "/customers");
        JsonString next = (JsonString) Objects.requireNonNull(first.at("/next"));
        assertThat(next.value()).isEqualTo("2");
        int shown = items(first).size();
        assertThat(identities(shop.send("GET", "/customers?page=2")))
                .hasSize(shown)
                .startsWith(Integer.toString(shown + 1));
    }

    @Test
    void first_page_is_as_large_as_the_contract_says() {
        Shop shop = shop(", default: 8", ResourcePolicy.STANDARD);
        assertThat(items(shop.send("GET", "/customers"))).hasSize(8);
        assertThat(items(shop.send("GET", "/customers?page=3"))).hasSize(4);
    }

    @Test
    void filters_look_through_all() {
        Shop shop = shop();
        long gold = items(shop.send("GET", "/customers?size=100")).stream()
                .filter(each -> Json.of("gold").equals(Pointer.of("tier").find(each)))
                .count();
        Shop.Answer found = shop.send("GET", "/customers?tier=gold");
        assertThat(found.at("/total")).isEqualTo(Json.of(gold));
        assertThat(items(found))
                .allMatch(each -> Json.of("gold").equals(Pointer.of("tier").find(each)));
    }

    @Test
    void order_is_that_of_all() {
        assertThat(identities(shop().send("GET", "/customers?sort=-id"))).startsWith("20", "19");
    }

    @Test
    void size_that_people_say_is_that_of_every_list() {
        Shop shop = shop("", ResourcePolicy.STANDARD.withSize(25));
        assertThat(shop.send("GET", "/customers").at("/total")).isEqualTo(Json.of(25));
        assertThat(items(shop.send("GET", "/tags"))).hasSize(25);
        assertThat(items(shop("", ResourcePolicy.STANDARD.withSize(50)).send("GET", "/tags")))
                .as("no more than the schema takes")
                .hasSize(30);
    }

    @Test
    void what_has_no_pages_holds_what_its_list_shows() {
        Shop shop = shop();
        List<String> before = identities(shop.send("GET", "/tags"));
        assertThat(before).hasSizeBetween(2, 5);
        shop.send("POST", "/tags", "{\"color\": \"red\"}");
        assertThat(identities(shop.send("GET", "/tags")))
                .hasSize(before.size() + 1)
                .containsAll(before);
    }

    @Test
    void what_was_made_is_listed_without_a_page_asked_for() {
        Shop shop = shop();
        String made = String.valueOf(shop.send("POST", "/customers", "{\"name\": \"Ann\", \"tier\": \"gold\"}")
                .at("/id"));
        assertThat(identities(shop.send("GET", "/customers"))).hasSize(21).endsWith(made);
    }

    @Test
    void deletion_leaves_the_first_page_as_large_as_before() {
        Shop shop = shop();
        int before = items(shop.send("GET", "/customers")).size();
        shop.send("DELETE", "/customers/1");
        Shop.Answer after = shop.send("GET", "/customers");
        assertThat(items(after)).hasSize(before);
        assertThat(after.at("/total")).isEqualTo(Json.of(19));
    }

    @Test
    void answer_is_the_same_again_until_something_is_changed() {
        Shop shop = shop();
        String first = shop.send("GET", "/customers").text();
        assertThat(shop.send("GET", "/customers").text()).isEqualTo(first);
        shop.send("DELETE", "/customers/1");
        assertThat(shop.send("GET", "/customers").text()).isNotEqualTo(first);
    }

    @Test
    void search_takes_the_part_and_the_order_from_its_body() {
        Shop shop = shop();
        Shop.Answer found = shop.send("POST", "/customers/search", "{\"limit\": 3, \"offset\": 2, \"sort\": \"-id\"}");
        assertThat(identities(found)).containsExactly("18", "17", "16");
        assertThat(found.at("/total")).isEqualTo(Json.of(20));
    }

    @Test
    void search_finds_what_the_list_would() {
        Shop shop = shop();
        assertThat(shop.send("POST", "/customers/search", "{\"tier\": \"gold\"}")
                        .at("/total"))
                .isEqualTo(shop.send("GET", "/customers?tier=gold").at("/total"));
    }
}
