package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Things that are named are shown where the caller asks for it and the response has room for them. */
class ExpansionTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /customers:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: string}}]
                get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}}
                delete: {responses: {'204': {description: d}}}
              /orders:
                get:
                  parameters: [{name: 'expand[]', in: query, schema: {type: array, items: {type: string}}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {type: object, required: [data], properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {customer: {type: string}, payerId: {type: string}, customerIds: {type: array, items: {type: string}}}}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  parameters: [{name: expand, in: query, schema: {type: string}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /visits:
                get:
                  parameters: [{name: _embed, in: query, schema: {type: string}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Visit'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Visit'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Visit'}}}}}
              /visits/{visitId}:
                parameters: [{name: visitId, in: path, required: true, schema: {type: integer}}]
                get:
                  parameters: [{name: include, in: query, schema: {type: string}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Visit'}}}}}
            components:
              schemas:
                Customer:
                  type: object
                  required: [id]
                  properties: {id: {type: string}, name: {type: string}, secret: {type: string, writeOnly: true}}
                Order:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer, readOnly: true}
                    customer: {anyOf: [{type: string, maxLength: 50}, {$ref: '#/components/schemas/Customer'}]}
                    customerIds: {type: array, items: {type: string}}
                Visit:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer, readOnly: true}
                    customerId: {type: string}
                    _embedded: {type: object, properties: {customer: {$ref: '#/components/schemas/Customer'}}}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private Json order() {
        shop.send("POST", "/customers", "{\"id\": \"ann\", \"name\": \"Ann\", \"secret\": \"x\"}");
        return shop.send("POST", "/orders", "{\"customer\": \"ann\", \"customerIds\": [\"ann\"]}")
                .at("/id");
    }

    private static final Json ANN = Json.parse("{\"id\": \"ann\", \"name\": \"Ann\"}");

    @Test
    void a_thing_stands_in_place_of_its_identity() {
        Json id = order();
        assertThat(shop.send("GET", "/orders/" + id).at("/customer")).isEqualTo(Json.of("ann"));
        assertThat(shop.send("GET", "/orders/" + id + "?expand=customer").at("/customer"))
                .isEqualTo(ANN);
    }

    @Test
    void a_list_is_asked_for_what_its_items_name() {
        order();
        Shop.Answer plain = shop.send("GET", "/orders");
        assertThat(plain.text()).contains("\"customer\":\"ann\"");
        Shop.Answer open = shop.send("GET", "/orders?expand[]=data.customer");
        assertThat(open.text())
                .contains("\"customer\":{\"id\":\"ann\",\"name\":\"Ann\"}")
                .doesNotContain("secret");
    }

    @Test
    void what_has_no_room_for_a_thing_stays_as_it_is() {
        Json id = order();
        Shop.Answer read = shop.send("GET", "/orders/" + id + "?expand=customerIds,nonsense");
        assertThat(read.json()).isEqualTo(shop.send("GET", "/orders/" + id).json());
    }

    @Test
    void a_thing_that_has_gone_is_named_only() {
        Json id = order();
        shop.send("DELETE", "/customers/ann");
        assertThat(shop.send("GET", "/orders/" + id + "?expand=customer").at("/customer"))
                .isEqualTo(Json.of("ann"));
    }

    @Test
    void a_thing_is_embedded_beside_its_identity() {
        order();
        Json id = shop.send("POST", "/visits", "{\"customerId\": \"ann\"}").at("/id");
        assertThat(shop.send("GET", "/visits/" + id + "?include=customer").at("/_embedded/customer"))
                .isEqualTo(ANN);
        assertThat(shop.send("GET", "/visits?_embed=customer").text())
                .contains("\"_embedded\":{\"customer\":{\"id\":\"ann\"");
    }

    @Test
    void a_large_thing_that_many_name_is_not_shown_without_end() {
        shop.send("POST", "/customers", "{\"id\": \"ann\", \"name\": \"" + "n".repeat(1 << 20) + "\"}");
        for (int i = 0; i < 20; i++) {
            shop.send("POST", "/orders", "{\"customer\": \"ann\"}");
        }
        String all = shop.send("GET", "/orders?expand[]=data.customer").text();
        assertThat(all.length()).isBetween(4 << 20, 9 << 20);
        assertThat(all).contains("\"customer\":{\"id\":\"ann\"").contains("\"customer\":\"ann\"");
    }

    // --- things of things

    private static final String DEEP = """
            openapi: 3.1.1
            info: {title: Sales, version: '1'}
            paths:
              /orders:
                get:
                  parameters: [{name: 'expand[]', in: query, schema: {type: array, items: {type: string}}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {type: object, required: [data],
                    properties: {data: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  parameters: [{name: 'expand[]', in: query, schema: {type: array, items: {type: string}}}]
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /customers:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: string}}]
                get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}}
              /firms:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Firm'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Firm'}}}}}
              /firms/{firmId}:
                parameters: [{name: firmId, in: path, required: true, schema: {type: string}}]
                get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Firm'}}}}}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, customer]
                  properties:
                    id: {type: integer, readOnly: true}
                    customer: {anyOf: [{type: string, maxLength: 50}, {$ref: '#/components/schemas/Customer'}]}
                Customer:
                  type: object
                  required: [id, name, firm]
                  properties:
                    id: {type: string}
                    name: {type: string}
                    firm: {anyOf: [{type: string, maxLength: 50}, {$ref: '#/components/schemas/Firm'}]}
                Firm:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: string}
                    name: {type: string}
                    customer: {anyOf: [{type: string, maxLength: 50}, {$ref: '#/components/schemas/Customer'}]}
            """;

    private static Shop sales() {
        Shop sales = new Shop(DEEP, ResourcePolicy.STANDARD);
        sales.send("POST", "/firms", "{\"id\": \"ford\", \"name\": \"Ford\", \"customer\": \"ann\"}");
        sales.send("POST", "/customers", "{\"id\": \"ann\", \"name\": \"Ann\", \"firm\": \"ford\"}");
        sales.send("POST", "/orders", "{\"customer\": \"ann\"}");
        return sales;
    }

    @Test
    void a_thing_of_a_thing_is_shown_in_it() {
        Json order = sales().send("GET", "/orders/21?expand[]=customer.firm").json();
        assertThat(order)
                .isEqualTo(Json.parse("{\"id\": 21, \"customer\": {\"id\": \"ann\", \"name\": \"Ann\", \"firm\":"
                        + " {\"id\": \"ford\", \"name\": \"Ford\", \"customer\": \"ann\"}}}"));
    }

    @Test
    void a_list_shows_things_of_things_of_its_items() {
        assertThat(sales().send("GET", "/orders?expand[]=data.customer.firm").text())
                .contains("\"firm\":{\"id\":\"ford\"");
    }

    @Test
    void things_that_show_each_other_end_after_four() {
        String path = "customer.firm.customer.firm.customer.firm";
        String text = sales().send("GET", "/orders/21?expand[]=" + path).text();
        assertThat(text.split("\"name\"", -1)).hasSize(5);
    }

    @Test
    void things_are_shown_before_anything_was_changed() {
        Shop fresh = new Shop(DEEP, ResourcePolicy.STANDARD);
        Json named = fresh.send("GET", "/orders/3").at("/customer");
        Shop.Answer open = fresh.send("GET", "/orders/3?expand[]=customer");
        assertThat(open.at("/customer"))
                .isEqualTo(fresh.send("GET", "/customers/" + Texts.of(named)).json());
        assertThat(fresh.send("GET", "/orders?expand[]=data.customer").text()).contains("\"customer\":{\"id\"");
        assertThat(fresh.send("GET", "/orders/3").at("/customer")).isEqualTo(named);
    }
}
