package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stubs are held to the contract when they are loaded. */
class StubCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getOrder, reply: {status: 500}|GET /orders/{orderId} has no response 500; the contract has 200, 404",
                "getOrder, reply: {body: {id: 1}}|the response 200 of GET /orders/{orderId} must keep the contract: The body at /total is missing",
                "getOrder, reply: {body: {id: 1, total: -1}}|must keep the contract",
                "getOrder, reply: {text: 'id: 1', type: text/plain}|the response 200 of GET /orders/{orderId} is application/json or application/xml in the contract, not text/plain",
                "getOrder, reply: {text: '{', type: application/json}|The body is no JSON",
                "getOrder, reply: {set: {$.total: free}}|must keep the contract",
                "deleteOrder, reply: {body: {a: 1}}|the response 204 of DELETE /orders/{orderId} has no body in the contract",
                "createOrder, reply: {headers: {X-Rate: many}}|The header 'X-Rate'",
                "createOrder, reply: {status: 422, example: tooFew}|the contract has no example 'tooFew' for the response 422 of POST /orders",
                "getOrder, when: {pathParameters: {orderID: 1}}, reply: {}|the path of GET /orders/{orderId} has no 'orderID'; did you mean 'orderId'?"
            })
    void a_stub_that_breaks_the_contract_is_told(String stub, String message) {
        assertThat(Stubbed.shop("- {operation: " + stub + "}").findings())
                .singleElement()
                .asString()
                .contains("invalid-stub: ", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getOrder, reply: {body: {id: '{{request.path.orderId}}'}}|The body at /total is missing",
                "getOrder, reply: {body: {id: '{{request.path.orderId}}', total: -1}}|The body at /total",
                "getOrder, reply: {body: {id: 1, total: 1, lines: {a: '{{now}}'}}}|The body at /lines",
                "getOrder, reply: {body: {id: 1, total: -1}, headers: {X-A: '{{now}}'}}|The body at /total",
                "listOrders, reply: {body: [{id: '{{now}}', total: 1}, {id: 2}]}|The body at /1/total is missing",
                "deleteOrder, reply: {body: {a: '{{now}}'}}|has no body in the contract",
                "getOrder, reply: {body: {id: '{{now}}', total: 1}, remove: [$.total]}|The body at /total is missing",
                "getOrder, reply: {body: {id: '{{now}}', total: 1}, set: {$.total: -1}}|The body at /total",
                "getOrder, reply: {body: {id: 1}, headers: {X-A: '{{now}}'}}|The body at /total is missing",
                "getOrder, reply: {text: '{\"id\": 1}', headers: {X-A: '{{now}}'}}|The body at /total is missing",
                "getOrder, reply: {set: {$.total: -1}, headers: {X-A: '{{now}}'}}|The body at /total",
                "getOrder, reply: {text: '{{now}}', type: text/plain}|is application/json or application/xml in the contract, not text/plain",
                "getOrder, reply: {file: '{{now}}.txt', type: text/plain}|is application/json or application/xml in the contract, not text/plain",
                "getOrder, reply: {status: 500, text: '{{now}}'}|has no response 500",
                "createOrder, reply: {text: '{{now}}', headers: {X-Rate: many}}|The header 'X-Rate'"
            })
    void what_is_sure_of_a_body_with_templates_is_told(String stub, String message) {
        assertThat(Stubbed.shop("- {operation: " + stub + "}").findings())
                .singleElement()
                .asString()
                .contains("invalid-stub: ", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': {{request.path.orderId}}}|The body at /total is missing",
                "{'id': {{request.path.orderId}}, 'total': -1}|The body at /total",
                "{'id': {{request.path.orderId}}, 'total': 'free'}|The body at /total",
                "{'id': '{{request.path.orderId}}', 'total': 1}|The body at /id",
                "{'id': {{#if request.query.a}}1{{else}}2{{/if}}, 'total': -1}|The body at /total",
                "{'id': 1, 'total': 1, 'lines': [{'sku': 7, 'name': '{{now}}'}]}|The body at /lines/0/sku",
                "{'id': 1, 'total': {{randomInt}}, 'status': '{{now}}', 'lines': {}}|The body at /lines",
                "{{assign 'total' 1}}{'id': {{total}}}|The body at /total is missing",
                "{'id': {{now}}, 'total': 1|the text is no JSON, whatever its templates give"
            })
    void what_is_sure_of_a_text_with_templates_is_told(String text, String message) {
        assertThat(text(text).findings()).singleElement().asString().contains("6:7 ", "invalid-stub: ", message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id': {{request.path.orderId}}, 'total': {{now}}}",
                "{'id': {{request.path.orderId}}, 'total': 1, 'status': '{{now}}'}",
                "{'id': 1 {{#if request.query.a}}, 'total': 2{{else}}, 'total': 3{{/if}}}",
                "{'id': {{#if request.query.a}}1, 'total': 2{{else}}2, 'total': 3{{/if}}}",
                "{'id': 1, 'total': 1, 'status': '{{join a 'open\",\"total\":1'}}'}",
                "{ {{now}} 'id': 1}",
                "{ {{> all}} }{{#*inline 'all'}}'id': 1, 'total': 2{{/inline}}",
                "{'id': 1, 'total': 1, 'lines': [{{#each request.query.a}}{},{{/each}} 7]}",
                "{'id': 1, 'total': 1, 'lines': [{{now}}, 7]}",
                "{{#if request.query.a}}{'id': 1}{{/if}}",
                "{{toJson request.body}}",
                "\\{{ {'id': 1}",
                "{'{{now}}': 1}",
                "{'id': 1, 'total': 2, '{{now}}': 1, '{{request.path.orderId}}': 2}"
            })
    void what_templates_may_make_of_a_text_is_not(String text) {
        assertThat(text(text).findings())
                .filteredOn(each -> each.contains("invalid-stub"))
                .isEmpty();
    }

    private static Stubbed text(String text) {
        return Stubbed.shop("""
                - operation: getOrder
                  reply:
                    headers: {X-A: a}
                    type: application/json
                    text: >-
                      %s
                """.formatted(text.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getOrder, reply: {set: {$.total: [1, '{{now}}']}}|The body at /total",
                "getOrder, reply: {generate: {set: {$.lines: [{sku: 7, a: '{{now}}'}]}}}|The body at /lines/0/sku",
                "getOrder, reply: {set: {$.status: '{{now}}', $.total: -1}}|The body at /total",
                "getOrder, reply: {set: {$.status: '{{now}}'}, remove: [$.total]}|The body at /total is missing",
                "listOrders, reply: {set: {'$[*].status': '{{now}}', '$[*].total': -1}}|total is -1, must be 0 or more"
            })
    void what_is_sure_of_changes_with_templates_is_told(String stub, String message) {
        assertThat(Stubbed.shop("- {operation: " + stub + "}").findings())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains("invalid-stub: ", message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getOrder, reply: {set: {$.total: '{{now}}', $.status: '{{now}}'}}",
                "getOrder, reply: {set: {$.lines: '{{now}}', '$.lines[0].sku': 7}}",
                "getOrder, reply: {set: {$.status: '{{now}}', '$[?@ == \"x\"]': 7}}",
                "getOrder, reply: {set: {'$.lines[0]': {'{{now}}': 1}}}",
                "getOrder, reply: {set: {'$..sku': '{{now}}'}}"
            })
    void what_changes_with_templates_may_make_right_is_not(String stub) {
        assertThat(Stubbed.shop("- {operation: " + stub + "}").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text: '{{nope 1}}'",
                "set: {$.status: '{{nope 1}}'}",
                "generate: {set: {$.status: '{{nope 1}}'}}",
                "headers: {X-A: '{{nope 1}}'}",
                "status: '{{nope 1}}'",
                "delay: '{{nope 1}}'",
                "file: '{{nope 1}}'",
                "body: {id: 1, total: 2, status: '{{nope 1}}'}",
                "row: {file: rows.csv, where: {sku: '{{nope 1}}'}}",
                "text: '{{#if request.body}}'"
            })
    void a_template_with_an_error_is_told_with_its_place_wherever_it_stands(String part) {
        assertThat(Stubbed.shop(Map.of(
                                "file:///a.stubs.yaml",
                                "stubs: [{operation: getOrder, reply: {" + part + "}}]",
                                "file:/rows.csv",
                                "sku\n1\n"))
                        .findings())
                .singleElement()
                .asString()
                .matches("1:[0-9]+ template: line 1, column [0-9]+: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getOrder, reply: {body: {id: '{{request.path.orderId}}', total: '{{now}}', status: '{{now}}'}}",
                "getOrder, reply: {body: {id: '{{now}}', total: '5'}}",
                "getOrder, reply: {body: {'{{now}}': 1, total: -1}}",
                "getOrder, reply: {body: '{{now}}'}",
                "getOrder, reply: {body: {id: 1, total: 1, lines: '{{now}}'}}",
                "getOrder, reply: {body: {id: 1, total: -1}, headers: {Content-Type: '{{now}}'}}",
                "getOrder, reply: {status: '{{now}}', body: {id: 1}}",
                "getOrder, reply: {body: {id: '{{now}}'}, set: {$.total: 1}}"
            })
    void what_a_template_may_make_right_is_not(String stub) {
        assertThat(Stubbed.shop("- {operation: " + stub + "}").findings()).isEmpty();
    }

    @Test
    void templates_beside_alternatives_of_a_schema_are_left_alone() {
        String either = Stubbed.SHOP.replace(
                "required: [id, total]", "oneOf: [{required: [total]}, {properties: {id: {const: 7}}}]");
        assertThat(Stubbed.of(either, Map.of("file:///a.stubs.yaml", """
                stubs: [{operation: getOrder, reply: {body: {id: '{{request.path.orderId}}'}}}]
                """)).findings())
                .isEmpty();
    }

    @Test
    void a_change_with_templates_may_make_an_example_right() {
        String wrong = Stubbed.SHOP.replace("{value: {message: too many}}", "{value: {text: too many}}");
        String stub = "stubs: [{operation: createOrder, reply: {status: 422, example: tooMany, set: {$.message: %s}}}]";
        assertThat(Stubbed.of(wrong, Map.of("file:///a.stubs.yaml", stub.formatted("'{{now}}'")))
                        .findings())
                .noneMatch(each -> each.contains("invalid-stub"));
        assertThat(Stubbed.of(wrong, Map.of("file:///a.stubs.yaml", stub.formatted("[1, '{{now}}']")))
                        .findings())
                .anyMatch(each -> each.contains("invalid-stub"));
    }

    @Test
    void the_place_is_that_of_the_member() {
        Stubbed shop = Stubbed.shop("""
                - operation: getOrder
                  reply:
                    body:
                      id: 1
                      total: -1
                """);
        assertThat(shop.findings()).singleElement().asString().startsWith("6:9 ");
    }

    @Test
    void a_reason_lets_it_through_and_the_exchange_is_marked() {
        Stubbed shop = Stubbed.shop(
                "- {operation: getOrder, allowInvalid: true, reason: how clients take it, reply: {body: {id: 1}}}");
        assertThat(shop.findings()).isEmpty();
        Exchange exchange = shop.get("/orders/1");
        assertThat(Stubbed.shown(exchange)).isEqualTo("200 stub {\"id\":1}");
        assertThat(exchange.replyViolations()).hasSize(1);
        assertThat(exchange.response().headers().has("Ringer-Reply-Violations")).isTrue();
    }

    @Test
    void a_reason_lets_it_through_where_no_other_reply_may_break_the_contract() {
        Stubbed shop = Stubbed.strict("""
                - {operation: getOrder, allowInvalid: true, reason: how it is, reply: {body: {id: 1}}}
                - {operation: listOrders, reply: {headers: {X-A: '{{now}}'}, text: '{{request.query.tag}}'}}
                """);
        assertThat(Stubbed.shown(shop.get("/orders/1"))).isEqualTo("200 stub {\"id\":1}");
        assertThat(Stubbed.shown(shop.get("/orders?tag=no"))).startsWith("500 refusal ");
    }

    @Test
    void a_delay_that_the_request_says_is_no_part_of_the_check() {
        assertThat(Stubbed.shop(
                                "- {operation: getOrder, reply: {status: 404, delay: '{{request.query.ms}}ms', body: {message: x}}}")
                        .findings())
                .isEmpty();
    }

    @Test
    void a_stub_that_never_answers_is_told() {
        Stubbed shop = Stubbed.shop("""
                - {name: old, operation: getOrder, when: {query: {a: 1}}, reply: {status: 404}}
                - {name: new, operation: getOrder, when: {query: {a: 1}}, reply: {status: 404}}
                """);
        assertThat(shop.findings())
                .containsExactly(
                        "2:5 shadowed-stub: the stub never answers: 'new' asks for the same, is newer and always comes first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"times: 3", "probability: 0.5", "priority: 6", "when: {query: {a: 1}}", "requests: any"})
    void a_stub_that_may_let_requests_pass_shadows_none(String difference) {
        Stubbed shop = Stubbed.shop("""
                - {name: old, operation: getOrder, reply: {status: 404}}
                - {name: new, operation: getOrder, %s, reply: {status: 404}}
                """.formatted(difference));
        assertThat(shop.findings()).isEmpty();
    }

    @Test
    void all_replies_of_a_sequence_are_looked_at() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, sequence: [{status: 404}, {status: 418}]}");
        assertThat(shop.findings()).singleElement().asString().contains("no response 418");
    }
}
