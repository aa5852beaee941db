package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Percent;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.resource.ResourcePolicy;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identities, bodies, patches and pages that nobody sends who means well. */
class HostileThingsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Things, version: '1'}
            paths:
              /things:
                get:
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: limit, in: query, schema: {type: integer}}
                    - {name: cursor, in: query, schema: {type: string}}
                    - {name: color, in: query, schema: {type: array, items: {type: string}}}
                    - {name: sort, in: query, schema: {type: string}}
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [items, total]
                            properties:
                              items: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                              total: {type: integer}
                              nextCursor: {type: [string, 'null']}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses:
                    '201':
                      description: made
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                    '400': {description: wrong}
              /things/{thingId}:
                parameters: [{name: thingId, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '404': {description: none}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '404': {description: none}
                patch:
                  requestBody:
                    content:
                      application/json-patch+json: {schema: {type: array}}
                      application/merge-patch+json: {schema: {}}
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                    '404': {description: none}
                    '422': {description: wrong}
                delete:
                  responses:
                    '204': {description: gone}
                    '404': {description: none}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    color: {type: string}
                    data: {}
            """;

    private final Shop shop = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private Shop.Answer make(String id) {
        return shop.send("POST", "/things", JsonObject.of("id", Json.of(id)).toString());
    }

    // --- identities

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "100%", "%2F", "ü–漢😀", "a b?c#d", "..", "a;b=c", "\u0001\u0000", "x:y,z", "\"q\""})
    void whatever_names_a_thing_it_is_found_again(String id) {
        Shop.Answer made = make(id);
        assertThat(made.status()).isEqualTo(201);
        String target = "/things/" + Percent.encode(id);
        assertThat(shop.send("GET", target).at("/id")).isEqualTo(Json.of(id));
        assertThat(shop.send("PATCH", target, "application/merge-patch+json", "{\"color\":\"red\"}")
                        .at("/color"))
                .isEqualTo(Json.of("red"));
        assertThat(shop.send("DELETE", target).status()).isEqualTo(204);
        assertThat(shop.send("GET", target).status()).isEqualTo(404);
    }

    @Test
    void identities_that_differ_in_their_escapes_are_different() {
        make("a/b");
        make("a%2Fb");
        assertThat(shop.send("GET", "/things/a%2Fb").at("/id")).isEqualTo(Json.of("a/b"));
        assertThat(shop.send("GET", "/things/a%252Fb").at("/id")).isEqualTo(Json.of("a%2Fb"));
    }

    @Test
    void an_identity_has_a_bound() {
        assertThat(make("x".repeat(Place.IDENTITY_MAX)).status()).isEqualTo(201);
        assertThat(make("x".repeat(Place.IDENTITY_MAX + 1)).status()).isEqualTo(400);
        String target = "/things/" + "x".repeat(Place.IDENTITY_MAX + 1);
        assertThat(shop.send("PUT", target, "{\"id\":\"x\"}").status()).isEqualTo(404);
        assertThat(shop.send("DELETE", target).status()).isEqualTo(404);
        assertThat(shop.send("GET", "/things?limit=100").at("/total")).isEqualTo(Json.of(21));
    }

    @Test
    void an_empty_identity_is_none() {
        Shop.Answer made = make("");
        assertThat(made.status()).isEqualTo(201);
        assertThat(Texts.of(made.at("/id"))).isNotEmpty();
    }

    // --- bodies

    @Test
    void a_deep_body_is_kept_or_refused() {
        String deep = "[".repeat(400) + "]".repeat(400);
        Shop.Answer put = shop.send("PUT", "/things/deep", "{\"id\":\"deep\",\"data\":" + deep + "}");
        assertThat(put.status()).isEqualTo(201);
        assertThat(shop.send("GET", "/things/deep").text()).contains(deep);
        String merge = "{\"data\":".repeat(400) + "1" + "}".repeat(400);
        assertThat(shop.send("PATCH", "/things/deep", "application/merge-patch+json", merge)
                        .status())
                .isEqualTo(200);
        assertThat(shop.send("GET", "/things/deep").status()).isEqualTo(200);
    }

    @Test
    void patches_cannot_make_a_thing_deeper_than_what_can_be_read() {
        make("nest");
        StringBuilder patch = new StringBuilder("[{\"op\":\"add\",\"path\":\"/data\",\"value\":{}}");
        StringBuilder at = new StringBuilder("/data");
        for (int i = 0; i < 600; i++) {
            at.append("/d");
            patch.append(",{\"op\":\"add\",\"path\":\"").append(at).append("\",\"value\":{}}");
        }
        Shop.Answer answer = shop.send("PATCH", "/things/nest", "application/json-patch+json", patch + "]");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(shop.send("GET", "/things/nest").text()).doesNotContain("data\":{\"d");
    }

    @Test
    void a_body_above_what_is_kept_is_refused_and_nothing_changes() {
        make("big");
        String big = "x".repeat(5 << 20);
        Shop.Answer answer = shop.send("PUT", "/things/big", "{\"id\":\"big\",\"color\":\"" + big + "\"}");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(shop.send("GET", "/things/big").at("/color")).isNull();
    }

    @Test
    @Timeout(20)
    void a_patch_that_doubles_without_end_is_refused() {
        make("bomb");
        StringBuilder patch = new StringBuilder("[{\"op\":\"add\",\"path\":\"/data\",\"value\":[1,2,3,4,5,6,7,8]}");
        for (int i = 0; i < 60; i++) {
            patch.append(",{\"op\":\"copy\",\"from\":\"/data\",\"path\":\"/data/-\"}");
        }
        Shop.Answer answer = shop.send("PATCH", "/things/bomb", "application/json-patch+json", patch + "]");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(shop.send("GET", "/things/bomb").at("/data")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"text\""})
    void a_merge_patch_that_is_no_object_does_not_end_a_thing(String patch) {
        make("same");
        shop.send("PATCH", "/things/same", "application/merge-patch+json", patch);
        assertThat(shop.send("GET", "/things/same").at("/id")).isEqualTo(Json.of("same"));
    }

    // --- lists

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=0",
                "page=999999999999",
                "page=999999999&limit=999999999",
                "limit=0",
                "limit=-5",
                "limit=99999999999999999999",
                "cursor=",
                "cursor=%00",
                "cursor=!!!",
                "cursor=LTE6eA",
                "cursor=OTk5OTk5OTk5Ong",
                "color=",
                "color=red&color=blue&color=red,blue,,",
                "color[]=red",
                "sort=,,,",
                "sort=-",
                "sort=nothing:desc,id",
                "page=1&page=2&limit=3&limit=4"
            })
    void odd_questions_have_valid_answers(String query) {
        make("one");
        Shop.Answer answer = shop.send("GET", "/things?" + query);
        assertThat(answer.status()).isIn(200, 400, 422);
        if (answer.status() == 200) {
            int shown = ((JsonArray) answer.at("/items")).size();
            assertThat(shown).isLessThanOrEqualTo(Window.SIZE_MAX);
        }
    }

    @Test
    void a_list_of_nothing_has_no_next_page() {
        make("one");
        Shop.Answer answer = shop.send("GET", "/things?limit=0");
        assertThat(answer.at("/items")).isEqualTo(JsonArray.EMPTY);
        assertThat(answer.at("/nextCursor")).isNotInstanceOf(dev.ringer.json.JsonString.class);
    }

    @Test
    @Timeout(60)
    void ten_thousand_things_are_made_and_paged_through() {
        for (int i = 0; i < 10_000; i++) {
            make("t" + i);
        }
        Set<Json> seen = new HashSet<>();
        String cursor = null;
        int pages = 0;
        do {
            Shop.Answer page =
                    shop.send("GET", "/things?limit=100" + (cursor == null ? "" : "&cursor=" + Percent.encode(cursor)));
            ((JsonArray) page.at("/items")).forEach(each -> seen.add(((JsonObject) each).get("id")));
            cursor = Texts.of(page.at("/nextCursor"));
            pages++;
        } while (cursor != null && pages < 1_000);
        assertThat(seen).hasSize(10_020);
        assertThat(pages).isEqualTo(101);
    }

    @Test
    @Timeout(60)
    void thousands_of_things_are_numbered_and_paged_through() {
        Shop orders = new Shop();
        for (int i = 0; i < 2_000; i++) {
            orders.send("POST", "/orders", "{\"qty\": 2}");
        }
        Set<Json> seen = new HashSet<>();
        for (int page = 1; page <= 21; page++) {
            Shop.Answer answer = orders.send("GET", "/orders?size=100&page=" + page);
            ((JsonArray) answer.at("/items")).forEach(each -> seen.add(((JsonObject) each).get("id")));
        }
        assertThat(seen).hasSize(2_020).contains(Json.of(2_020));
    }
}
