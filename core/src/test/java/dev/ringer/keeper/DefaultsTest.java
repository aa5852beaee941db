package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thing that is sent as a whole has the contract's defaults of what the request leaves out. */
class DefaultsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Customers, version: '1'}
            paths:
              /customers:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}
                post:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewCustomer'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
              /customers/{customerId}:
                parameters: [{name: customerId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
                put:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewCustomer'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
                patch:
                  requestBody: {required: true, content: {application/merge-patch+json: {schema: {type: object}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}
            components:
              schemas:
                Customer:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string}
                    tier: {type: string, enum: [gold, silver], default: silver}
                    letters: {type: boolean}
                    visits: {type: integer, default: 0, readOnly: true}
                NewCustomer:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    tier: {type: string, enum: [gold, silver]}
                    letters: {type: boolean, default: true}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    @ParameterizedTest
    @CsvSource({"POST, /customers", "PUT, /customers/3"})
    void what_is_left_out_has_its_default_be_it_of_the_thing_or_of_the_request(String method, String target) {
        Shop.Answer sent = shop.send(method, target, "{\"name\": \"Ann\"}");
        assertThat(sent.at("/tier")).isEqualTo(Json.of("silver"));
        assertThat(sent.at("/letters")).isEqualTo(Json.of(true));
    }

    @Test
    void what_is_sent_wins_and_what_the_server_says_stays() {
        shop.send("PATCH", "/customers/3", "application/merge-patch+json", "{\"tier\": \"gold\"}");
        Json visits = shop.send("GET", "/customers/3").at("/visits");
        Shop.Answer sent =
                shop.send("PUT", "/customers/3", "{\"name\": \"Ann\", \"tier\": \"gold\", \"letters\": false}");
        assertThat(sent.at("/tier")).isEqualTo(Json.of("gold"));
        assertThat(sent.at("/letters")).isEqualTo(Json.of(false));
        assertThat(sent.at("/visits")).isEqualTo(visits);
    }

    @Test
    void a_patch_leaves_what_it_does_not_name() {
        shop.send("PUT", "/customers/3", "{\"name\": \"Ann\", \"tier\": \"gold\"}");
        Shop.Answer patched =
                shop.send("PATCH", "/customers/3", "application/merge-patch+json", "{\"letters\": false}");
        assertThat(patched.at("/tier")).isEqualTo(Json.of("gold"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /customers", "PUT, /customers/3"})
    void members_stand_as_the_contract_lists_them(String method, String target) {
        Json sent = shop.send(method, target, "{\"letters\": false, \"name\": \"Ann\"}")
                .json();
        assertThat(((JsonObject) sent).names()).containsSubsequence("id", "name", "tier", "letters");
    }
}
