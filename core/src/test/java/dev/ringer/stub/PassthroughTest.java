package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.FetchResult;
import dev.ringer.exchange.Pending;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Fault;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import org.junit.jupiter.api.Test;

/** Replies that an upstream gives, as values: what is asked of it, and what is made of its answer. */
class PassthroughTest {

    private static final String ORDER = "{\"id\":7,\"total\":3}";

    private static Stubbed shop(String reply) {
        return Stubbed.shop("- operation: getOrder\n  name: live\n  reply: " + reply);
    }

    private static Pending pending(Exchange exchange) {
        return exchange.pending().orElseThrow();
    }

    private static Exchange answered(Exchange begun, int status, String type, String body) {
        Response response = new Response(status, Headers.of("Content-Type", type), Body.of(body));
        return pending(begun).whenFetched().apply(new FetchResult.Answered(response));
    }

    private static Exchange answered(String reply, String body) {
        return answered(shop(reply).get("/orders/7"), 200, "application/json", body);
    }

    // --- what is asked

    @Test
    void request_is_passed_on_as_it_came() {
        Exchange begun = shop("{passthrough: 'http://up.test/v2'}").get("/orders/7?x=1");
        assertThat(pending(begun).fetch().url()).isEqualTo("http://up.test/v2/orders/7?x=1");
        assertThat(pending(begun).fetch().method()).isEqualTo("GET");
        assertThat(pending(begun).fetch().patienceMillis()).isEqualTo(30_000);
    }

    @Test
    void all_that_changes_the_request_is_followed() {
        Request request = Request.of("GET", "/orders/7").withHeader("Cookie", "a=b");
        Exchange begun = shop("""
                {passthrough: {to: 'http://{{request.pathSegments.[1]}}.test', stripPrefix: /orders, timeout: 2s,
                 forwarded: false, headers: {X-Id: '{{request.path.orderId}}', X-A: [b, c]}, removeHeaders: [cookie]}}
                """.strip()).answer(request);
        assertThat(pending(begun).fetch().url()).isEqualTo("http://7.test/7");
        Headers headers = pending(begun).fetch().headers();
        assertThat(headers.get("X-Id")).isEqualTo("7");
        assertThat(headers.all("X-A")).containsExactly("b", "c");
        assertThat(headers.has("Cookie")).isFalse();
        assertThat(headers.has("Forwarded")).isFalse();
        assertThat(pending(begun).fetch().patienceMillis()).isEqualTo(2_000);
    }

    @Test
    void template_that_gives_no_url_is_a_problem_that_names_the_stub() {
        Exchange exchange = shop("{passthrough: '{{request.path.orderId}}'}").get("/orders/7");
        assertThat(exchange.pending()).isEmpty();
        assertThat(Stubbed.shown(exchange)).startsWith("500 stub").contains("'live'", "the upstream is '7'");
    }

    @Test
    void circle_is_refused() {
        Request request = Request.of("GET", "/orders/7").withHeader("Via", "1.1 ringer, ".repeat(8) + "1.1 x");
        Exchange exchange = shop("{passthrough: 'http://up.test'}").answer(request);
        assertThat(exchange.pending()).isEmpty();
        assertThat(exchange.response().status()).isEqualTo(508);
    }

    @Test
    void engine_alone_asks_nobody_and_says_so() {
        Exchange exchange = shop("{passthrough: 'http://up.test'}").get("/orders/7");
        assertThat(Stubbed.shown(exchange))
                .startsWith("502 stub")
                .contains("The answer is http://up.test/orders/7's, which nobody has asked.");
    }

    // --- what is made of the answer

    @Test
    void answer_is_sent_as_it_came() {
        Exchange exchange = answered("{passthrough: 'http://up.test'}", "{\"id\" : 7, \"total\":3}");
        assertThat(Stubbed.shown(exchange)).isEqualTo("200 stub {\"id\" : 7, \"total\":3}");
        assertThat(exchange.response().headers().get("Ringer-Stub")).isEqualTo("live");
        assertThat(exchange.response().headers().get("Ringer-Origin")).isEqualTo("stub");
        assertThat(exchange.replyViolations()).isEmpty();
        assertThat(exchange.pending()).isEmpty();
        assertThat(exchange.reason()).contains("passes on to http://up.test/orders/7");
    }

    @Test
    void headers_of_its_connection_stay_behind() {
        Exchange begun = shop("{passthrough: 'http://up.test'}").get("/orders/7");
        Headers headers = Headers.of("Connection", "X-Hop", "X-Hop", "1", "Keep-Alive", "timeout=5", "ETag", "\"a\"");
        Exchange exchange =
                pending(begun).whenFetched().apply(new FetchResult.Answered(new Response(204, headers, Body.EMPTY)));
        assertThat(exchange.response().headers().has("X-Hop")).isFalse();
        assertThat(exchange.response().headers().has("Keep-Alive")).isFalse();
        assertThat(exchange.response().headers().get("ETag")).isEqualTo("\"a\"");
    }

    @Test
    void changes_are_made() {
        Exchange exchange = answered("""
                {passthrough: 'http://up.test', status: 404, type: application/vnd.shop+json,
                 headers: {X-Mock: '{{request.path.orderId}}'}, set: {$.total: '{{request.path.orderId}}'},
                 remove: [$.id], delay: 5ms, fault: cut, trailers: {X-End: 'yes'}}
                """.strip(), ORDER);
        assertThat(Stubbed.shown(exchange)).isEqualTo("404 stub {\"total\":\"7\"}");
        assertThat(exchange.response().headers().all("Content-Type")).containsExactly("application/vnd.shop+json");
        assertThat(exchange.response().headers().get("X-Mock")).isEqualTo("7");
        assertThat(exchange.delivery().pace().delayMillis()).isEqualTo(5);
        assertThat(exchange.delivery().fault()).isEqualTo(Fault.CUT);
        assertThat(exchange.response().trailers().get("X-End")).isEqualTo("yes");
    }

    @Test
    void body_that_is_no_json_is_not_changed() {
        Exchange begun =
                shop("{passthrough: 'http://up.test', set: {$.total: 1}}").get("/orders/7");
        assertThat(answered(begun, 200, "text/html", "<p>").response().body().text())
                .isEqualTo("<p>");
        assertThat(answered(begun, 200, "application/json", "{")
                        .response()
                        .body()
                        .text())
                .isEqualTo("{");
    }

    @Test
    void answer_that_breaks_the_contract_is_sent_and_told() {
        Exchange exchange = answered("{passthrough: 'http://up.test'}", "{\"id\":7}");
        assertThat(Stubbed.shown(exchange)).isEqualTo("200 stub {\"id\":7}");
        assertThat(exchange.replyViolations()).extracting(Violation::code).containsExactly("required");
        assertThat(exchange.response().headers().get("Ringer-Reply-Violations")).contains("total");
    }

    @Test
    void status_that_the_contract_does_not_have_is_told() {
        Exchange begun = shop("{passthrough: 'http://up.test'}").get("/orders/7");
        assertThat(answered(begun, 503, "text/plain", "down").replyViolations())
                .extracting(Violation::message)
                .containsExactly("The upstream answered 503, the contract has 200, 404.");
    }

    @Test
    void media_type_that_the_contract_does_not_have_is_told() {
        Exchange begun = shop("{passthrough: 'http://up.test'}").get("/orders/7");
        assertThat(answered(begun, 200, "text/html", "<p>").replyViolations())
                .extracting(Violation::message)
                .containsExactly("The upstream answered with text/html, the contract has application/json,"
                        + " application/xml for 200.");
    }

    @Test
    void failure_is_a_problem_with_its_status() {
        Exchange begun = shop("{passthrough: 'http://up.test', delay: 5ms}").get("/orders/7");
        Exchange exchange = pending(begun).whenFetched().apply(new FetchResult.Failed(504, "It is late"));
        assertThat(Stubbed.shown(exchange)).startsWith("504 stub").contains("\"detail\":\"It is late.\"");
        assertThat(exchange.response().headers().get("Ringer-Stub")).isEqualTo("live");
        assertThat(exchange.delivery().pace().delayMillis()).isEqualTo(5);
    }

    @Test
    void strict_mocks_tell_and_send_what_the_upstream_answered() {
        Exchange begun = Stubbed.strict("- operation: getOrder\n  reply: {passthrough: 'http://up.test'}")
                .get("/orders/7");
        assertThat(answered(begun, 200, "application/json", "{\"id\":7}")
                        .response()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void callbacks_of_the_stub_follow_the_answer() {
        Exchange begun = Stubbed.shop("""
                - operation: getOrder
                  callbacks: [{url: 'http://localhost/', body: {seen: '{{response.status}}'}}]
                  reply: {passthrough: 'http://up.test'}
                """).get("/orders/7");
        assertThat(begun.callbacks()).isEmpty();
        assertThat(answered(begun, 404, "application/json", "{\"message\":\"no\"}")
                        .callbacks())
                .extracting(each -> each.body().text())
                .containsExactly("{\"seen\":404}");
    }

    // --- what is found when it is loaded

    @Test
    void defects_are_told_with_their_places() {
        assertThat(shop("{passthrough: {to: 'api.example.com', timeout: 1h, headers: {Host: x}, retries: 1}}")
                        .findings())
                .anySatisfy(each -> assertThat(each).contains("the upstream is 'api.example.com', must be a URL"))
                .anySatisfy(each -> assertThat(each).contains("at most 10m"))
                .anySatisfy(each -> assertThat(each).contains("the header 'Host' is set by the mock itself"))
                .anySatisfy(each -> assertThat(each).contains("'retries'"))
                .hasSize(4);
    }

    @Test
    void reply_has_one_body() {
        assertThat(shop("{passthrough: 'http://up.test', text: a}").findings())
                .singleElement()
                .asString()
                .contains("a reply has one body, here are text and passthrough");
    }

    @Test
    void callback_does_not_pass_on() {
        assertThat(Stubbed.shop("""
                - operation: getOrder
                  callbacks: [{url: 'http://localhost/', passthrough: 'http://up.test'}]
                  reply: {}
                """).findings()).singleElement().asString().contains("'passthrough'");
    }
}
