package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which stub answers. */
class ChoiceTest {

    private static final String SIX = "{id: 6, total: 0}";
    private static final String NINE = "{id: 9, total: 0}";

    private static Exchange get(String target, String stubs) {
        Stubbed shop = Stubbed.shop(stubs);
        assertThat(shop.findings()).isEmpty();
        return shop.get(target);
    }

    /** Give the name of the stub that answers. */
    private static String chosen(String target, String stubs) {
        return name(get(target, stubs));
    }

    private static String name(Exchange exchange) {
        String name = exchange.response().headers().get("Ringer-Stub");
        return name == null ? exchange.origin().word() : name;
    }

    @ParameterizedTest
    @CsvSource({"/orders/6, six", "/orders/9, nine", "/orders/7, generated"})
    void a_stub_answers_where_its_conditions_hold(String target, String name) {
        String stubs = """
                - {name: six, operation: getOrder, when: {pathParameters: {orderId: 6}}, reply: {body: %s}}
                - {name: nine, operation: getOrder, when: {pathParameters: {orderId: 9}}, reply: {body: %s}}
                """.formatted(SIX, NINE);
        assertThat(chosen(target, stubs)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"/orders, GET", "/other, GET", "/orders, HEAD", "/other, HEAD"})
    void a_stub_of_get_answers_head_too(String path, String method) {
        Stubbed shop = Stubbed.shop("- {name: a, method: get, path: %s, reply: {body: []}}".formatted(path));
        assertThat(name(shop.answer(Request.of(method, path)))).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "/orders?limit=5, /orders, generated",
        "/orders?limit=5, /orders?limit=6, resource",
        "/orders?limit=5, /orders?limit=5, a",
        "/orders/6?x=1, /orders/6, generated",
        "/orders/6?x=1, /orders/6?x=1, a",
        "/s?q=a%20b, /s, refusal",
        "/s?q=a%20b, /s?q=a+b, a"
    })
    void a_query_behind_the_path_must_be_there(String path, String target, String name) {
        String stub = "- {name: a, method: GET, path: '%s', allowInvalid: true, reason: x, reply: {status: 200}}";
        assertThat(name(Stubbed.shop(stub.formatted(path)).get(target))).isEqualTo(name);
    }

    @Test
    void the_lower_priority_is_the_stronger() {
        String stubs = """
                - {name: a, operation: getOrder, priority: 1, reply: {status: 404}}
                - {name: b, operation: getOrder, when: {pathParameters: {orderId: 6}}, reply: {status: 404}}
                """;
        assertThat(chosen("/orders/6", stubs)).isEqualTo("a");
    }

    @Test
    void of_equal_priorities_the_more_specific_wins() {
        String stubs = """
                - {name: b, operation: getOrder, when: {pathParameters: {orderId: 6}}, reply: {status: 404}}
                - {name: a, operation: getOrder, reply: {status: 404}}
                """;
        assertThat(chosen("/orders/6", stubs)).isEqualTo("b");
    }

    @Test
    void the_newest_wins_where_it_asks_for_that_and_the_priority_is_the_same() {
        String stubs = """
                - {name: sharp, operation: getOrder, when: {header: {X: '1'}, pathParameters: {orderId: 6}},
                   reply: {body: %s}}
                - {name: new, operation: getOrder, precedence: newest, reply: {body: %s}}
                - {name: strong, operation: getOrder, priority: 4, when: {pathParameters: {orderId: 7}}, reply: {body: %s}}
                """.formatted(SIX, NINE, NINE);
        assertThat(name(Stubbed.shop(stubs)
                        .answer(Request.of("GET", "/orders/6").withHeader("X", "1"))))
                .isEqualTo("new");
        assertThat(chosen("/orders/7", stubs)).isEqualTo("strong");
    }

    @Test
    void metadata_change_nothing() {
        assertThat(chosen(
                        "/orders/6",
                        "- {name: a, operation: getOrder, metadata: {team: [1, {x: y}]}, reply: {body: %s}}"
                                .formatted(SIX)))
                .isEqualTo("a");
    }

    @Test
    void of_equally_specific_ones_the_newest_wins() {
        String stubs = """
                - {name: a, operation: getOrder, reply: {status: 404}}
                - {name: b, operation: getOrder, reply: {status: 404}}
                """;
        assertThat(name(Stubbed.shop(stubs).get("/orders/6"))).isEqualTo("b");
    }

    @Test
    void a_later_file_is_newer() {
        Stubbed shop = Stubbed.shop(Map.of(
                "file:///b.stubs.yaml", "stubs: [{name: b, operation: getOrder, reply: {status: 404}}]",
                "file:///a.stubs.yaml", "stubs: [{name: a, operation: getOrder, reply: {status: 404}}]"));
        assertThat(name(shop.get("/orders/6"))).isEqualTo("b");
    }

    @Test
    void a_stub_lets_requests_pass_when_it_has_answered_its_times() {
        Stubbed shop = Stubbed.shop("- {name: a, operation: getOrder, times: 2, reply: {status: 404}}");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(name(shop.get("/orders/6")));
        }
        assertThat(names).containsExactly("a", "a", "generated");
    }

    @Test
    void the_third_call_is_the_third_for_which_the_other_conditions_hold() {
        Stubbed shop = Stubbed.shop(
                "- {name: a, operation: getOrder, when: {pathParameters: {orderId: 6}, call: 3}, reply: {status: 404}}");
        List<String> names = new ArrayList<>();
        for (String target : List.of("/orders/6", "/orders/7", "/orders/6", "/orders/7", "/orders/6", "/orders/6")) {
            names.add(name(shop.get(target)));
        }
        assertThat(names).containsExactly("generated", "generated", "generated", "generated", "a", "generated");
    }

    @Test
    void a_probability_holds_for_its_share_of_calls_and_always_for_the_same() {
        String stub = "- {name: a, operation: getOrder, probability: 0.3, reply: {status: 404}}";
        List<Integer> first = statuses(Stubbed.shop(stub), 1000);
        assertThat(first.stream().filter(each -> each == 404).count()).isBetween(240L, 360L);
        assertThat(statuses(Stubbed.shop(stub), 1000)).isEqualTo(first);
    }

    private static List<Integer> statuses(Stubbed shop, int count) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            statuses.add(shop.get("/orders/6").response().status());
        }
        return statuses;
    }

    @ParameterizedTest
    @CsvSource({
        "'[2026-06-01, 2026-07-01]', a",
        "'[2026-07-01, 2026-08-01]', generated",
        "'[now - 1 hour, now + 1 hour]', a"
    })
    void a_stub_has_its_time(String between, String name) {
        assertThat(chosen(
                        "/orders/6",
                        "- {name: a, operation: getOrder, between: " + between + ", reply: {status: 404}}"))
                .isEqualTo(name);
    }

    @Test
    void a_stub_that_is_switched_off_does_not_answer() {
        assertThat(chosen("/orders/6", "- {name: a, operation: getOrder, enabled: false, reply: {status: 404}}"))
                .isEqualTo("generated");
    }

    @Test
    void invalid_requests_are_refused_before_stubs() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {status: 404}}");
        assertThat(shop.get("/orders/x").origin().word()).isEqualTo("refusal");
    }

    @Test
    void a_stub_may_want_invalid_requests_too_and_they_are_told() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, requests: any, reply: {status: 404}}");
        Exchange exchange = shop.get("/orders/x");
        assertThat(exchange.origin().word()).isEqualTo("stub");
        assertThat(exchange.violations()).hasSize(1);
        assertThat(exchange.response().headers().has("Ringer-Violations")).isTrue();
    }

    @Test
    void a_stub_may_come_before_the_check() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, requests: unchecked, reply: {status: 404}}");
        Exchange exchange = shop.get("/orders/x?__code=none");
        assertThat(exchange.origin().word()).isEqualTo("stub");
        assertThat(exchange.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health, health",
        "POST, /health, refusal",
        "PATCH, /any/2, any",
        "GET, /v2/x, pattern",
        "GET, /files/a.b/c.d, span",
        "GET, /orders/6, generated"
    })
    void stubs_stand_outside_of_the_contract(String method, String target, String name) {
        Stubbed shop = Stubbed.shop(Map.of("file:///a.stubs.yaml", """
                contract: none
                stubs:
                  - {name: health, method: GET, path: /health, reply: {text: ok}}
                  - {name: any, method: ANY, path: '/any/{n}', when: {pathParameters: {n: 2}}, reply: {text: ok}}
                  - {name: pattern, path: {regex: '^/v[0-9]/'}, reply: {text: ok}}
                  - {name: span, method: get, path: '/files/{path*}', reply: {text: ok}}
                """));
        assertThat(shop.findings()).isEmpty();
        assertThat(name(shop.answer(Request.of(method, target)))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /health, 405, 'GET, HEAD, OPTIONS, POST'",
        "OPTIONS, /health, 204, 'GET, HEAD, OPTIONS, POST'",
        "POST, /files/a, 405, 'GET, HEAD, OPTIONS'",
        "PUT, /all, 404, ''",
        "GET, /none, 404, ''",
        "POST, /health, 404, ''"
    })
    void path_that_only_stubs_have_says_which_methods_it_has(String method, String path, int status, String allow) {
        Stubbed alone = Stubbed.alone("""
                - {method: GET, path: /health, reply: {text: ok}}
                - {method: POST, path: /health, when: {query: {a: 1}}, reply: {text: ok}}
                - {method: GET, path: '/files/{name}', reply: {text: ok}}
                - {method: ANY, path: /all, when: {query: {a: 1}}, reply: {text: ok}}
                """);
        Exchange exchange = alone.answer(Request.of(method, path));
        assertThat(exchange.response().status()).isEqualTo(status);
        assertThat(exchange.response().headers().first("Allow").orElse("")).isEqualTo(allow);
    }

    @Test
    void methods_of_the_contract_and_of_stubs_are_told_together() {
        Stubbed shop = Stubbed.shop("- {name: a, method: PURGE, path: /orders, reply: {status: 204}}");
        Exchange exchange = shop.answer(Request.of("PATCH", "/orders"));
        assertThat(exchange.response().headers().get("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST, PURGE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /orders, all",
        "POST, /orders, all",
        "PURGE, /orders, all",
        "GET, /orders/6, six",
        "DELETE, /orders/6, six",
        "GET, /orders/7, generated"
    })
    void stub_for_any_method_of_a_path_of_the_contract_belongs_to_its_operations(
            String method, String target, String name) {
        Stubbed shop = Stubbed.shop("""
                - {name: all, method: ANY, path: /orders, requests: any, allowInvalid: true, reason: test, reply: {status: 503}}
                - {name: six, method: ANY, path: /orders/6, requests: any, allowInvalid: true, reason: test, reply: {status: 503}}
                """);
        assertThat(shop.findings()).isEmpty();
        assertThat(name(shop.answer(Request.of(method, target)))).isEqualTo(name);
    }

    @Test
    void stub_for_any_method_is_held_to_each_operation() {
        assertThat(Stubbed.shop("- {method: ANY, path: /orders, reply: {status: 503}}")
                        .findings())
                .hasSize(2)
                .allMatch(each -> each.contains("has no response 503"));
    }

    @Test
    void a_stub_at_a_path_of_the_contract_belongs_to_its_operation() {
        Stubbed shop = Stubbed.shop("""
                - {name: one, method: GET, path: /orders/6, reply: {status: 404}}
                - {name: all, method: GET, path: '/orders/{orderId}', reply: {status: 418}}
                """);
        assertThat(shop.findings()).singleElement().asString().contains("has no response 418");
        assertThat(name(shop.get("/orders/6"))).isEqualTo("one");
        assertThat(name(shop.get("/orders/7"))).isEqualTo("all");
    }

    @Test
    void stubs_do_without_a_contract() {
        Stubbed alone = Stubbed.alone("- {method: GET, path: /hello, reply: {body: {hello: world}}}");
        assertThat(alone.findings()).isEmpty();
        assertThat(Stubbed.shown(alone.get("/hello"))).isEqualTo("200 stub {\"hello\":\"world\"}");
        assertThat(alone.get("/other").response().status()).isEqualTo(404);
    }
}
