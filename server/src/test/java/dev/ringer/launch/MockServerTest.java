package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.engine.HttpMock;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MockServerTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  responses:
                    '200': { description: The tide, content: { application/json: { example: low } } }
            """;

    @TempDir
    private Path folder;

    private MockConfig config;

    @BeforeEach
    void write() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        config = MockConfig.of(file.toString()).withoutWatch();
    }

    private static Response get(MockServer server, String path) {
        return new HttpMock(server.baseUri()).ask(Request.of("GET", path));
    }

    @Test
    void a_mock_listens_on_loopback_at_any_free_port() {
        try (MockServer server = MockServer.start(config)) {
            assertThat(server.baseUri()).isEqualTo("http://127.0.0.1:" + server.port());
            assertThat(server.loaded().operations()).isEqualTo(1);
            assertThat(get(server, "/tide").body().text()).isEqualTo("\"low\"");
        }
    }

    @Test
    void a_port_in_use_is_told() {
        try (MockServer first = MockServer.start(config)) {
            assertThatThrownBy(() -> MockServer.start(config.withPort(first.port())))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + first.port()
                            + ": the port is in use, choose another one or 0 for any that is free");
        }
    }

    @Test
    void an_unreadable_contract_leaves_nothing_running() {
        int port;
        try (MockServer first = MockServer.start(config)) {
            port = first.port();
        }
        assertThatThrownBy(() -> MockServer.start(MockConfig.of("none.yaml").withPort(port)))
                .isInstanceOf(LaunchException.class);
        try (MockServer second = MockServer.start(config.withPort(port))) {
            assertThat(second.port()).isEqualTo(port);
        }
    }

    @Test
    void an_unreadable_certificate_is_told() {
        MockConfig tls = Settings.of("tls-cert").orElseThrow().set(config, "none.pem");
        assertThatThrownBy(() -> MockServer.start(tls))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("none.pem");
    }

    @Test
    void pages_are_not_let_in_where_that_is_off() {
        Request request = Request.of("GET", "/tide").withHeader("Origin", "https://page.example");
        try (MockServer server = MockServer.start(config.withoutCors())) {
            assertThat(new HttpMock(server.baseUri()).ask(request).headers().has("Access-Control-Allow-Origin"))
                    .isFalse();
        }
    }

    @Test
    void a_disrupted_mock_still_answers_for_itself() {
        MockConfig out = Settings.of("outage").orElseThrow().set(config, "503");
        try (MockServer server = MockServer.start(out)) {
            assertThat(get(server, "/tide").status()).isEqualTo(503);
            assertThat(get(server, "/__ringer/health").status()).isEqualTo(200);
        }
    }

    @Test
    void a_page_may_read_that_it_asks_too_often() {
        MockConfig limited = Settings.of("rate-limit").orElseThrow().set(config, "1/1h");
        Request request = Request.of("GET", "/tide").withHeader("Origin", "https://page.example");
        try (MockServer server = MockServer.start(limited)) {
            HttpMock mock = new HttpMock(server.baseUri());
            assertThat(mock.ask(request).headers().get("RateLimit")).isEqualTo("\"default\";r=0;t=3600");
            Response refused = mock.ask(request);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().get("Access-Control-Expose-Headers")).contains("Retry-After");
        }
    }

    @Test
    void each_exchange_is_told() throws InterruptedException {
        LinkedBlockingQueue<Exchange> told = new LinkedBlockingQueue<>();
        MockServer.Listener listener = new MockServer.Listener() {
            @Override
            public void answered(Exchange exchange, long nanos) {
                told.add(exchange);
            }
        };
        try (MockServer server = MockServer.start(config, listener)) {
            get(server, "/tide");
            assertThat(told.poll(20, TimeUnit.SECONDS).origin()).isEqualTo(Origin.EXAMPLE);
        }
    }

    @Test
    void a_request_that_has_begun_is_answered_before_the_end() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        MockServer.Listener listener = new MockServer.Listener() {
            @Override
            public void answered(Exchange exchange, long nanos) {
                begun.countDown();
                await(closing);
            }
        };
        MockServer server = MockServer.start(config, listener);
        CompletableFuture<String> running =
                CompletableFuture.supplyAsync(() -> get(server, "/tide").body().text());
        await(begun);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
        closing.countDown();
        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo("\"low\"");
        closed.get(30, TimeUnit.SECONDS);
    }

    @Test
    void files_are_not_watched_where_that_is_off() {
        try (MockServer server = MockServer.start(config)) {
            assertThat(server.port()).isPositive();
            assertThat(watchers()).isZero();
        }
    }

    @Test
    void the_watcher_ends_with_the_mock() throws Exception {
        MockConfig watched = MockConfig.of(config.sources().contracts().get(0));
        MockServer server = MockServer.start(watched);
        Thread watcher = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("ringer-watcher"))
                .findFirst()
                .orElseThrow();
        server.close();
        watcher.join(20_000);
        assertThat(watcher.isAlive()).isFalse();
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("ringer-watcher"))
                .count();
    }

    @Test
    void a_reference_to_another_host_is_not_fetched_unless_that_is_allowed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("near.yaml"),
                CONTRACT.replaceAll("'200': .*", "'200': { \\$ref: 'http://127.0.0.1:1/far.yaml' }"),
                StandardCharsets.UTF_8);
        try (MockServer server = MockServer.start(config.withContracts(List.of(file.toString())))) {
            Response response = get(server, "/tide");
            assertThat(response.status()).isEqualTo(501);
            assertThat(response.body().text()).contains("lies on another host; --remote-refs on lets it be fetched");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
