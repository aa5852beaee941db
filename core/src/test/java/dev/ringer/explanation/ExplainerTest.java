package dev.ringer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.EngineConfig;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import dev.ringer.session.Session;
import dev.ringer.session.Visit;
import dev.ringer.stub.Near;
import dev.ringer.validation.Policy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainerTest {

    private static void changes(Explained shop, Request request, String... expected) {
        assertThat(shop.explain(request).changes()).containsExactly(expected);
    }

    // --- routes

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v1/order/7 | Change the path to '/v1/orders/7' to come to getOrder.",
                "GET | /v1/Orders/7 | Change the path to '/v1/orders/7' to come to getOrder.",
                "GET | /orders/7 | Change the path to '/v1/orders/7' to come to getOrder.",
                "GET | /v1/orders/7/ | Change the path to '/v1/orders/7' to come to getOrder.",
                "GET | /v1//orders/7 | Change the path to '/v1/orders/7' to come to getOrder.",
                "PATCH | /v1/orders/7 | Change the method from PATCH to GET to come to getOrder."
            })
    void a_miss_says_what_to_change(String method, String target, String change) {
        assertThat(Explained.shop().explain(method, target).changes().get(0)).isEqualTo(change);
    }

    @Test
    void a_miss_tells_where_the_request_leaves_the_nearest_paths() {
        Explanation.Lead lead =
                Explained.shop().explain("POST", "/v1/ordres").leads().get(0);
        assertThat(lead.operation()).isEqualTo("createOrder");
        assertThat(lead.why()).isEqualTo("'ordres' is not 'orders'");
    }

    @Test
    void all_methods_of_the_path_are_told_for_a_wrong_one() {
        assertThat(Explained.shop().explain("DELETE", "/v1/orders").leads())
                .extracting(Explanation.Lead::operation)
                .startsWith("listOrders", "createOrder");
    }

    @Test
    void what_is_refused_for_other_reasons_says_what_there_is() {
        Request request = Request.of("GET", "/v1/orders/7").withHeader("Accept", "text/csv");
        changes(
                Explained.shop(),
                request,
                "The Accept header names none of the media types that can be given: application/json.");
    }

    @Test
    void a_template_that_lost_to_plain_text_is_told() {
        Explanation it = Explained.shop().explain("GET", "/v1/orders/latest");
        assertThat(it.leads()).extracting(Explanation.Lead::operation).containsExactly("latestOrder", "getOrder");
        assertThat(it.leads().get(1).why()).contains("plain text in a path comes before variables");
    }

    @Test
    void a_path_like_nothing_has_no_leads() {
        assertThat(Explained.shop().explain("GET", "/a/b/c/d/e/f/g").leads()).isEmpty();
    }

    // --- stubs

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "header: {X-Mode: slow} | Add the header 'X-Mode: slow'.",
                "header: {X-Kind: b} | Change the header 'X-Kind' from 'a' to 'b'.",
                "query: {page: 2} | Add the query parameter 'page=2'.",
                "cookie: {user: me} | Add the cookie 'user=me'.",
                "pathParameters: {id: 8} | Change the pathParameters 'id' from '7' to '8'.",
                "header: {X-Kind: {regex: 'b+'}} | The header 'X-Kind' must match the regular expression b+, and is 'a'.",
                "not: {header: {X-Kind: a}} | Make this untrue: the header 'X-Kind' must be 'a', and is 'a'.",
                "any: [{header: {X-Kind: b}}, {query: {page: 2}}] | Change the header 'X-Kind' from 'a' to 'b'."
            })
    void a_stub_that_comes_close_says_what_to_change(String when, String change) {
        Explained shop = Explained.shop("- {name: s, operation: getOrder, when: {" + when + "}, reply: {status: 404}}");
        changes(shop, Request.of("GET", "/v1/orders/7").withHeader("X-Kind", "a"), "For the stub 's': " + change);
    }

    @Test
    void a_body_that_comes_close_says_what_to_change_in_it() {
        Explained shop = Explained.shop("""
                - name: s
                  operation: createOrder
                  when: {body: {pointer: {/item: tea, /qty: {atLeast: 5}, /id: 1}}}
                  reply: {status: 409}
                """);
        changes(
                shop,
                Request.of("POST", "/v1/orders")
                        .withBody("application/json", "{\"id\": 1, \"item\": \"coffee\", \"qty\": 2}"),
                "For the stub 's': Change '/item' in the body from \"coffee\" to \"tea\". The body at '/qty' must be a"
                        + " number at least 5, and is number 2.");
    }

    @Test
    void a_stub_that_has_given_its_answers_says_so() {
        Explained shop = Explained.shop("- {name: once, operation: getOrder, times: 1, reply: {status: 404}}");
        Request request = Request.of("GET", "/v1/orders/7");
        shop.engine().answer(request);
        changes(shop, request, "For the stub 'once': Reset the stub's count: it has given its 1 answer already.");
    }

    @Test
    void a_step_that_the_scenario_is_not_at_is_told() {
        Explained shop = Explained.shop("""
                - {name: s, operation: getOrder, scenario: life, when: {step: paid}, reply: {status: 404}}
                """);
        changes(
                shop,
                Request.of("GET", "/v1/orders/7"),
                "For the stub 's': Bring the scenario to the step 'paid'; it is at 'started'.");
    }

    @Test
    void a_stub_that_takes_valid_requests_only_says_so() {
        Explained shop = Explained.shop("- {name: s, operation: createOrder, reply: {status: 409}}");
        assertThat(shop.explain(Request.of("POST", "/v1/orders").withBody("application/json", "{\"id\": 1}"))
                        .changes())
                .contains(
                        "For the stub 's': Send a request that keeps the contract, or give the stub 'requests: any'.");
    }

    @Test
    void a_miss_tells_the_stubs_that_stand_near() {
        Explained shop = Explained.shop("- {name: s, operation: getOrder, reply: {status: 404}}");
        assertThat(shop.explain("GET", "/v1/order/7").changes())
                .contains("For the stub 's': Change the path to '/v1/orders/7': 'order' is not 'orders'.");
    }

    @Test
    void the_stub_that_answered_comes_first_and_those_behind_it_follow() {
        Explained shop = Explained.shop("""
                - {name: first, operation: getOrder, priority: 1, when: {header: {X-Kind: a}}, reply: {status: 404}}
                - {name: second, operation: getOrder, reply: {status: 200}}
                """);
        Explanation it = shop.explain(Request.of("GET", "/v1/orders/7").withHeader("X-Kind", "a"));
        assertThat(it.stubs().nearest()).extracting(each -> each.stub().name()).containsExactly("first", "second");
        assertThat(it.stubs().nearest().get(1).wouldAnswer()).isTrue();
        assertThat(it.changes()).isEmpty();
    }

    // --- what else

    @Test
    void the_chosen_example_and_the_others_are_told() {
        Explanation it = Explained.shop().explain("GET", "/v1/orders");
        assertThat(it.examples().orElseThrow().all())
                .containsExactly(
                        new Explanation.Paired("none", true, "of the contract"),
                        new Explanation.Paired("wrong", false, "violates its schema"),
                        new Explanation.Paired("few", false, "ask for it with 'Prefer: example=few'"));
    }

    @Test
    void seed_and_shape_are_told_with_who_set_them() {
        Explained shop = Explained.shop();
        Request request = Request.of("GET", "/v1/orders/7").withHeader("Prefer", "shape=boundary");
        shop.engine().sessions().server().reseed(Optional.of("mine"));
        assertThat(shop.explain(request).made())
                .contains(new Explanation.Made("mine", "the control API", "boundary", "the caller"));
    }

    @Test
    void the_mode_of_the_check_is_told_with_who_set_it() {
        EngineConfig report = EngineConfig.STANDARD.withPolicy(Policy.STANDARD.withMode(ValidationMode.REPORT));
        Explanation it = Explained.shop("", report).explain("GET", "/v1/orders?limit=300");
        assertThat(it.check().mode()).isEqualTo("report");
        assertThat(it.check().from()).isEqualTo("the server's settings");
        assertThat(it.check().violations()).hasSize(1);
        assertThat(it.rungs().get(0).why())
                .isEqualTo("the request breaks the contract in 1 place, which is told and no more");
    }

    @Test
    void a_delay_of_a_stub_is_told_as_its_own() {
        Explained shop = Explained.shop("- {name: s, operation: getOrder, reply: {status: 404, delay: 2s}}");
        assertThat(shop.explain("GET", "/v1/orders/7").sending().paceFrom()).isEqualTo("the stub");
    }

    @Test
    void a_delay_of_the_server_is_not_the_stub_s_because_its_fault_is() {
        Explained shop = Explained.shop("- {name: s, operation: getOrder, reply: {status: 404, fault: cut}}");
        Explanation.Sending sending = shop.explain(shop.passSlowed(Request.of("GET", "/v1/orders/7"), 50))
                .sending();
        assertThat(sending.paceFrom()).isEqualTo("the server's settings");
        assertThat(sending.faultFrom()).isEqualTo("the stub");
    }

    @Test
    void each_rung_says_why_it_did_not_answer() {
        assertThat(Explained.shop().explain("GET", "/v1/orders/7").rungs())
                .extracting(each -> each.origin().word() + " " + each.verdict().word())
                .containsExactly(
                        "refusal passed",
                        "forced passed",
                        "stub passed",
                        "resource passed",
                        "example passed",
                        "generated answered");
    }

    // --- exchanges of the journal

    @Test
    void the_methods_of_a_path_are_told_by_the_server_after_stubs_were_tried() {
        Explanation it = Explained.shop("- {name: s, operation: listOrders, reply: {status: 200}}")
                .explain("OPTIONS", "/v1/orders");
        assertThat(it.outcome().origin()).isEqualTo(Origin.SERVER);
        assertThat(it.rungs())
                .filteredOn(each -> each.verdict() == Explanation.Verdict.PASSED)
                .extracting(Explanation.Rung::origin)
                .containsExactly(Origin.STUB);
    }

    @Test
    void what_was_recorded_counts_and_what_would_be_today_is_noted() {
        Explained shop = Explained.shop("- {name: old, operation: getOrder, reply: {status: 404}}");
        JournalEntry entry = shop.pass(Request.of("GET", "/v1/orders/7"));
        shop.replaceStubs("stubs: []");
        Explanation it = shop.explain(entry);
        assertThat(it.outcome().stub()).contains("old");
        assertThat(it.notes())
                .singleElement()
                .asString()
                .startsWith(
                        "Today it would be answered otherwise: 200, generated, made from the schema of the response 200.");
    }

    @Test
    void an_exchange_that_would_be_answered_so_again_has_no_notes() {
        Explained shop = Explained.shop();
        assertThat(shop.explain(shop.pass(Request.of("GET", "/v1/orders/7"))).notes())
                .isEmpty();
    }

    @Test
    void an_exchange_of_a_session_that_is_gone_says_so() {
        Explained shop = Explained.shop();
        JournalEntry entry = shop.pass(Request.of("GET", "/v1/orders/7").withHeader("Ringer-Session", "t1"));
        shop.engine().sessions().drop("t1");
        assertThat(shop.explain(entry).notes())
                .containsExactly("The session 't1' is gone; this is by the rules of the server itself.");
    }

    // --- nothing changes

    @Test
    void asking_counts_nothing_and_moves_no_scenario() {
        Explained shop = Explained.shop("""
                - {name: s, operation: getOrder, scenario: life, times: 1, when: {step: started}, then: {step: paid},
                   reply: {status: 404}}
                """);
        Session server = shop.engine().sessions().server();
        for (int i = 0; i < 3; i++) {
            assertThat(shop.explain("GET", "/v1/orders/7").outcome().stub()).contains("s");
        }
        assertThat(server.state().answers("s")).isZero();
        assertThat(server.state().step("life")).isEqualTo("started");
        assertThat(shop.engine().answer(Request.of("GET", "/v1/orders/7")).stub())
                .contains("s");
    }

    @Test
    void asking_in_a_session_sees_its_stubs_and_begins_none() {
        Explained shop = Explained.shop();
        Request request = Request.of("GET", "/v1/orders/7");
        Session session =
                ((Visit.Found) shop.engine().sessions().visit(request.withHeader("Ringer-Session", "t1"))).session();
        new Explainer(shop.engine()).explain(session, request.withHeader("Ringer-Session", "other"));
        assertThat(shop.engine().sessions().all()).extracting(Session::name).containsExactly("t1");
    }

    // --- hostile requests

    private static void bounded(Explanation it) {
        assertThat(it.text().length()).isLessThan(30_000);
        assertThat(it.toJson().text().length()).isLessThan(60_000);
        assertThat(it.text().lines()).allMatch(each -> each.length() <= 110);
        assertThat(it.text()).doesNotContain("\u001b").doesNotContain("\r");
    }

    private static final Explained STUBBED = Explained.shop("""
            - name: s
              operation: createOrder
              when: {header: {X-A: b, X-B: {regex: '(a+)+c'}}, body: {equalsJson: {id: 1, item: tea, qty: 7}}}
              reply: {status: 409}
            - {name: t, method: GET, path: '/else/{a}/{b}', when: {query: {x: {contains: y}}}, reply: {status: 200}}
            """);

    @Test
    void a_huge_path_is_explained_within_bounds() {
        bounded(STUBBED.explain("GET", "/v1/orders/" + "x/".repeat(50_000)));
        bounded(STUBBED.explain("GET", "/v1/" + "y".repeat(200_000)));
        bounded(STUBBED.explain("GET", "/v1/orders?limit=" + "9".repeat(200_000)));
    }

    @Test
    void thousands_of_headers_are_explained_within_bounds() {
        Headers.Builder headers = Headers.builder().add("Content-Type", "application/json");
        IntStream.range(0, 5_000)
                .forEach(i -> headers.add("X-" + i, "a".repeat(200)).add("X-B", "a".repeat(100)));
        bounded(STUBBED.explain(Request.of("POST", "/v1/orders").withHeaders(headers.build())));
    }

    @Test
    void a_binary_body_is_explained_within_bounds() {
        byte[] bytes = new byte[1_000_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        bounded(STUBBED.explain(Request.of("POST", "/v1/orders").withBody("application/json", Body.of(bytes))));
        bounded(STUBBED.explain(Request.of("POST", "/v1/orders").withBody("application/octet-stream", Body.of(bytes))));
    }

    @Test
    void letters_that_steer_a_terminal_are_not_shown() {
        bounded(STUBBED.explain(Request.of("GET", "/v1/orders").withHeader("X-A", "\u001b[31m")));
        bounded(STUBBED.explain("GET", "/else/a/b?x=%1B%5B31m"));
    }

    @Test
    void a_body_with_thousands_of_violations_is_explained_within_bounds() {
        String items =
                IntStream.range(0, 5_000).mapToObj(i -> "\"k" + i + "\": 1").collect(Collectors.joining(","));
        bounded(STUBBED.explain(Request.of("POST", "/v1/orders").withBody("application/json", "{" + items + "}")));
    }

    @Test
    void among_ten_thousand_stubs_the_nearest_is_found() {
        String stubs = IntStream.range(0, 10_000)
                .mapToObj(i -> "- {name: s" + i + ", operation: getOrder, when: {header: {X-Id: 'customer-" + i
                        + "-y'}}, reply: {status: 404}}\n")
                .collect(Collectors.joining());
        Explained shop = Explained.shop(stubs);
        Explanation it = shop.explain(Request.of("GET", "/v1/orders/7").withHeader("X-Id", "customer-777-x"));
        assertThat(it.stubs().nearest()).extracting(each -> each.stub().name()).startsWith("s777");
        assertThat(it.stubs().looked()).isEqualTo(10_000);
    }

    @Test
    void a_large_request_is_held_against_fewer_stubs_and_that_is_noted() {
        String stubs = IntStream.range(0, 200)
                .mapToObj(i -> "- {name: s" + i + ", operation: createOrder, when: {body: {contains: 'n" + i
                        + "x'}}, reply: {status: 409}}\n")
                .collect(Collectors.joining());
        Explanation it = Explained.shop(stubs)
                .explain(Request.of("POST", "/v1/orders").withBody("text/plain", "a".repeat(1_000_000)));
        assertThat(it.stubs().looked()).isLessThan(200);
        assertThat(it.notes()).anyMatch(each -> each.startsWith("The request is large: "));
        assertThat(it.stubs()).isNotEqualTo(Near.Stubs.NONE);
        assertThat(it.outcome().origin()).isEqualTo(Origin.REFUSAL);
        assertThat(List.of(it.stubs().all())).containsExactly(200);
    }
}
