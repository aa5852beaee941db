package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Members of things that have paths of their own are those of the things. */
class FacetsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
              /orders/{orderId}:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
                    '404': {description: d}
                patch:
                  requestBody: {content: {application/merge-patch+json: {schema: {type: object}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
                delete: {responses: {'204': {description: d}}}
              /orders/{orderId}/address:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Address'}}}}
                    '404': {description: d}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Address'}}}}
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Address'}}}}
                    '404': {description: d}
                    '422': {description: d}
                patch:
                  requestBody: {content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Address'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
                delete: {responses: {'204': {description: d}, '404': {description: d}}}
              /orders/{orderId}/invoice:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Invoice'}}}}}
              /orders/{orderId}/update:
                parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                post:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {weight: {type: integer}, width: {type: integer}}}}}}
                  responses: {'200': {description: d}, '404': {description: d}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, qty]
                  properties:
                    id: {type: integer, readOnly: true}
                    qty: {type: integer}
                    address: {$ref: '#/components/schemas/Address'}
                    parcel: {type: object, properties: {weight: {type: integer}, width: {type: integer}, sort: {type: string}}}
                Address:
                  type: object
                  required: [street]
                  properties: {street: {type: string, minLength: 1}, town: {type: string}, checked: {type: boolean, readOnly: true}}
                Invoice: {type: object, required: [total], properties: {total: {type: integer}, tax: {type: integer}}}
            """;

    private static final String MERGE = "application/merge-patch+json";

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    @Test
    void what_is_put_there_is_so_of_the_thing_and_is_read_there() {
        Shop.Answer put = shop.send("PUT", "/orders/7/address", "{\"street\": \"Elm 1\", \"town\": \"Ulm\"}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.origin()).isEqualTo("resource");
        assertThat(put.at("/street")).isEqualTo(Json.of("Elm 1"));
        assertThat(shop.send("GET", "/orders/7").at("/address")).isEqualTo(put.json());
        assertThat(shop.send("GET", "/orders/7/address").json()).isEqualTo(put.json());
        assertThat(shop.send("GET", "/orders").text()).contains("Elm 1");
    }

    @Test
    void what_is_changed_of_the_thing_is_read_there() {
        shop.send("PATCH", "/orders/7", MERGE, "{\"address\": {\"street\": \"Oak 2\"}}");
        assertThat(shop.send("GET", "/orders/7/address").at("/street")).isEqualTo(Json.of("Oak 2"));
        assertThat(shop.send("GET", "/orders/8/address").origin()).isEqualTo("generated");
    }

    @Test
    void a_patch_changes_what_it_names_and_the_thing_is_shown_where_the_contract_shows_it() {
        shop.send("PUT", "/orders/7/address", "{\"street\": \"Elm 1\", \"town\": \"Ulm\"}");
        Shop.Answer patched = shop.send("PATCH", "/orders/7/address", MERGE, "{\"street\": \"Oak 2\"}");
        assertThat(patched.at("/address/street")).isEqualTo(Json.of("Oak 2"));
        assertThat(patched.at("/address/town")).isEqualTo(Json.of("Ulm"));
        assertThat(patched.at("/id")).isEqualTo(Json.of(7));
    }

    @Test
    void what_is_deleted_there_is_gone_from_the_thing() {
        shop.send("PUT", "/orders/7/address", "{\"street\": \"Elm 1\"}");
        assertThat(shop.send("DELETE", "/orders/7/address").status()).isEqualTo(204);
        assertThat(shop.send("GET", "/orders/7").at("/address")).isNull();
        assertThat(shop.send("GET", "/orders/7/address").status()).isEqualTo(404);
        assertThat(shop.send("DELETE", "/orders/7/address").status()).isEqualTo(404);
    }

    @Test
    void what_the_thing_cannot_have_is_refused() {
        String address = shop.send("GET", "/orders/7/address").text();
        assertThat(shop.send("PATCH", "/orders/7/address", MERGE, "{\"street\": null}")
                        .status())
                .isNotEqualTo(200);
        assertThat(shop.send("GET", "/orders/7/address").text()).isEqualTo(address);
    }

    @Test
    void there_is_none_where_the_thing_is_gone() {
        shop.send("DELETE", "/orders/7");
        assertThat(shop.send("GET", "/orders/7/address").status()).isEqualTo(404);
        assertThat(shop.send("PUT", "/orders/7/address", "{\"street\": \"Elm 1\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_body_that_only_a_member_knows_changes_that_member() {
        assertThat(shop.send("POST", "/orders/7/update", "{\"weight\": 12}").status())
                .isEqualTo(200);
        assertThat(shop.send("GET", "/orders/7").at("/parcel/weight")).isEqualTo(Json.of(12));
    }

    @Test
    void what_no_member_is_called_as_is_a_thing_of_its_own() {
        shop.send("PUT", "/orders/7/invoice", "{\"total\": 12}");
        assertThat(shop.send("GET", "/orders/7/invoice").at("/total")).isEqualTo(Json.of(12));
        assertThat(shop.send("GET", "/orders/7").origin()).isEqualTo("generated");
    }
}
