package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.outbound.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callbacks from a request to a mock to the answer of their receiver. */
class CallbackTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /alarms:
                post:
                  operationId: setAlarm
                  parameters: [{name: url, in: query, schema: {type: string}}]
                  responses: {'201': {description: set}}
                  callbacks:
                    onTide:
                      '{$request.query.url}/tide':
                        post:
                          requestBody:
                            content:
                              application/json:
                                schema: {type: object, required: [height], properties: {height: {type: integer}}}
                          responses: {'204': {description: taken}}
            """;

    @TempDir
    private Path folder;

    private MockConfig config;

    private final BlockingQueue<CallbackResult> results = new LinkedBlockingQueue<>();

    private final MockServer.Listener listener = new MockServer.Listener() {
        @Override
        public void called(Exchange exchange, CallbackResult result) {
            results.add(result);
        }
    };

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        config = MockConfig.of(file.toString()).withoutWatch();
    }

    private CallbackResult result() throws InterruptedException {
        CallbackResult result = results.poll(20, TimeUnit.SECONDS);
        assertThat(result).isNotNull();
        return result;
    }

    private static void ask(MockServer server, String url) {
        Request request = Request.of("POST", "/alarms?url=" + url);
        assertThat(new HttpMock(server.baseUri()).ask(request).status()).isEqualTo(201);
    }

    @Test
    void callback_of_the_contract_reaches_who_asked_for_it() throws InterruptedException {
        try (Receiver receiver = Receiver.answering(204);
                MockServer server = MockServer.start(config, listener)) {
            ask(server, receiver.url(""));
            Receiver.Received request = receiver.next();
            assertThat(request.target()).isEqualTo("/tide");
            assertThat(request.body()).matches("\\{\"height\":-?\\d+}");
            assertThat(result().violations()).isEmpty();
        }
    }

    @Test
    void answer_that_the_contract_does_not_have_is_told() throws InterruptedException {
        try (Receiver receiver = Receiver.answering(200);
                MockServer server = MockServer.start(config, listener)) {
            ask(server, receiver.url(""));
            assertThat(result().violations())
                    .extracting(each -> each.message())
                    .containsExactly("The receiver answered 200, the contract has 204.");
        }
    }

    @Test
    void what_became_of_it_is_in_the_journal_with_its_exchange() throws InterruptedException {
        try (Receiver receiver = Receiver.answering(200);
                MockServer server = MockServer.start(config, listener)) {
            ask(server, receiver.url(""));
            result();
            HttpMock mock = new HttpMock(server.baseUri());
            assertThat(mock.ask(Request.of("GET", "/__ringer/journal/1")).body().text())
                    .contains(
                            "\"name\":\"onTide\"", "\"result\":{\"attempts\":1,\"status\":200,\"requestViolations\":[]")
                    .contains("The receiver answered 200, the contract has 204.");
        }
    }

    @Test
    void callbacks_that_come_back_to_the_mock_come_to_an_end() throws IOException, InterruptedException {
        Path circle = Files.writeString(folder.resolve("circle.yaml"), """
                openapi: 3.1.1
                info: { title: Circle, version: '1' }
                paths:
                  /pings:
                    post:
                      responses: {'201': {description: heard}}
                      callbacks: {again: {'{$url}': {post: {responses: {'201': {description: heard}}}}}}
                """);
        MockConfig config = MockConfig.of(circle.toString()).withoutWatch();
        try (MockServer server = MockServer.start(config, listener)) {
            HttpMock mock = new HttpMock(server.baseUri());
            assertThat(mock.ask(Request.of("POST", "/pings")).status()).isEqualTo(201);
            List<CallbackResult> all = List.of(result(), result(), result(), result(), result());
            assertThat(all).filteredOn(each -> each.answer().isPresent()).hasSize(4);
            assertThat(all.stream().flatMap(each -> each.error().stream()))
                    .containsExactly(
                            "the request is a callback itself, the last of 4 that led to each other; no more follow");
            assertThat(mock.ask(Request.of("GET", "/__ringer/journal/5")).body().text())
                    .contains("\"attempts\":0", "no more follow");
        }
    }

    @Test
    void stranger_is_not_called() throws InterruptedException {
        try (MockServer server = MockServer.start(config, listener)) {
            ask(server, "http://192.0.2.1");
            assertThat(result().error())
                    .contains("the target 192.0.2.1 is not allowed; --allow-target 192.0.2.1 allows it");
        }
    }

    @Test
    void callbacks_of_the_contract_can_be_turned_off() {
        try (MockServer server =
                MockServer.start(config.withEngine(config.engine().withoutCallbacks()), listener)) {
            Exchange exchange = server.engine().answer(Request.of("POST", "/alarms?url=http://127.0.0.1:1"));
            assertThat(exchange.callbacks()).isEmpty();
        }
    }

    @Test
    void stub_sends_a_signed_callback() throws IOException, InterruptedException {
        Path stubs = Files.writeString(folder.resolve("alarm.yaml"), """
                stubs:
                  - operation: setAlarm
                    callbacks:
                      - callback: onTide
                        body: { height: 7 }
                        sign: { header: X-Hub-Signature-256, secret: Jefe, prefix: 'sha256=' }
                    reply: {}
                """);
        try (Receiver receiver = Receiver.answering(204);
                MockServer server = MockServer.start(config.withStubs(stubs.toString()), listener)) {
            ask(server, receiver.url(""));
            // printf '{"height":7}' | openssl dgst -sha256 -hmac Jefe
            assertThat(receiver.next().header("X-Hub-Signature-256"))
                    .isEqualTo("sha256=b750349ffc2bade05f364de896cbddd593e28e48230a670d9985f360783f50c7");
            assertThat(result().attempts()).isEqualTo(1);
        }
    }
}
