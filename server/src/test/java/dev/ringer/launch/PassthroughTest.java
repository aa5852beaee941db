package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.delay.Delay;
import dev.ringer.disruption.Disruption;
import dev.ringer.engine.HttpMock;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.outbound.RawUpstream;
import dev.ringer.outbound.Receiver;
import dev.ringer.server.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stubs that pass requests on, from a client through a mock to an upstream and back. */
@Timeout(60)
class PassthroughTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tides/{port}:
                get:
                  operationId: getTide
                  parameters: [{name: port, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: one
                      content:
                        application/json:
                          schema: {type: object, required: [height], properties: {height: {type: integer}}}
            """;

    @TempDir
    private Path folder;

    private MockConfig config;

    private final BlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

    private final MockServer.Listener listener = new MockServer.Listener() {
        @Override
        public void answered(Exchange exchange, long nanos) {
            exchanges.add(exchange);
        }
    };

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        config = MockConfig.of(file.toString()).withoutWatch();
    }

    private MockServer start(MockConfig base, String stubs) throws IOException {
        Path file = Files.writeString(folder.resolve("live.yaml"), "contract: none\nstubs:\n" + stubs.indent(2));
        return MockServer.start(base.withStubs(file.toString()), listener);
    }

    private MockServer start(String upstream) throws IOException {
        return start(config, "- method: ANY\n  path: /{all*}\n  reply: {passthrough: '" + upstream + "'}");
    }

    private Exchange told() throws InterruptedException {
        Exchange exchange = exchanges.poll(20, TimeUnit.SECONDS);
        assertThat(exchange).isNotNull();
        return exchange;
    }

    private static Response ask(MockServer server, Request request) {
        return new HttpMock(server.baseUri()).ask(request);
    }

    private static Socket connect(MockServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Read up to the end of an answer whose body is one of a test's words. */
    private static String readUntil(Socket socket, String word) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf(word) < 0) {
            int next = in.read();
            assertThat(next).as("what came: %s", text).isNotNegative();
            text.append((char) next);
        }
        return text.toString();
    }

    // --- there and back

    @Test
    void request_and_answer_pass_through() throws IOException, InterruptedException {
        try (Receiver upstream =
                        Receiver.start(each -> new Receiver.Answer(418, "{\"got\":\"" + each.body() + "\"}", "/x"));
                MockServer server = start(upstream.url("/v2"))) {
            Response response = ask(
                    server,
                    Request.of("POST", "/boats/7?x=1")
                            .withBody("text/plain", "oar")
                            .withHeader("X-A", "b"));
            assertThat(response.status()).isEqualTo(418);
            assertThat(response.body().text()).isEqualTo("{\"got\":\"oar\"}");
            assertThat(response.headers().get("Location")).isEqualTo("/x");
            Receiver.Received seen = upstream.next();
            assertThat(seen.method() + " " + seen.target()).isEqualTo("POST /v2/boats/7?x=1");
            assertThat(seen.header("X-A")).isEqualTo("b");
            assertThat(seen.header("Content-Type")).isEqualTo("text/plain");
            assertThat("http://" + seen.header("Host")).isEqualTo(upstream.url(""));
            assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
            assertThat("http://" + seen.header("X-Forwarded-Host")).isEqualTo(server.baseUri());
            assertThat(seen.header("Via")).isEqualTo("1.1 ringer");
            assertThat(told().response().status()).isEqualTo(418);
            assertThat(exchanges).isEmpty();
        }
    }

    @Test
    void answer_that_breaks_the_contract_is_told_and_sent() throws IOException, InterruptedException {
        String stub = "- operation: getTide\n  reply: {passthrough: '%s'}";
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(200, "{\"height\":\"high\"}", ""));
                MockServer server = start(config, stub.formatted(upstream.url("")))) {
            Response response = ask(server, Request.of("GET", "/tides/brest"));
            assertThat(response.body().text()).isEqualTo("{\"height\":\"high\"}");
            assertThat(response.headers().get("Ringer-Reply-Violations")).contains("height");
            assertThat(told().replyViolations()).extracting(Violation::code).containsExactly("type");
        }
    }

    @Test
    void head_passes_through_with_the_length_that_get_would_have() throws IOException {
        try (RawUpstream upstream = RawUpstream.endingWith(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 77\r\n\r\n");
                MockServer server = start(upstream.url())) {
            Response response = ask(server, Request.of("HEAD", "/boats"));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers().get("Content-Length")).isEqualTo("77");
        }
    }

    @Test
    void range_is_the_upstreams_to_cut() throws IOException {
        try (RawUpstream upstream = RawUpstream.endingWith("HTTP/1.1 206 Partial Content\r\nAccept-Ranges: bytes\r\n"
                        + "Content-Range: bytes 0-2/9\r\nContent-Length: 3\r\n\r\nabc");
                MockServer server = start(upstream.url())) {
            Response response = ask(server, Request.of("GET", "/boats").withHeader("Range", "bytes=0-2"));
            assertThat(response.status() + " " + response.body().text()).isEqualTo("206 abc");
            assertThat(response.headers().get("Content-Range")).isEqualTo("bytes 0-2/9");
        }
    }

    @Test
    void what_changes_answers_changes_these() throws IOException {
        Disruption slow = Disruption.NONE.withDelay(Delay.parse("60ms"));
        String body = "{\"text\":\"" + "long ".repeat(1_000) + "\"}";
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(200, body, ""));
                MockServer server = start(
                        config.withDisruption(slow),
                        "- method: GET\n  path: /{all*}\n  reply: {passthrough: '" + upstream.url("") + "'}")) {
            long begin = System.nanoTime();
            Response response = ask(
                    server,
                    Request.of("GET", "/boats")
                            .withHeader("Origin", "https://page.example")
                            .withHeader("Accept-Encoding", "gzip"));
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
            assertThat(response.headers().get("Access-Control-Allow-Origin")).isEqualTo("https://page.example");
            assertThat(response.headers().get("Content-Encoding")).isEqualTo("gzip");
            assertThat(upstream.next().header("Accept-Encoding")).isEqualTo("identity");
        }
    }

    @Test
    void journal_says_no_length_that_a_changed_body_does_not_have() throws IOException {
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(200, "{\"a\":1}", ""));
                MockServer server = start(
                        config,
                        "- method: GET\n  path: /{all*}\n  reply: {passthrough: '" + upstream.url("")
                                + "', set: {$.name: longer}}")) {
            assertThat(ask(server, Request.of("GET", "/boats")).body().text()).contains("longer");
            assertThat(ask(server, Request.of("GET", "/__ringer/journal"))
                            .body()
                            .text())
                    .contains("longer")
                    .doesNotContainIgnoringCase("content-length\",\"value\":\"7\"");
        }
    }

    @Test
    void upstream_that_is_not_there_is_a_problem() throws IOException, InterruptedException {
        String url;
        try (Receiver closed = Receiver.answering(200)) {
            url = closed.url("");
        }
        try (MockServer server = start(url)) {
            Response response = ask(server, Request.of("GET", "/boats"));
            assertThat(response.status()).isEqualTo(502);
            assertThat(response.headers().get("Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body().text()).contains("upstream-failed", "it refuses the connection");
            assertThat(told().response().status()).isEqualTo(502);
        }
    }

    @Test
    void upstream_that_is_late_is_a_problem() throws IOException {
        try (RawUpstream upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\n");
                MockServer server = start(
                        config,
                        "- method: GET\n  path: /{all*}\n  reply: {passthrough: {to: '" + upstream.url()
                                + "', timeout: 100ms}}")) {
            Response response = ask(server, Request.of("GET", "/boats"));
            assertThat(response.status()).isEqualTo(504);
            assertThat(response.body().text()).contains("no whole answer within 100 ms");
        }
    }

    @Test
    void upstream_whose_certificate_nobody_vouches_for_is_a_problem() throws IOException {
        try (MockServer upstream = MockServer.start(
                        config.withServer(config.traffic().server().withTls(Tls.selfSigned())));
                MockServer server = start(upstream.baseUri())) {
            Response response = ask(server, Request.of("GET", "/boats"));
            assertThat(upstream.baseUri()).startsWith("https://");
            assertThat(response.status()).isEqualTo(502);
            assertThat(response.body().text()).contains("unable to find valid certification path");
        }
    }

    @Test
    void mock_that_passes_on_to_itself_ends_it() throws IOException {
        Path stubs = folder.resolve("circle.yaml");
        Files.writeString(stubs, """
                contract: none
                stubs: [{method: GET, path: '/{all*}', reply: {passthrough: 'http://{{request.headers.Host}}'}}]
                """);
        try (MockServer server = MockServer.start(config.withStubs(stubs.toString()), listener)) {
            assertThat(ask(server, Request.of("GET", "/boats")).status()).isEqualTo(508);
        }
    }

    // --- while it is waited for

    @Test
    void pipelined_requests_are_answered_in_order() throws IOException {
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(200, "\"late\"", ""));
                MockServer server = start(config, """
                        - method: GET
                          path: /late
                          reply: {passthrough: '%s'}
                        - method: GET
                          path: /prompt
                          reply: {text: prompt}
                        """.formatted(upstream.url("")));
                Socket client = connect(server)) {
            send(client, "GET /late HTTP/1.1\r\nHost: a\r\n\r\nGET /prompt HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(readUntil(client, "late\"")).doesNotContain("prompt");
            assertThat(readUntil(client, "prompt")).contains("200 OK");
        }
    }

    @Test
    void streams_of_http2_do_not_wait_for_each_other() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        try (RawUpstream upstream = RawUpstream.saying("");
                MockServer server = start(upstream.url())) {
            URI uri = URI.create(server.baseUri());
            // The first answer turns the connection to HTTP/2.
            HttpResponse<String> first = client.sendAsync(
                            HttpRequest.newBuilder(uri.resolve("/__ringer/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .join();
            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
            CompletableFuture<HttpResponse<String>> late = client.sendAsync(
                    HttpRequest.newBuilder(uri.resolve("/late")).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(upstream.isAskedInTime()).isTrue();
            assertThat(client.sendAsync(
                                    HttpRequest.newBuilder(uri.resolve("/__ringer/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .join()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(late).isNotDone();
            late.cancel(true);
            assertThat(upstream.isLeftInTime()).isTrue();
        }
    }

    @Test
    void upstream_is_left_when_the_client_goes() throws IOException, InterruptedException {
        try (RawUpstream upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
                MockServer server = start(upstream.url())) {
            Socket client = connect(server);
            send(client, "GET /boats HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(upstream.isAskedInTime()).isTrue();
            client.close();
            assertThat(upstream.isLeftInTime()).isTrue();
            assertThat(told().response().body().text()).contains("The client has gone before the upstream answered.");
        }
    }
}
