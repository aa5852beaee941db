package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stub's reply turns into. */
class ReplyTest {

    private static String get(String target, String stub) {
        Stubbed shop = Stubbed.shop(stub);
        assertThat(shop.findings()).isEmpty();
        return Stubbed.shown(shop.get(target));
    }

    @Test
    void a_tree_is_written_in_the_media_type_of_the_contract() {
        assertThat(get("/orders/7", "- {operation: getOrder, reply: {body: {id: 7, total: 1.50}}}"))
                .isEqualTo("200 stub {\"id\":7,\"total\":1.50}");
    }

    @Test
    void a_tree_is_written_in_the_media_type_that_the_request_accepts() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {body: {id: 7, total: 1}}}");
        Exchange exchange = shop.answer(Request.of("GET", "/orders/7").withHeader("Accept", "application/xml"));
        assertThat(exchange.response().body().text()).contains("<Order>", "<id>7</id>", "<total>1</total>");
    }

    @Test
    void a_status_alone_brings_the_body_of_the_contract() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {status: 404}}");
        Exchange exchange = shop.get("/orders/7");
        assertThat(exchange.response().status()).isEqualTo(404);
        assertThat(((JsonObject) Json.parse(exchange.response().body().text())).names())
                .containsExactly("message");
    }

    @Test
    void a_small_change_rides_on_a_generated_body() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {generate: {seed: x, set: {$.total: 99}}}}");
        JsonObject body =
                (JsonObject) Json.parse(shop.get("/orders/7").response().body().text());
        assertThat(body.get("total")).isEqualTo(Json.of(99));
        assertThat(body.get("id")).isEqualTo(Json.of(7));
        assertThat(body.names()).contains("id", "lines");
    }

    @ParameterizedTest
    @CsvSource({
        "'$.lines[0].sku', '{\"id\":6,\"total\":1,\"lines\":[{\"sku\":\"a\"}]}'",
        "/lines/0/sku, '{\"id\":6,\"total\":1,\"lines\":[{\"sku\":\"a\"}]}'",
        "'$.lines[1].sku', '{\"id\":6,\"total\":1}'",
        "'$.status[''0'']', '{\"id\":6,\"total\":1,\"status\":{\"0\":\"a\"}}'"
    })
    void list_that_is_missing_is_made_for_its_first_item(String path, String body) {
        Stubbed shop = Stubbed.shop(
                "- {operation: getOrder, allowInvalid: true, reason: test, reply: {body: {id: 6, total: 1}, set: {\"%s\": a}}}"
                        .formatted(path));
        assertThat(shop.findings()).isEmpty();
        assertThat(shop.get("/orders/6").response().body().text()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"'text: a, set: {$.b: 1}', set, text", "'base64: YQ==, remove: [$.b]', remove, base64"})
    void change_of_what_is_sent_as_it_is_is_told(String reply, String change, String body) {
        assertThat(Stubbed.alone("- {method: GET, path: /a, reply: {" + reply + "}}")
                        .findings())
                .singleElement()
                .asString()
                .contains("'" + change + "' changes a value, but '" + body + "' is sent as it is");
    }

    @Test
    void members_of_all_items_are_set_and_removed() {
        Stubbed shop = Stubbed.shop(
                "- {operation: listOrders, reply: {set: {'$[*].status': paid, '$[0].total': 5}, remove: ['$[*].lines']}}");
        String body = shop.get("/orders").response().body().text();
        Json items = Json.parse(body);
        assertThat(body).doesNotContain("lines").contains("\"status\":\"paid\"").doesNotContain("open", "sent");
        assertThat(Pointer.parse("/0/total").find(items)).isEqualTo(Json.of(5));
    }

    @Test
    void an_example_is_named() {
        assertThat(Stubbed.shown(Stubbed.shop("- {operation: createOrder, reply: {status: 422, example: tooMany}}")
                        .post("/orders", "{\"id\": 1, \"total\": 1}")))
                .isEqualTo("422 stub {\"message\":\"too many\"}");
    }

    @Test
    void an_example_takes_changes() {
        Stubbed shop = Stubbed.shop(
                "- {operation: createOrder, reply: {status: 422, example: {name: tooMany, set: {message: 'no'}}}}");
        assertThat(shop.findings()).isEmpty();
        assertThat(Stubbed.shown(shop.post("/orders", "{\"id\": 1, \"total\": 1}")))
                .isEqualTo("422 stub {\"message\":\"no\"}");
    }

    @Test
    void headers_of_the_contract_are_made_and_those_of_the_stub_come_first() {
        Stubbed shop = Stubbed.shop("- {operation: createOrder, reply: {status: 201}}");
        Exchange made = shop.post("/orders", "{\"id\": 1, \"total\": 1}");
        assertThat(made.response().headers().get("X-Rate")).matches("-?[0-9]+");
        Stubbed own = Stubbed.shop("- {operation: createOrder, reply: {headers: {x-rate: 7, X-Own: [a, b]}}}");
        Exchange given = own.post("/orders", "{\"id\": 1, \"total\": 1}");
        assertThat(given.response().headers().all("X-Rate")).containsExactly("7");
        assertThat(given.response().headers().all("X-Own")).containsExactly("a", "b");
    }

    @Test
    void text_bytes_and_files_are_sent_as_they_are() {
        Stubbed shop = Stubbed.shop(Map.of("file:///a.stubs.yaml", """
                contract: none
                stubs:
                  - {method: GET, path: /text, reply: {text: 'hi, you'}}
                  - {method: GET, path: /bytes, reply: {base64: AAEC, type: image/x-odd}}
                  - {method: GET, path: /file, reply: {file: data/page.html}}
                  - {method: GET, path: /none, reply: {status: 204}}
                """, "file:/data/page.html", "<p>hi</p>"));
        assertThat(shop.findings()).isEmpty();
        assertThat(Stubbed.shown(shop.get("/text"))).isEqualTo("200 stub hi, you");
        assertThat(shop.get("/text").response().headers().get("Content-Type")).isEqualTo("text/plain");
        assertThat(shop.get("/bytes").response().body().bytes()).containsExactly(0, 1, 2);
        assertThat(shop.get("/bytes").response().headers().get("Content-Type")).isEqualTo("image/x-odd");
        assertThat(Stubbed.shown(shop.get("/file"))).isEqualTo("200 stub <p>hi</p>");
        assertThat(shop.get("/file").response().headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(Stubbed.shown(shop.get("/none"))).isEqualTo("204 stub");
    }

    @Test
    void a_range_of_a_file_is_sent() {
        Stubbed alone = Stubbed.alone("- {method: GET, path: /f, reply: {base64: AAECAwQ=}}");
        Exchange exchange = alone.answer(Request.of("GET", "/f").withHeader("Range", "bytes=1-2"));
        assertThat(exchange.response().status()).isEqualTo(206);
        assertThat(exchange.response().body().bytes()).containsExactly(1, 2);
        assertThat(exchange.response().headers().get("Content-Range")).isEqualTo("bytes 1-2/5");
        assertThat(alone.get("/f").response().headers().get("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void the_answer_names_its_stub() {
        Exchange exchange = Stubbed.shop("- {name: 'größer, better', operation: getOrder, reply: {status: 404}}")
                .get("/orders/1");
        assertThat(exchange.response().headers().get("Ringer-Stub")).isEqualTo("gr%C3%B6%C3%9Fer, better");
        assertThat(exchange.response().headers().get("Ringer-Origin")).isEqualTo("stub");
        assertThat(exchange.reason()).isEqualTo("the stub 'größer, better'");
    }

    @Test
    void headers_made_for_one_seed_are_not_sent_for_another() {
        Request order = Request.of("POST", "/orders").withBody("application/json", "{\"id\": 1, \"total\": 1}");
        String stub = "- {operation: createOrder, reply: {status: 201, body: {id: 1, total: 1}}}";
        String usual = rate(Stubbed.shop(stub), order);
        Stubbed shop = Stubbed.shop(stub);
        assertThat(rate(shop, order.withHeader("Prefer", "seed=a"))).isNotEqualTo(usual);
        assertThat(rate(shop, order)).isEqualTo(usual);
    }

    private static String rate(Stubbed shop, Request request) {
        return shop.answer(request).response().headers().get("X-Rate");
    }

    @ParameterizedTest
    @CsvSource({
        "/one?sku=A, 200",
        "/one?sku=B, 404",
        "/one?sku=null, 404",
        "/one, 404",
        "/later?sku=B, 404",
        "/mine, 200"
    })
    void a_stub_whose_row_is_not_there_lets_requests_pass(String target, int status) {
        Stubbed alone = Stubbed.alone(Map.of("file:///a.stubs.yaml", """
                variables: {sku: A}
                stubs:
                  - {method: GET, path: /one, reply: {row: {file: p.csv, where: {sku: '{{request.query.sku}}'}}}}
                  - method: GET
                    path: /later
                    sequence:
                      - {text: first}
                      - {row: {file: p.csv, where: {sku: '{{request.query.sku}}'}}}
                  - {method: GET, path: /mine, reply: {row: {file: p.csv, where: {sku: '{{vars.sku}}'}}}}
                """, "file:/p.csv", "sku,price\nA,1\n,2\n"));
        assertThat(alone.get(target).response().status()).isEqualTo(status);
    }

    @Test
    void a_media_type_that_a_template_gives_is_the_only_one() {
        String stub = "- {method: GET, path: /x, reply: {headers: {Content-Type: '{{request.query.t}}'}, text: hi}}";
        assertThat(Stubbed.alone(stub).get("/x?t=text/css").response().headers().all("Content-Type"))
                .containsExactly("text/css");
    }

    @Test
    void a_content_type_that_is_no_media_type_is_told() {
        assertThat(Stubbed.alone("- {method: GET, path: /x, reply: {headers: {content-type: none}, text: hi}}")
                        .findings())
                .containsExactly("2:47 field: 'content-type' is 'none', must be a media type such as application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$[-1,0]", "$[0,-1]", "$[0,2,0]", "$[::2]"})
    void items_are_removed_whatever_their_order(String path) {
        String stub = """
                - operation: listOrders
                  reply: {body: [{id: 1, total: 0}, {id: 2, total: 0}, {id: 3, total: 0}], remove: ['%s']}
                """;
        assertThat(get("/orders", stub.formatted(path))).isEqualTo("200 stub [{\"id\":2,\"total\":0}]");
    }

    @Test
    void a_forced_answer_comes_before_a_stub() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {body: {id: 1, total: 0}}}");
        assertThat(shop.answer(Request.of("GET", "/orders/1").withHeader("Prefer", "code=404"))
                        .response()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void no_body_is_sent_where_the_contract_has_none() {
        assertThat(Stubbed.shown(Stubbed.shop("- {operation: deleteOrder, reply: {status: 204}}")
                        .answer(Request.of("DELETE", "/orders/1"))))
                .isEqualTo("204 stub");
    }

    // --- letters

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: 'Zürich'|text/plain; charset=utf-8",
                "text: 'Bern'|text/plain",
                "text: '{{request.query.city}}'|text/plain; charset=utf-8",
                "text: 'Zürich', type: text/plain|text/plain",
                "text: '\"Zürich\"', type: application/json|application/json"
            })
    void text_that_is_not_ascii_says_its_charset(String reply, String type) {
        String stub = "- {method: GET, path: /x, reply: {" + reply + "}}";
        assertThat(Stubbed.alone(stub)
                        .get("/x?city=Gen%C3%A8ve")
                        .response()
                        .headers()
                        .all("Content-Type"))
                .containsExactly(type);
    }
}
