package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** What is made later, and is itself what one waits for. */
class LaterTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Imports, version: '1'}
            paths:
              /imports:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Import'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {type: object, required: [url], properties: {url: {type: string}, status: {type: string}}}}}}
                  responses:
                    'CODE':
                      description: d
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Import'}}}
              /imports/{importId}:
                parameters: [{name: importId, in: path, required: true, schema: {type: string, format: uuid}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Import'}}}}
                    '404': {description: d}
            components:
              schemas:
                Import:
                  type: object
                  required: [id, url, status]
                  properties:
                    id: {type: string, format: uuid}
                    url: {type: string}
                    status: {type: string, enum: [STATES]}
                    progress: {type: integer, minimum: 0, maximum: 100}
                    finishedAt: {type: [string, 'null'], format: date-time}
                    error: {type: [object, 'null']}
            """;

    private static Shop shop(String code, String states) {
        return new Shop(CONTRACT.replace("CODE", code).replace("STATES", states), ResourcePolicy.STANDARD);
    }

    private static Shop.Answer made(Shop shop, String body) {
        return shop.send("POST", "/imports", body);
    }

    private static Shop.Answer read(Shop shop, Shop.Answer made) {
        return shop.send("GET", "/imports/" + Texts.of(made.at("/id")));
    }

    private static final String URL = "{\"url\": \"https://example.org/a.csv\"}";

    @Test
    void what_is_accepted_is_pending_and_is_done_when_somebody_looks() {
        Shop shop = shop("202", "pending, running, succeeded, failed");
        Shop.Answer made = made(shop, URL);
        assertThat(made.status()).isEqualTo(202);
        assertThat(made.at("/status")).isEqualTo(Json.of("pending"));
        Shop.Answer read = read(shop, made);
        assertThat(read.at("/status")).isEqualTo(Json.of("succeeded"));
        assertThat(read.at("/url")).isEqualTo(Json.of("https://example.org/a.csv"));
        assertThat(read.at("/progress")).isEqualTo(Json.of(100));
        assertThat(read.at("/finishedAt")).isEqualTo(Json.of("2026-06-15T12:00:00Z"));
        assertThat(read.at("/error")).isEqualTo(Json.parse("null"));
        assertThat(shop.send("GET", "/imports").text()).contains(read.text());
    }

    @Test
    void what_is_set_up_later_is_set_up_when_somebody_looks() {
        Shop shop = shop("202", "provisioning, active, deleting");
        Shop.Answer made = made(shop, URL);
        assertThat(made.at("/status")).isEqualTo(Json.of("provisioning"));
        assertThat(read(shop, made).at("/status")).isEqualTo(Json.of("active"));
    }

    @Test
    void what_is_made_at_once_has_its_first_state() {
        Shop shop = shop("201", "pending, running, succeeded, failed");
        assertThat(read(shop, made(shop, URL)).at("/status")).isEqualTo(Json.of("pending"));
    }

    @Test
    void a_state_that_was_sent_stays() {
        Shop shop = shop("202", "pending, running, succeeded, failed");
        Shop.Answer made = made(shop, "{\"url\": \"a\", \"status\": \"running\"}");
        assertThat(read(shop, made).at("/status")).isEqualTo(Json.of("running"));
    }

    @Test
    void a_state_that_does_not_say_that_work_goes_on_stays() {
        Shop shop = shop("202", "open, closed, completed");
        assertThat(read(shop, made(shop, URL)).at("/status")).isEqualTo(Json.of("open"));
    }
}
