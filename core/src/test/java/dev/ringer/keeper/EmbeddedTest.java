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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Orders show their customers, and these the firms they are of, as they are by themselves. */
class EmbeddedTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Sales, version: '1'}
            paths:
              /orders:
                get: {responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
                post: {requestBody: {content: {application/json: {schema: {type: object}}}},
                  responses: {'201': {description: made, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}}}
              /orders/bulk:
                post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: object, properties: {customerId: {type: integer}}}}}}},
                  responses: {'201': {description: made, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get: {responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}}}
                patch: {requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}},
                  responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}}}
              /customers:
                get: {responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}}
                post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}},
                  responses: {'201': {description: made, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                get: {responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}}}
                patch: {requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}},
                  responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}}}
              /firms:
                get: {responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Firm'}}}}}}}
              /firms/{firmId}:
                parameters: [{name: firmId, in: path, required: true, schema: {type: integer}}]
                get: {responses: {'200': {description: one, content: {application/json: {schema:
                  {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Firm'}}}}}}}}
              /racks:
                get: {responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Rack'}}, example: [{id: upper, label: Up}]}}}}}
              /racks/{rackId}:
                parameters: [{name: rackId, in: path, required: true, schema: {type: string}}]
                get: {responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Rack'}, example: {id: upper, label: Upper rack}}}}}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, customerId, customer, buyers, rack]
                  properties:
                    id: {type: integer, readOnly: true}
                    note: {type: string}
                    customerId: {type: integer}
                    customer: {$ref: '#/components/schemas/Customer'}
                    buyers: {type: array, items: {$ref: '#/components/schemas/CustomerName'}}
                    payingCustomer: {$ref: '#/components/schemas/CustomerName'}
                    rack: {$ref: '#/components/schemas/Rack'}
                    keptCustomer: {readOnly: true, $ref: '#/components/schemas/CustomerName'}
                CustomerName:
                  type: object
                  required: [id, name]
                  properties: {id: {type: integer}, name: {type: string}}
                Customer:
                  type: object
                  required: [id, name, email, firm]
                  properties:
                    id: {type: integer}
                    name: {type: string, examples: [Ann]}
                    email: {type: string, format: email}
                    phone: {type: string}
                    firm: {$ref: '#/components/schemas/Firm'}
                Firm:
                  type: object
                  required: [id, name]
                  properties: {id: {type: integer}, name: {type: string}, vat: {type: string}}
                Rack: {type: object, required: [id, label], properties: {id: {type: string}, label: {type: string}}}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private Json customer(Json order) {
        return shop.send("GET", "/customers/" + at(order, "/customer/id")).json();
    }

    private static Json at(Json json, String pointer) {
        return Objects.requireNonNull(Pointer.parse(pointer).find(json), pointer + " of " + json);
    }

    private void rename(Json customer, String name) {
        shop.send("PATCH", "/customers/" + customer, "application/merge-patch+json", "{\"name\": \"" + name + "\"}");
    }

    // --- as long as nothing is changed

    @Test
    void a_customer_is_the_same_in_an_order_and_alone() {
        for (int i = 1; i < 12; i++) {
            Json order = shop.send("GET", "/orders/" + i).json();
            assertThat(at(order, "/customer")).isEqualTo(customer(order));
        }
        for (Json each : (JsonArray) shop.send("GET", "/orders").json()) {
            assertThat(at(each, "/customer")).isEqualTo(customer(each));
        }
    }

    @Test
    void a_part_of_a_customer_agrees_with_the_whole() {
        for (int i = 1; i < 12; i++) {
            JsonObject order = (JsonObject) shop.send("GET", "/orders/" + i).json();
            if (order.has("payingCustomer")) {
                Shop.Answer whole = shop.send("GET", "/customers/" + at(order, "/payingCustomer/id"));
                assertThat(at(order, "/payingCustomer/name")).isEqualTo(whole.at("/name"));
            }
        }
    }

    @Test
    void the_firm_of_a_customer_of_an_order_is_the_firm() {
        for (int i = 1; i < 8; i++) {
            Json order = shop.send("GET", "/orders/" + i).json();
            Json firm = at(order, "/customer/firm");
            assertThat(shop.send("GET", "/firms/" + at(firm, "/id")).at("/data"))
                    .isEqualTo(firm);
        }
    }

    @Test
    void the_customer_that_is_named_is_the_one_that_is_shown() {
        for (int i = 1; i < 12; i++) {
            Json order = shop.send("GET", "/orders/" + i).json();
            assertThat(at(order, "/customerId")).isEqualTo(at(order, "/customer/id"));
        }
    }

    @Test
    void a_thing_of_an_example_is_as_it_is_read() {
        Json rack = at(shop.send("GET", "/orders/3").json(), "/rack");
        assertThat(rack).isEqualTo(Json.parse("{\"id\": \"upper\", \"label\": \"Upper rack\"}"));
        assertThat(shop.send("GET", "/racks/upper").json()).isEqualTo(rack);
    }

    @Test
    void a_thing_that_a_person_gives_is_as_it_is_given() {
        Location where = new Location(URI.create("file:///data/customers.yaml"), Pointer.ROOT);
        Json ann = Json.parse("{\"id\": 7, \"name\": \"Ann\", \"email\": \"ann@example.org\", \"firm\":"
                + " {\"id\": 1, \"name\": \"Ford\"}}");
        Shop given = new Shop(
                CONTRACT,
                ResourcePolicy.STANDARD.withSeeds(Seeds.NONE.with("customers", List.of(new Seed(ann, where)))));
        assertThat(given.send("GET", "/orders/3").at("/customer")).isEqualTo(ann);
    }

    // --- once something is changed

    @Test
    void an_order_that_nobody_wrote_shows_the_new_name() {
        Json order = shop.send("GET", "/orders/3").json();
        rename(at(order, "/customer/id"), "Zoe");
        Json after = shop.send("GET", "/orders/3").json();
        assertThat(at(after, "/customer/name")).isEqualTo(Json.of("Zoe"));
        assertThat(at(after, "/customer")).isEqualTo(customer(after));
        assertThat(at(after, "/customer/email")).isEqualTo(at(order, "/customer/email"));
    }

    @Test
    void an_order_that_was_changed_shows_the_new_name_too() {
        Json customer = at(shop.send("GET", "/orders/3").json(), "/customer/id");
        shop.send("PATCH", "/orders/3", "application/merge-patch+json", "{\"note\": \"soon\"}");
        rename(customer, "Zoe");
        Shop.Answer after = shop.send("GET", "/orders/3");
        assertThat(after.at("/note")).isEqualTo(Json.of("soon"));
        assertThat(after.at("/customer/name")).isEqualTo(Json.of("Zoe"));
    }

    private Json order(String customer) {
        return shop.send("POST", "/orders", "{\"customerId\": 5, \"buyers\": [], \"customer\": " + customer + "}")
                .json();
    }

    @Test
    void an_order_that_names_its_customer_shows_the_customer() {
        Json made = order("{\"id\": 5}");
        Json before = shop.send("GET", "/customers/5").json();
        assertThat(at(made, "/customer/name")).isEqualTo(at(before, "/name"));
        rename(Json.of(5), "Zoe");
        assertThat(shop.send("GET", "/orders/" + at(made, "/id")).at("/customer/name"))
                .isEqualTo(Json.of("Zoe"));
    }

    @Test
    void an_order_that_names_a_changed_customer_shows_it_from_the_start() {
        rename(Json.of(5), "Zoe");
        assertThat(at(order("{\"id\": 5}"), "/customer/name")).isEqualTo(Json.of("Zoe"));
    }

    @Test
    void orders_that_are_made_at_once_show_it_from_the_start_too() {
        rename(Json.of(5), "Zoe");
        String order = "{\"customerId\": 5, \"buyers\": [], \"customer\": {\"id\": 5}}";
        Shop.Answer made = shop.send("POST", "/orders/bulk", "[" + order + "," + order + "]");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.origin()).isEqualTo("resource");
        assertThat(made.at("/0/customer/name")).isEqualTo(Json.of("Zoe"));
        assertThat(made.at("/1/customer"))
                .isEqualTo(shop.send("GET", "/orders/" + made.at("/1/id")).at("/customer"));
    }

    @Test
    void what_was_said_in_an_order_stays() {
        String said =
                "{\"id\": 5, \"name\": \"Dr. Ann\", \"email\": \"ann@example.org\", \"firm\": {\"id\": 1, \"name\": \"F\"}}";
        Json made = order(said);
        rename(Json.of(5), "Zoe");
        Json after = shop.send("GET", "/orders/" + at(made, "/id")).json();
        assertThat(at(after, "/customer")).isEqualTo(Json.parse(said));
        assertThat(((JsonArray) shop.send("GET", "/orders").json()).stream().map(each -> at(each, "/customer")))
                .contains(Json.parse(said));
    }

    @Test
    void what_only_the_server_says_does_not_stay() {
        JsonObject order = (JsonObject) shop.send("GET", "/orders/2").json();
        shop.send(
                "PATCH",
                "/orders/2",
                "application/merge-patch+json",
                "{\"keptCustomer\": {\"id\": 5, \"name\": \"X\"}}");
        assertThat(order.names()).contains("keptCustomer");
        rename(at(order, "/keptCustomer/id"), "Zoe");
        assertThat(shop.send("GET", "/orders/2").at("/keptCustomer/name")).isEqualTo(Json.of("Zoe"));
    }

    @Test
    void what_a_customer_no_longer_has_is_not_shown() {
        for (int i = 1; i < 12; i++) {
            JsonObject customer =
                    (JsonObject) at(shop.send("GET", "/orders/" + i).json(), "/customer");
            if (customer.has("phone")) {
                shop.send(
                        "PATCH",
                        "/customers/" + customer.get("id"),
                        "application/merge-patch+json",
                        "{\"phone\": null}");
                assertThat(shop.send("GET", "/orders/" + i).text()).doesNotContain("phone");
                return;
            }
        }
        throw new AssertionError("no customer has a phone");
    }
}
