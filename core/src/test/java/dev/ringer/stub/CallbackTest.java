package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.callback.CallbackMaker;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Callbacks that follow from an exchange, as values. */
class CallbackTest {

    private static final String NEWS = """
            openapi: 3.1.1
            info: {title: News, version: '1'}
            paths:
              /subscriptions:
                post:
                  operationId: subscribe
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, properties: {url: {type: string}}}
                  responses:
                    '201':
                      description: made
                      content:
                        application/json:
                          example: {id: 77}
                          schema: {type: object, required: [id], properties: {id: {type: integer}}}
                  callbacks:
                    onNews:
                      '{$request.body#/url}/news':
                        post:
                          parameters:
                            - {name: X-Kind, in: header, required: true, schema: {const: news}}
                          requestBody:
                            required: true
                            content:
                              application/json:
                                schema:
                                  type: object
                                  required: [id, title]
                                  properties: {id: {type: integer}, title: {type: string, minLength: 3}}
                          responses:
                            '204': {description: taken}
                            4XX:
                              description: refused
                              content: {application/json: {schema: {type: object, required: [why]}}}
                    onEnd: {$ref: '#/components/callbacks/End'}
            components:
              callbacks:
                End:
                  $request.query.endUrl:
                    delete: {responses: {default: {description: any}}}
            webhooks:
              newIssue:
                post:
                  requestBody:
                    content:
                      application/json:
                        examples: {first: {value: {number: 1}}, second: {value: {number: 2}}}
                        schema: {type: object, required: [number], properties: {number: {type: integer}}}
                  responses: {'200': {description: ok}}
            """;

    private static Stubbed news(String stubs) {
        return Stubbed.of(NEWS, Map.of("file:///a.stubs.yaml", "stubs:\n" + stubs.indent(2)));
    }

    private static Exchange subscribe(Stubbed stubbed, String target) {
        return stubbed.post(target, "{\"url\":\"http://127.0.0.1:9\"}");
    }

    private static Callback only(String callback) {
        Stubbed stubbed = news("- operation: subscribe\n  callbacks:\n    - " + callback + "\n  reply: {}");
        assertThat(stubbed.findings()).isEmpty();
        List<Callback> callbacks = subscribe(stubbed, "/subscriptions").callbacks();
        assertThat(callbacks).hasSize(1);
        return callbacks.get(0);
    }

    private static String shown(Callback callback) {
        return callback.name() + ": " + callback.method() + " " + callback.url() + " "
                + callback.defect().orElseGet(() -> callback.body().text());
    }

    private static List<String> findings(String callback) {
        return news("- operation: subscribe\n  callbacks:\n    - " + callback + "\n  reply: {}")
                .findings();
    }

    // --- of the contract

    @Test
    void callback_of_the_contract_follows_with_a_valid_body_and_its_headers() {
        Callback callback = subscribe(news("[]"), "/subscriptions").callbacks().get(0);
        assertThat(callback.url()).isEqualTo("http://127.0.0.1:9/news");
        assertThat(callback.method()).isEqualTo("POST");
        assertThat(callback.headers().get("X-Kind")).isEqualTo("news");
        assertThat(callback.headers().get("Content-Type")).isEqualTo("application/json");
        assertThat(callback.violations()).isEmpty();
    }

    @Test
    void callback_is_about_the_thing_that_the_reply_shows() {
        Callback callback = subscribe(news("[]"), "/subscriptions").callbacks().get(0);
        JsonObject body = (JsonObject) Json.parse(callback.body().text());
        assertThat(body.get("id")).hasToString("77");
    }

    @Test
    void callback_whose_url_nobody_gave_does_not_follow() {
        assertThat(news("[]").post("/subscriptions", "{}").callbacks()).isEmpty();
        assertThat(subscribe(news("[]"), "/subscriptions?endUrl=http://127.0.0.1/e")
                        .callbacks())
                .extracting(each -> each.name() + " " + each.method() + " " + each.url())
                .containsExactly("onNews POST http://127.0.0.1:9/news", "onEnd DELETE http://127.0.0.1/e");
    }

    @Test
    void refused_request_is_followed_by_nothing() {
        assertThat(news("[]").post("/subscriptions", "{\"url\":1}").callbacks()).isEmpty();
    }

    @Test
    void stub_that_names_callbacks_sends_those_alone() {
        Stubbed none = news("- {operation: subscribe, callbacks: [], reply: {}}");
        assertThat(subscribe(none, "/subscriptions").callbacks()).isEmpty();
    }

    @Test
    void stub_that_names_no_callbacks_leaves_those_of_the_contract() {
        Stubbed stub = news("- {operation: subscribe, reply: {body: {id: 5}}}");
        JsonObject body = (JsonObject) Json.parse(
                subscribe(stub, "/subscriptions").callbacks().get(0).body().text());
        assertThat(body.get("id")).hasToString("5");
    }

    @Test
    void mocks_do_not_call_each_other_without_end() {
        Request request =
                Request.of("POST", "/subscriptions").withBody("application/json", "{\"url\":\"http://127.0.0.1:9\"}");
        Callback third = news("[]")
                .answer(request.withHeader(CallbackMaker.HOPS, "2"))
                .callbacks()
                .get(0);
        assertThat(third.headers().get(CallbackMaker.HOPS)).isEqualTo("3");
        Callback last = news("[]")
                .answer(request.withHeader(CallbackMaker.HOPS, "8"))
                .callbacks()
                .get(0);
        assertThat(last.defect()).contains("8 callbacks in a row led to this one");
    }

    // --- of stubs

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, url: 'http://h/{{request.json.url}}', text: 'x'}|a: POST http://h/http://127.0.0.1:9 x",
                "{name: a, url: 'http://h/{$response.body#/id}', method: put, body: {n: '{{response.json.id}}'}}|a: PUT http://h/77 {\"n\":77}",
                "{name: a, url: 'http://h/', text: '{{response.status}} {{response.headers.Content-Type}}'}|a: POST http://h/ 201 application/json",
                "{name: a, url: 'http://h/', text: '{{a}}', template: false}|a: POST http://h/ {{a}}",
                "{name: a, url: 'http://h/', method: GET}|a: GET http://h/ ",
                "{callback: onNews, body: {id: 1, title: abc}}|onNews: POST http://127.0.0.1:9/news {\"id\":1,\"title\":\"abc\"}",
                "{callback: onNews, generate: true, set: {title: Hello, id: '{{response.json.id}}'}}|onNews: POST http://127.0.0.1:9/news {\"id\":77,\"title\":\"Hello\"}",
                "{callback: onNews, url: 'http://h/', body: {id: 1, title: abc}}|onNews: POST http://h/ {\"id\":1,\"title\":\"abc\"}",
                "{webhook: newIssue, url: 'http://h/'}|newIssue: POST http://h/ {\"number\":1}",
                "{webhook: newIssue, url: 'http://h/', example: second}|newIssue: POST http://h/ {\"number\":2}",
                "{url: '{$request.query.none}'}|a.stubs.yaml#/stubs/0: POST {$request.query.none} the exchange has no $request.query.none",
                "{name: a, url: '{{request.query.none}}'}|a: POST  the URL is '', must begin with http:// or https:// and a host",
                "{name: a, url: 'http://h/{{date \"x\"}}'}|a: POST "
            })
    void stub_says_what_is_sent(String callback, String expected) {
        assertThat(shown(only(callback)).replace("file:///a.stubs.yaml#", "")).startsWith(expected);
    }

    @Test
    void headers_delay_and_retries_are_taken() {
        Callback callback = only(
                "{url: 'http://h/', headers: {X-Id: '{{response.json.id}}', X-B: [a, b]}, delay: 2s, retries: {times: 3, backoff: 200ms}}");
        assertThat(callback.headers().all("X-B")).containsExactly("a", "b");
        assertThat(callback.headers().get("X-Id")).isEqualTo("77");
        assertThat(callback.delayMillis()).isEqualTo(2_000);
        assertThat(callback.retries()).isEqualTo(new Callback.Retries(3, 200));
        assertThat(callback.retries().waitMillis(3)).isEqualTo(800);
    }

    @Test
    void body_is_signed_as_it_is_sent() {
        Callback callback = only(
                "{url: 'http://h/', text: 'what do ya want for nothing?', sign: {header: X-Hub-Signature-256, secret: Jefe, prefix: 'sha256='}}");
        assertThat(callback.headers().get("X-Hub-Signature-256"))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void several_follow_in_the_order_of_the_file() {
        Stubbed stubbed = Stubbed.alone("""
                - method: GET
                  path: /x
                  callbacks:
                    - {name: first, url: 'http://h/1'}
                    - {name: second, url: 'http://h/2'}
                  reply: {}
                """);
        assertThat(stubbed.get("/x").callbacks()).extracting(Callback::name).containsExactly("first", "second");
    }

    @Test
    void filled_in_body_that_breaks_the_contract_is_told_when_it_is_sent() {
        Callback callback = only("{callback: onNews, body: {id: '{{request.method}}', title: abc}}");
        assertThat(callback.violations()).extracting(Violation::pointer).containsExactly("/id");
    }

    // --- when stubs are loaded

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{callback: onNew}|4:10 invalid-stub: the operation has no callback 'onNew'; did you mean 'onNews'?; it has onNews, onEnd",
                "{webhook: newIssues, url: 'http://h/'}|invalid-stub: the contract has no webhook 'newIssues'",
                "{webhook: newIssue}|field: a callback needs a url",
                "{url: 'ftp://h/'}|field: 'url' is 'ftp://h/', must be a URL that begins with http://",
                "{url: '{$request.cookie.a}'}|is no runtime expression",
                "{callback: onNews, body: {id: 1}}|4:28 invalid-stub: the body of the callback must keep the contract",
                "{callback: onNews, type: text/plain, text: a}|the body of the callback must keep the contract: The Content-Type is text/plain",
                "{webhook: newIssue, url: 'http://h/', example: third}|the contract has no example 'third'",
                "{callback: onNews, webhook: newIssue}|here are both",
                "{url: 'http://h/', retries: 21}|retries' is 21, must be a whole number from 0 to 20",
                "{url: 'http://h/', retries: {backoff: soon}}|backoff' is 'soon'",
                "{url: 'http://h/', sign: {header: X}}|secret' is missing",
                "{url: 'http://h/', sign: {secret: X, header: 'a b'}}|header' is 'a b'",
                "{url: 'http://h/', headers: {host: h}}|Host' follows from the URL and the body",
                "{url: 'http://h/', text: a, body: b}|a callback has one body",
                "{url: 'http://h/', text: '{{nonsense 1}}'}|template: "
            })
    void what_is_wrong_is_told_when_it_is_loaded(String callback, String finding) {
        assertThat(findings(callback)).anySatisfy(each -> assertThat(each).contains(finding));
    }

    @Test
    void excused_stub_may_send_what_breaks_the_contract() {
        Stubbed stubbed = news("""
                - operation: subscribe
                  allowInvalid: true
                  reason: what version 1 really sends
                  callbacks: {callback: onNews, body: {id: 1}}
                  reply: {}
                """);
        assertThat(stubbed.findings()).isEmpty();
        assertThat(subscribe(stubbed, "/subscriptions").callbacks().get(0).violations())
                .hasSize(1);
    }

    // --- the receiver's answer

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "204||",
                "200||The receiver answered 200, the contract has 204, 4XX.",
                "404|{\"why\":1}|",
                "404|{}|why"
            })
    void answer_of_the_receiver_is_held_to_the_contract(int status, String body, String expected) {
        Stubbed stubbed = news("[]");
        Callback callback = subscribe(stubbed, "/subscriptions").callbacks().get(0);
        Response answer =
                new Response(status, Headers.of("Content-Type", "application/json"), Body.of(body == null ? "" : body));
        List<Violation> violations = stubbed.engine().check(callback, answer);
        if (expected == null) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).hasSize(1);
            assertThat(violations.get(0).message()).contains(expected);
        }
    }
}
