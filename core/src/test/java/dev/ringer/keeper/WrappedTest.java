package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Bodies in which the thing stands deeper. */
class WrappedTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Sales, version: '1'}
            paths:
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}
                delete: {responses: {'204': {description: gone}}}
              /orders:
                get:
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema:
                            type: object
                            properties: {orders: {type: array, items: {$ref: '#/components/schemas/Order'}}}
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {type: object, required: [order], properties: {order: {$ref: '#/components/schemas/Order'}}}
                  responses:
                    '201':
                      description: made
                      content:
                        application/json:
                          schema: {type: object, required: [order], properties: {order: {$ref: '#/components/schemas/Order'}}}
                    '422':
                      description: wrong
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [errors]
                            properties:
                              errors:
                                type: array
                                items:
                                  type: object
                                  required: [pointer, message]
                                  properties: {pointer: {type: string}, message: {type: string}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: one
                      content:
                        application/json:
                          schema: {type: object, required: [order], properties: {order: {$ref: '#/components/schemas/Order'}}}
            components:
              schemas:
                Customer: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string}}}
                Order:
                  type: object
                  required: [id, customerId]
                  properties: {id: {type: integer, readOnly: true}, customerId: {type: integer}}
            """;

    @Test
    void thing_that_is_read_in_a_wrapper_called_after_it_is_listed_without_one() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);
        Json id =
                shop.send("POST", "/orders", "{\"order\": {\"customerId\": 3}}").at("/order/id");
        assertThat(shop.send("GET", "/orders/" + id).at("/order/customerId")).isEqualTo(Json.of(3));
        assertThat(shop.send("GET", "/orders").text()).contains("{\"id\":" + id + ",\"customerId\":3}");
    }

    @Test
    void what_is_to_blame_is_named_from_the_root_of_the_body() {
        Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);
        assertThat(shop.send("POST", "/orders", "{\"order\": {\"customerId\": 3}}")
                        .at("/order/customerId"))
                .isEqualTo(Json.of(3));
        shop.send("DELETE", "/customers/3");
        Shop.Answer refused = shop.send("POST", "/orders", "{\"order\": {\"customerId\": 3}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/pointer")).as(refused.text()).isEqualTo(Json.of("body.order.customerId"));
    }
}
