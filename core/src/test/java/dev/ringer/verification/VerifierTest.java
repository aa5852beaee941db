package dev.ringer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.journal.JournalConfig;
import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final String SMALL = "POST /orders {\"qty\":2,\"sku\":\"A\"}";
    private static final String LARGE = "POST /orders {\"qty\":9,\"sku\":\"B\"}";

    private final Orders orders = new Orders();

    private boolean holds(String yaml) {
        return orders.verify(yaml).passed();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{operation: createOrder}",
                "{operation: createOrder, times: 2}",
                "{operation: createOrder, times: {atLeast: 2}}",
                "{operation: createOrder, times: {exactly: 2}}",
                "{operation: createOrder, times: {atMost: 2}}",
                "{operation: createOrder, times: {atLeast: 1, atMost: 3}}",
                "{operation: createOrder, times: {between: [1, 3]}}",
                "{operation: POST /orders, times: 2}",
                "{method: post, path: /orders, times: 2}",
                "{path: /v1/orders, times: 3}",
                "{method: GET, path: '/orders?limit=4', times: once}",
                "{path: {startsWith: /v1/ord}, method: POST, times: 2}",
                "{operation: payOrder, times: never}",
                "{operation: createOrder, when: {body: {pointer: {/qty: {atLeast: 3}}}}, times: once}",
                "{operation: createOrder, response: {status: 201}, times: 2}",
                "{operation: createOrder, response: {status: [4XX, 201]}, times: 2}",
                "{response: {status: 2XX, header: {Location: /orders/7}, body: {pointer: {/state: new}}}, times: 2}",
                "{response: {mediaType: application/json, status: 2XX}, times: 2}",
                "{operation: createOrder, since: 1, times: once}",
                "{operation: createOrder, since: '2026-06-15T12:00:01Z', times: once}",
                "{inOrder: [{operation: createOrder}, {operation: listOrders}]}",
                "{inOrder: [{operation: createOrder}, {operation: createOrder}], strictly: true}",
                "{only: [{operation: createOrder}, {operation: listOrders}]}",
                "{inOrder: [{operation: createOrder}, {operation: listOrders}], nothingElse: true}",
                "{noViolations: true}",
                "{all: [{operation: createOrder}, {operation: payOrder, times: never}]}"
            })
    void what_is_so_passes(String yaml) {
        orders.pass(SMALL, LARGE, "GET /orders?limit=4");
        Verdict verdict = orders.verify(yaml);
        assertThat(verdict.passed()).as(verdict.message()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{operation: createOrder, times: once}",
                "{operation: createOrder, times: never}",
                "{operation: createOrder, times: {atLeast: 3}}",
                "{operation: createOrder, times: {atMost: 1}}",
                "{operation: createOrder, times: {between: [3, 5]}}",
                "{operation: payOrder}",
                "{method: GET, path: /orders/1}",
                "{operation: createOrder, when: {body: {pointer: {/qty: 3}}}}",
                "{operation: createOrder, response: {status: 4XX}}",
                "{operation: createOrder, response: {header: {Location: /orders/8}}}",
                "{operation: createOrder, since: 2}",
                "{operation: createOrder, since: '2026-06-15T12:00:02Z'}",
                "{inOrder: [{operation: listOrders}, {operation: createOrder}]}",
                "{inOrder: [{operation: createOrder}, {operation: createOrder}, {operation: createOrder}]}",
                "{only: [{operation: createOrder}]}",
                "{operation: createOrder, times: 2, nothingElse: true}",
                "{nothingElse: true}",
                "{all: [{operation: createOrder}, {operation: payOrder}]}"
            })
    void what_is_not_so_fails(String yaml) {
        orders.pass(SMALL, LARGE, "GET /orders?limit=4");
        assertThat(orders.message(yaml)).isNotEmpty();
    }

    @Test
    void what_was_never_called_is_said_so_where_that_is_right() {
        assertThat(orders.verify("{operation: payOrder, times: never}").message())
                .startsWith("payOrder (PUT /orders/{")
                .endsWith("}/payment) was never called, as it must be: never.");
    }

    @Test
    void strictly_in_order_lets_nothing_come_between() {
        orders.pass(SMALL, "GET /orders", "PUT /orders/7/payment");
        String steps = "{inOrder: [{operation: createOrder}, {operation: payOrder}]";
        assertThat(holds(steps + "}")).isTrue();
        assertThat(holds(steps + ", strictly: true}")).isFalse();
        orders.pass(SMALL, "PUT /orders/7/payment");
        assertThat(holds(steps + ", strictly: true}")).isTrue();
    }

    @Test
    void what_came_too_early_is_told() {
        orders.pass("PUT /orders/7/payment", SMALL);
        assertThat(orders.message("{inOrder: [{operation: createOrder}, {operation: payOrder}]}"))
                .isEqualTo("""
                2 exchanges must come in this order; number 2 did not come behind #2: payOrder (PUT /orders/{id}/payment).
                  1. createOrder (POST /orders)  #2
                  2. payOrder (PUT /orders/{id}/payment)  missing; it came as #1""");
    }

    @Test
    void a_failure_shows_what_to_change() {
        orders.pass(SMALL, LARGE, "POST /order {}");
        assertThat(orders.message("{operation: createOrder, when: {body: {pointer: {/qty: {atLeast: 10}}}}}"))
                .isEqualTo("""
                        createOrder (POST /orders) must be called at least once as described; none of its 2 calls is so.
                        Described: when {"body":{"pointer":{"/qty":{"atLeast":10}}}}
                        The exchanges nearest to createOrder (POST /orders):
                          #2 POST /v1/orders -> 201 (createOrder)
                              body at '/qty' must be a number at least 10, and is number 9
                          #1 POST /v1/orders -> 201 (createOrder)
                              body at '/qty' must be a number at least 10, and is number 2
                          #3 POST /v1/order -> 404 (no operation)
                              operation must be createOrder (POST /orders), and is none, for the contract has no such path
                              body at '/qty' must be a number at least 10, and is nothing""");
    }

    @Test
    void too_many_are_listed() {
        orders.pass(SMALL, LARGE);
        assertThat(orders.message("{operation: createOrder, times: once}")).isEqualTo("""
                createOrder (POST /orders) must be called exactly once, and was called 2 times.
                They are:
                  #1 POST /v1/orders -> 201 (createOrder)
                  #2 POST /v1/orders -> 201 (createOrder)""");
    }

    @Test
    void a_broken_contract_is_told_with_its_violations() {
        orders.pass(SMALL, "POST /orders {\"qty\":\"many\"}");
        assertThat(orders.message("{noViolations: true}")).isEqualTo("""
                No exchange must break the contract, and 1 does:
                  #2 POST /v1/orders -> 201 (createOrder)
                      request body.qty: The body at /qty is "many", must be an integer.""");
        assertThat(holds("{operation: listOrders, noViolations: true}")).isTrue();
    }

    // --- what nobody can tell

    private void pay(String credentials) {
        orders.pass(Request.of("PUT", "/v1/orders/7/payment").withHeader("Authorization", credentials));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{operation: payOrder, when: {header: {Authorization: Bearer other}}}",
                "{operation: payOrder, when: {header: {Authorization: Bearer secret}}}",
                "{operation: payOrder, when: {header: {Authorization: Bearer other}}, times: never}",
                "{operation: payOrder, when: {header: {Authorization: {not: Bearer other}}}}",
                "{operation: payOrder, when: {not: {header: {Authorization: Bearer other}}}}",
                "{operation: payOrder, when: {header: {Authorization: 'Bearer ***'}}}",
                "{operation: payOrder, when: {header: {Authorization: {size: {atMost: 20}}}}}",
                "{only: [{operation: payOrder, when: {header: {Authorization: Bearer other}}}]}"
            })
    void what_depends_on_a_hidden_value_fails_and_says_so(String yaml) {
        pay("Bearer secret");
        assertThat(orders.message(yaml)).contains("the journal hides (***)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{operation: payOrder, when: {header: {Authorization: {present: true}}}}",
                "{operation: payOrder, when: {header: {Authorization: {startsWith: 'Bearer '}}}}",
                "{operation: payOrder, when: {header: {Authorization: {regex: '^Bearer .+$'}}}}",
                "{operation: payOrder, when: {header: {Authorization: {absent: true}}}, times: never}",
                "{operation: listOrders, when: {header: {Authorization: Bearer other}}, times: never}",
                "{operation: payOrder, when: {header: {Authorization: Bearer other, X-None: x}}, times: never}"
            })
    void what_does_not_depend_on_a_hidden_value_is_told(String yaml) {
        pay("Bearer secret");
        Verdict verdict = orders.verify(yaml);
        assertThat(verdict.passed()).as(verdict.message()).isTrue();
    }

    @Test
    void what_was_cut_off_a_body_may_be_what_decides() {
        Orders brief = new Orders(JournalConfig.STANDARD.withBodyBytesMax(10)).pass(LARGE);
        assertThat(brief.message("{operation: createOrder, when: {body: {contains: nine}}, times: never}"))
                .contains("has cut off what a condition asks for");
    }

    @Test
    void lost_exchanges_leave_no_verdict_that_depends_on_them() {
        Orders few = new Orders(JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST));
        few.pass("GET /orders");
        while (few.journal.lost("", 0) == 0) {
            few.pass(SMALL);
        }
        few.pass("PUT /orders/7/payment");
        assertThat(few.verify("{operation: createOrder}").passed()).isTrue();
        assertThat(few.verify("{operation: createOrder, since: " + (few.journal.lastId() - 1) + ", times: never}")
                        .passed())
                .isTrue();
        for (String each : new String[] {
            "{operation: listOrders}",
            "{operation: listOrders, times: never}",
            "{operation: payOrder, times: once}",
            "{inOrder: [{operation: listOrders}, {operation: payOrder}]}",
            "{only: [{operation: createOrder}, {operation: payOrder}]}",
            "{noViolations: true}"
        }) {
            assertThat(few.message(each)).as(each).contains("lost, since the journal was full");
        }
    }

    // --- what is written wrongly

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{operation: createOrdr} | there is no operation 'createOrdr'; did you mean 'createOrder'?",
                "{operation: createOrder, tims: 2} | a verification has no 'tims'; did you mean 'times'?",
                "{operation: createOrder, times: -1} | 'times' is -1, must be a number",
                "{operation: createOrder, times: {between: [3, 1]}} | 'times' is",
                "{operation: createOrder, times: {atleast: 2}} | 'times' has no 'atleast'; did you mean 'atLeast'?;"
                        + " allowed are",
                "{operation: createOrder, times: {exactly: 2, atMost: 3}} | 'times' is a map, must be a number",
                "{operation: createOrder, within: 2h} | 'within' is '2h', must be a time such as 200ms",
                "{operation: createOrder, since: noon} | 'since' is 'noon', must be the number of an exchange",
                "{operation: createOrder, response: {status: 99}} | 'status' is 99, must be a status such as 404",
                "{operation: createOrder, response: {sttus: 99}} | a response has no 'sttus'; did you mean 'status'?",
                "{operation: createOrder, when: {boddy: 1}} | there is no part 'boddy' of a request; did you mean 'body'?",
                "{operation: createOrder, when: {call: 1}} | 'call' is a matter of stubs",
                "{operation: createOrder, path: /a} | an exchange has an operation, or method and path",
                "{path: orders, times: never} | 'path' is 'orders', must be a path that begins with a slash",
                "{response: {status: []}, times: never} | 'status' is a list, must be a status such as 404",
                "{inOrder: []} | 'inOrder' has 0 items, must have 1 to 100",
                "{inOrder: [{operation: createOrder, times: 2}]} | an exchange has no 'times'",
                "{only: [{operation: createOrder}], operation: listOrders} | 'only' and 'operation' do not go together",
                "{all: [{all: [{operation: createOrder}]}]} | 'all' does not stand within 'all'",
                "{all: [{operation: createOrder, within: 2s}]} | has no 'within'",
                "{} | a verification asks for an operation",
                "[] | a verification is a list, must be a map"
            })
    void what_is_written_wrongly_is_told(String yaml, String message) {
        assertThat(Orders.read(yaml, new ArrayList<>()))
                .extracting(Diagnostic::message)
                .anySatisfy(each -> assertThat(each).contains(message));
    }
}
