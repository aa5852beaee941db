package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.resource.OnDelete;
import dev.ringer.resource.ResourceOverrides;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.resource.Seed;
import dev.ringer.resource.Seeds;
import dev.ringer.source.Location;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders name their customers; invoices show them. */
class RelationsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Sales, version: '1'}
            paths:
              /customers:
                get: {operationId: listCustomers, responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}}
                post: {operationId: addCustomer, requestBody: {required: true, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}, responses: {'201': {description: made, content:
                  {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                get: {operationId: getCustomer, responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}}}
                patch: {operationId: patchCustomer, requestBody: {required: true, content: {application/merge-patch+json:
                  {schema: {type: object}}}}, responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Customer'}}}}}}
                delete: {operationId: deleteCustomer, responses: {'204': {description: gone}, '409': {description: needed}}}
              /orders:
                get: {operationId: listOrders, responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
                post: {operationId: addOrder, requestBody: {required: true, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}, responses: {'201': {description: made, content:
                  {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, '422': {description: wrong, content:
                  {application/json: {schema: {type: object, required: [message], properties: {message: {type: string}}}}}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get: {operationId: getOrder, responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}, '404': {description: none}}}
                put: {operationId: putOrder, requestBody: {required: true, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Order'}}}}, responses: {'200': {description: changed}, '201': {description: made,
                  content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}, '400': {description: wrong}}}
                delete: {operationId: deleteOrder, responses: {'204': {description: gone}}}
              /invoices:
                get: {operationId: listInvoices, responses: {'200': {description: all, content: {application/json: {schema:
                  {type: array, items: {$ref: '#/components/schemas/Invoice'}}}}}}}
              /invoices/{invoiceId}:
                parameters: [{name: invoiceId, in: path, required: true, schema: {type: integer}}]
                get: {operationId: getInvoice, responses: {'200': {description: one, content: {application/json: {schema:
                  {$ref: '#/components/schemas/Invoice'}}}}}}
            components:
              schemas:
                Customer:
                  type: object
                  required: [id, name]
                  properties: {id: {type: integer, readOnly: true}, name: {type: string, minLength: 1}}
                Order:
                  type: object
                  required: [id, customerId]
                  properties: {id: {type: integer, readOnly: true}, customerId: {type: integer}, qty: {type: integer}}
                Invoice:
                  type: object
                  required: [id, customer]
                  properties: {id: {type: integer}, customer: {$ref: '#/components/schemas/Customer'}}
            """;

    private static Shop sales(OnDelete onDelete) {
        ResourceOverrides.Said said = ResourceOverrides.Said.at(
                        new Location(URI.create("file:///ringer.yaml"), Pointer.ROOT))
                .withOnDelete(onDelete);
        return new Shop(
                CONTRACT, ResourcePolicy.STANDARD.withOverrides(ResourceOverrides.NONE.with("customers", said)));
    }

    private final Shop shop = sales(OnDelete.KEEP);

    private static void rename(Shop shop, int customer, String name) {
        assertThat(shop.send(
                                "PATCH",
                                "/customers/" + customer,
                                "application/merge-patch+json",
                                "{\"name\": \"" + name + "\"}")
                        .status())
                .isEqualTo(200);
    }

    // --- keys

    @Test
    void a_thing_that_names_one_which_is_there_is_made() {
        assertThat(shop.send("POST", "/orders", "{\"id\": 1, \"customerId\": 3}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_thing_that_names_one_which_is_gone_is_refused() {
        shop.send("DELETE", "/customers/3");
        Shop.Answer answer = shop.send("POST", "/orders", "{\"id\": 1, \"customerId\": 3}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/message")).isEqualTo(Json.of("'customerId' names customer 3, which is not there."));
    }

    @Test
    void a_thing_that_is_put_is_refused_too_where_it_names_one_which_is_gone() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);
        shop.send("DELETE", "/customers/3");
        assertThat(shop.send("PUT", "/orders/700", "{\"id\": 700, \"customerId\": 3}")
                        .status())
                .isEqualTo(400);
        assertThat(shop.send("PUT", "/orders/700", "{\"id\": 700, \"customerId\": 4}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_names_a_deleted_thing_stays_unless_it_is_said_otherwise() {
        shop.send("POST", "/orders", "{\"id\": 1, \"customerId\": 3}");
        assertThat(shop.send("DELETE", "/customers/3").status()).isEqualTo(204);
        assertThat(shop.send("GET", "/orders/21").status()).isEqualTo(200);
    }

    @Test
    void a_thing_that_is_named_may_refuse_to_go() {
        Shop refusing = sales(OnDelete.REFUSE);
        refusing.send("POST", "/orders", "{\"id\": 1, \"customerId\": 3}");
        Shop.Answer answer = refusing.send("DELETE", "/customers/3");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.exchange().reason()).isEqualTo("The customer 3 is named by the order 21.");
        refusing.send("DELETE", "/orders/21");
        assertThat(refusing.send("DELETE", "/customers/3").status()).isEqualTo(204);
    }

    @Test
    void a_thing_that_is_named_may_take_others_with_it() {
        Shop cascading = sales(OnDelete.CASCADE);
        cascading.send("POST", "/orders", "{\"id\": 1, \"customerId\": 3}");
        cascading.send("POST", "/orders", "{\"id\": 1, \"customerId\": 4}");
        cascading.send("DELETE", "/customers/3");
        assertThat(cascading.send("GET", "/orders/21").status()).isEqualTo(404);
        assertThat(cascading.send("GET", "/orders/22").status()).isEqualTo(200);
    }

    // --- things inside of things

    @Test
    void a_thing_looks_the_same_wherever_it_is_shown() {
        Json invoice = shop.send("GET", "/invoices/1").json();
        String customer = String.valueOf(shop.send("GET", "/invoices/1").at("/customer/id"));
        rename(shop, Integer.parseInt(customer), "Zoe");
        Shop.Answer after = shop.send("GET", "/invoices/1");
        assertThat(after.at("/customer/name")).isEqualTo(Json.of("Zoe"));
        assertThat(after.at("/id")).isEqualTo(Pointer.parse("/id").find(invoice));
        assertThat(shop.send("GET", "/invoices").text())
                .contains("\"customer\":{\"id\":" + customer + ",\"name\":\"Zoe\"}");
    }

    // --- things that are given

    private static Shop given(String... customers) {
        Location where = new Location(URI.create("file:///data/customers.yaml"), Pointer.ROOT);
        List<Seed> seeds = Arrays.stream(customers)
                .map(each -> new Seed(Json.parse(each), where))
                .toList();
        return new Shop(CONTRACT, ResourcePolicy.STANDARD.withSeeds(Seeds.NONE.with("customers", seeds)));
    }

    @Test
    void what_is_given_is_there_and_nothing_else() {
        Shop given = given("{\"id\": 7, \"name\": \"Ann\"}", "{\"id\": 9, \"name\": \"Bob\"}");
        assertThat(given.send("GET", "/customers").json())
                .isEqualTo(Json.parse("[{\"id\": 7, \"name\": \"Ann\"}, {\"id\": 9, \"name\": \"Bob\"}]"));
        assertThat(given.send("GET", "/customers/7").json()).isEqualTo(Json.parse("{\"id\": 7, \"name\": \"Ann\"}"));
        assertThat(given.send("GET", "/customers/8").status()).isEqualTo(404);
        assertThat(given.send("DELETE", "/customers/8").status()).isEqualTo(404);
    }

    @Test
    void new_things_stand_behind_many_that_are_given() {
        Shop given = given(IntStream.rangeClosed(2_001, 5_000)
                .mapToObj(id -> "{\"id\": " + id + ", \"name\": \"Ann\"}")
                .toArray(String[]::new));
        for (int id = 5_001; id <= 5_002; id++) {
            Shop.Answer made = given.send("POST", "/customers", "{\"id\": 1, \"name\": \"Cy\"}");
            assertThat(made.at("/id")).isEqualTo(Json.of(id));
            assertThat(made.origin()).isEqualTo("resource");
        }
    }

    @Test
    void what_is_given_is_changed_and_made_more_of() {
        Shop given = given("{\"id\": 7, \"name\": \"Ann\"}", "{\"id\": 9, \"name\": \"Bob\"}");
        rename(given, 7, "Anna");
        given.send("DELETE", "/customers/9");
        Shop.Answer made = given.send("POST", "/customers", "{\"id\": 1, \"name\": \"Cy\"}");
        assertThat(made.at("/id")).isEqualTo(Json.of(10));
        assertThat(given.send("GET", "/customers").json())
                .isEqualTo(Json.parse("[{\"id\": 7, \"name\": \"Anna\"}, {\"id\": 10, \"name\": \"Cy\"}]"));
    }

    @Test
    void what_is_given_is_what_others_may_name() {
        Shop given = given("{\"id\": 7, \"name\": \"Ann\"}");
        assertThat(given.send("POST", "/orders", "{\"id\": 1, \"customerId\": 7}")
                        .status())
                .isEqualTo(201);
        assertThat(given.send("POST", "/orders", "{\"id\": 1, \"customerId\": 8}")
                        .status())
                .isEqualTo(422);
    }
}
