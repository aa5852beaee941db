package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Seed;
import dev.ringer.resource.Seeds;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made of an order names customers that there are. */
class NeighboursTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
              /customers:
                get:
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Customer'}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
                  responses:
                    '201':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: string, format: uuid}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}
              /suppliers:
                get:
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {type: object, properties: {id: {type: string}}}}
                          example: [{id: upper}, {id: lower}]
              /tags:
                get:
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {type: object, properties: {name: {type: string}}}}
              /tags/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}
            components:
              schemas:
                Customer:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: string, format: uuid}
                    name: {type: string}
                Order:
                  type: object
                  required: [id, customerId, buyer, watcherCustomerIds, customer, supplierId, tagNames]
                  properties:
                    id: {type: integer}
                    customerId: {type: string, format: uuid}
                    watcherCustomerIds: {type: array, items: {type: string, format: uuid}}
                    customer: {$ref: '#/components/schemas/Customer'}
                    buyer: {type: string}
                    supplierId: {type: string}
                    tagNames: {type: array, minItems: 1, items: {type: string}}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private List<Json> identities(String list) {
        return ((JsonArray) shop.send("GET", list).json())
                .stream().map(each -> ((JsonObject) each).get("id")).toList();
    }

    private static List<Json> named(Json order) {
        List<Json> named =
                new ArrayList<>(((JsonObject) order).array("watcherCustomerIds").items());
        named.add(((JsonObject) order).get("customerId"));
        named.add(((JsonObject) ((JsonObject) order).get("customer")).get("id"));
        return named;
    }

    @Test
    void an_order_names_customers_that_the_list_has() {
        List<Json> customers = identities("/customers");
        for (int i = 1; i < 12; i++) {
            Json order = shop.send("GET", "/orders/" + i).json();
            assertThat(customers).containsAll(named(order));
            String named = Texts.of(((JsonObject) order).get("customerId"));
            assertThat(shop.send("GET", "/customers/" + named).at("/id")).isEqualTo(Json.of(named));
        }
        for (Json each : ((JsonArray) shop.send("GET", "/orders").json())) {
            assertThat(customers).containsAll(named(each));
        }
    }

    @Test
    void an_order_names_tags_by_what_tells_them_apart() {
        List<Json> tags = ((JsonArray) shop.send("GET", "/tags").json())
                .stream().map(each -> ((JsonObject) each).get("name")).toList();
        for (int i = 1; i < 12; i++) {
            assertThat(tags)
                    .containsAll((JsonArray) shop.send("GET", "/orders/" + i).at("/tagNames"));
        }
    }

    @Test
    void the_customers_are_still_there_once_something_is_changed() {
        List<Json> named = named(shop.send("GET", "/orders/5").json());
        shop.send("POST", "/customers", "{\"id\": \"2c5ea4c0-4067-11e9-8bad-9b1deb4d3b7d\", \"name\": \"Ada\"}");
        assertThat(identities("/customers")).containsAll(named);
    }

    @Test
    void things_of_an_example_are_named_as_it_has_them() {
        for (int i = 1; i < 6; i++) {
            assertThat(shop.send("GET", "/orders/" + i).at("/supplierId")).isIn(Json.of("upper"), Json.of("lower"));
        }
    }

    @Test
    void details_and_lists_name_the_same() {
        for (Json each : ((JsonArray) shop.send("GET", "/orders").json())) {
            Json id = ((JsonObject) each).get("id");
            assertThat(named(shop.send("GET", "/orders/" + id).json())).isEqualTo(named(each));
        }
    }

    @Test
    void of_very_many_that_are_given_the_first_are_named() {
        Location where = new Location(URI.create("file:///data/customers.yaml"), Pointer.ROOT);
        List<Seed> seeds = IntStream.range(0, 20_000)
                .mapToObj(each ->
                        Json.parse("{\"id\": \"2c5ea4c0-4067-11e9-8bad-%012d\", \"name\": \"Ada\"}".formatted(each)))
                .map(each -> new Seed(each, where))
                .toList();
        Shop given = new Shop(CONTRACT, ResourcePolicy.STANDARD.withSeeds(Seeds.NONE.with("customers", seeds)));
        for (int i = 1; i < 12; i++) {
            String named = Texts.of(given.send("GET", "/orders/" + i).at("/customerId"));
            assertThat(named).startsWith("2c5ea4c0-4067-11e9-8bad-0000000000");
        }
    }
}
