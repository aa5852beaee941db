package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.http.Fault;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that depend on the request, and how they are sent. */
class StubTemplateTest {

    private static Stubbed alone(String reply) {
        Stubbed alone = Stubbed.alone("- {name: it, method: POST, path: '/x/{id}', reply: " + reply + "}");
        assertThat(alone.findings()).isEmpty();
        return alone;
    }

    private static String answer(String reply) {
        return Stubbed.shown(alone(reply).post("/x/7?q=a+b", "{\"qty\": 3, \"tags\": [\"a\"]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{text: 'hello {{request.query.q}}'}|200 stub hello a b",
                "{body: {id: '{{request.path.id}}'}}|200 stub {\"id\":\"7\"}",
                "{body: {n: '{{jsonPath request.body \"$.qty\"}}', t: '{{jsonPath request.body \"$.tags\"}}'}}|200 stub {\"n\":3,\"t\":[\"a\"]}",
                "{status: '40{{request.query.none}}4', text: a}|404 stub a",
                "{text: '{{request.query.q}}', template: false}|200 stub {{request.query.q}}",
                "{text: '{{request.method}} {{now format=\"yyyy\"}}'}|200 stub POST 2026"
            })
    void templates_see_the_request_and_the_clock(String reply, String expected) {
        assertThat(answer(reply)).isEqualTo(expected);
    }

    @Test
    void headers_and_changes_take_templates() {
        Exchange exchange = alone(
                        "{headers: {X-Id: '{{request.path.id}}'}, body: {a: 1}, set: {$.b: '{{request.path.id}}'}}")
                .post("/x/9", "{}");
        assertThat(exchange.response().headers().get("X-Id")).isEqualTo("9");
        assertThat(exchange.response().body().text()).isEqualTo("{\"a\":1,\"b\":\"9\"}");
    }

    @Test
    void the_generated_body_of_the_contract_takes_what_was_sent() {
        Stubbed shop = Stubbed.shop(
                "- {operation: createOrder, reply: {status: 201, set: {$.total: '{{jsonPath request.body \"$.total\"}}'}}}");
        assertThat(shop.findings()).isEmpty();
        Exchange exchange = shop.post("/orders", "{\"id\": 1, \"total\": 42.50}");
        JsonObject body = (JsonObject) Json.parse(exchange.response().body().text());
        assertThat(body.get("total")).hasToString("42.50");
        assertThat(exchange.replyViolations()).isEmpty();
    }

    @Test
    void a_filled_in_body_that_breaks_the_contract_is_marked() {
        Stubbed shop = Stubbed.shop("- {operation: getOrder, reply: {body: {id: 1, total: '{{request.method}}'}}}");
        Exchange exchange = shop.get("/orders/5");
        assertThat(exchange.replyViolations()).hasSize(1);
    }

    @Test
    void text_of_a_template_becomes_the_number_that_the_contract_wants() {
        Stubbed shop = Stubbed.shop(
                "- {operation: getOrder, reply: {body: {id: '{{request.path.orderId}}', total: '1{{request.path.orderId}}.50'}}}");
        Exchange exchange = shop.get("/orders/5");
        assertThat(Stubbed.shown(exchange)).isEqualTo("200 stub {\"id\":5,\"total\":15.50}");
        assertThat(exchange.replyViolations()).isEmpty();
    }

    @Test
    void variables_are_seen_and_the_stub_s_own_win() {
        Stubbed alone = new StubbedFiles().with("a.stubs.yaml", """
                        variables: {shop: A, city: Bern}
                        stubs:
                          - method: GET
                            path: /x
                            variables: {shop: B}
                            reply: {text: '{{vars.shop}} in {{vars.city}}, {{parameters.shop}}'}
                        """).alone();
        assertThat(Stubbed.shown(alone.get("/x"))).isEqualTo("200 stub B in Bern, B");
    }

    @Test
    void random_values_differ_from_call_to_call_and_are_the_same_again() {
        String reply = "{text: '{{randomValue type=\"UUID\"}}'}";
        Stubbed first = alone(reply);
        String one = Stubbed.shown(first.post("/x/1", "{}"));
        String two = Stubbed.shown(first.post("/x/1", "{}"));
        assertThat(two).isNotEqualTo(one);
        Stubbed again = alone(reply);
        assertThat(Stubbed.shown(again.post("/x/1", "{}"))).isEqualTo(one);
    }

    @Test
    void what_a_template_cannot_do_is_a_problem_that_says_where() {
        Stubbed alone = alone("{text: 'a {{math request.body \"+\" 1}}'}");
        Exchange exchange = alone.post("/x/1", "{\"a\": 1}");
        assertThat(exchange.response().status()).isEqualTo(500);
        JsonObject problem = (JsonObject) Json.parse(exchange.response().body().text());
        assertThat(problem.string("type")).endsWith("/stub-failed");
        assertThat(problem.string("stub")).isEqualTo("it");
        assertThat(problem.string("helper")).isEqualTo("math");
        assertThat(problem.get("line")).isEqualTo(Json.of(1));
        assertThat(problem.string("detail")).startsWith("The stub 'it' cannot be answered: line 1, column");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{text: '{{nosuch 1}}'}|template: line 1, column 3: 'nosuch' is no helper",
                "{body: {a: {b: '{{#if vars}}'}}}|template: line 1",
                "{headers: {A: '{{'}}|template: line 1"
            })
    void defects_of_templates_are_found_when_they_are_loaded(String reply, String message) {
        assertThat(Stubbed.alone("- {method: GET, path: /x, reply: " + reply + "}")
                        .findings())
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void a_row_is_chosen_by_the_request_and_without_one_the_stub_lets_it_pass() {
        Stubbed alone = new StubbedFiles()
                .with("a.stubs.yaml", """
                        stubs:
                          - method: GET
                            path: /prices/{sku}
                            reply: {row: {file: data/prices.csv, where: {sku: '{{request.path.sku}}'}}}
                          - method: GET
                            path: /names/{sku}
                            reply:
                              row: {file: data/prices.csv, where: {sku: '{{request.path.sku}}'}}
                              body: {name: 'a {{row.name}}', cents: '{{row.price}}'}
                        """)
                .with("data/prices.csv", "sku,name,price\nA1,\"pear, \"\"big\"\"\",1.50\nB2,plum,3\n")
                .alone();
        assertThat(alone.findings()).isEmpty();
        assertThat(Stubbed.shown(alone.get("/prices/A1")))
                .isEqualTo("200 stub {\"sku\":\"A1\",\"name\":\"pear, \\\"big\\\"\",\"price\":1.50}");
        assertThat(Stubbed.shown(alone.get("/names/B2"))).isEqualTo("200 stub {\"name\":\"a plum\",\"cents\":3}");
        assertThat(alone.get("/prices/C3").response().status()).isEqualTo(404);
    }

    @Test
    void a_file_is_named_by_the_request_but_only_below_the_stubs() {
        Stubbed alone = new StubbedFiles()
                .with("in/a.stubs.yaml", "stubs: [{method: GET, path: /f, reply: {file: 'data/{{request.query.n}}'}}]")
                .with("in/data/a.json", "{\"a\": 1}")
                .with("secret.txt", "no")
                .alone();
        Exchange exchange = alone.get("/f?n=a.json");
        assertThat(exchange.response().body().text()).isEqualTo("{\"a\": 1}");
        assertThat(exchange.response().headers().get("Content-Type")).isEqualTo("application/json");
        for (String name : new String[] {"../../secret.txt", "..%2F..%2Fsecret.txt", "/secret.txt", "none"}) {
            assertThat(alone.get("/f?n=" + name).response().status()).as(name).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/p/x", "//evil.example/p/x", "mailto:x", "http:x", "/p/../x", ""})
    void a_file_that_the_request_names_is_never_another_address(String name) {
        Stubbed stubs = Stubbed.alone(Map.of(
                "file:///p/a.stubs.yaml",
                "stubs: [{method: GET, path: /f, reply: {file: '{{request.query.n}}'}}]",
                "http://evil.example/p/x",
                "not to be had"));
        assertThat(Stubbed.shown(stubs.get("/f?n=" + name))).startsWith("500 stub ");
    }

    @Test
    void text_of_a_file_is_a_template_unless_that_is_off() {
        Stubbed alone = new StubbedFiles()
                .with("a.stubs.yaml", """
                        stubs:
                          - {method: GET, path: /on, reply: {file: page.html}}
                          - {method: GET, path: /off, reply: {file: page.html, template: false}}
                        """)
                .with("page.html", "<p>{{request.path}}</p>")
                .alone();
        assertThat(Stubbed.shown(alone.get("/on"))).isEqualTo("200 stub <p>/on</p>");
        assertThat(alone.get("/on").response().headers().get("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(Stubbed.shown(alone.get("/off"))).isEqualTo("200 stub <p>{{request.path}}</p>");
    }

    @Test
    void delay_fault_and_trailers_ride_on_the_delivery() {
        Exchange exchange = alone("{text: a, delay: 200ms, fault: {kind: reset, after: 1}, trailers: {X-Sum: '1'}}")
                .post("/x/1", "{}");
        assertThat(exchange.delivery().pace().delayMillis()).isEqualTo(200);
        assertThat(exchange.delivery().fault()).isEqualTo(Fault.NONE);
        assertThat(exchange.delivery().response().trailers().get("X-Sum")).isEqualTo("1");
    }

    @Test
    void a_fault_strikes_by_count_and_a_delay_may_be_a_template() {
        Stubbed alone =
                alone("{text: a, delay: '{{jsonPath request.body \"$.wait\"}}ms', fault: {kind: cut, every: 2}}");
        assertThat(alone.post("/x/1", "{\"wait\": 5}").delivery().fault()).isEqualTo(Fault.NONE);
        assertThat(alone.post("/x/1", "{\"wait\": 6}").delivery().fault()).isEqualTo(Fault.CUT);
        assertThat(alone.post("/x/1", "{\"wait\": 7}").delivery().pace().delayMillis())
                .isEqualTo(7);
        assertThat(alone.post("/x/1", "{\"wait\": \"x\"}").response().status()).isEqualTo(500);
    }

    @Test
    void defects_of_delays_and_faults_are_found_when_they_are_loaded() {
        assertThat(Stubbed.alone("- {method: GET, path: /x, reply: {delay: soon, fault: rest}}")
                        .findings())
                .hasSize(2)
                .anyMatch(each -> each.contains("'delay' is \"soon\""))
                .anyMatch(each -> each.contains("did you mean 'reset'?"));
    }

    /** Files of a test by their names. */
    private static final class StubbedFiles {

        private final Map<String, String> files = new HashMap<>();

        StubbedFiles with(String name, String text) {
            files.put("file:/p/" + name, text);
            return this;
        }

        Stubbed alone() {
            return Stubbed.alone(files);
        }
    }
}
