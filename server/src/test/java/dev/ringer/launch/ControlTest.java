package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.delay.Delay;
import dev.ringer.disruption.Disruption;
import dev.ringer.disruption.RateLimit;
import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.journal.JournalConfig;
import dev.ringer.session.SessionLimits;
import dev.ringer.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The control API of a mock that was set up from files, over its socket. */
class ControlTest {

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

    private Path file;
    private MockConfig config;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        config = MockConfig.of(file.toString()).withoutWatch();
    }

    private static Response ask(String uri, Request request) {
        return new HttpMock(uri).ask(request);
    }

    private static String get(MockServer server, String path) {
        return ask(server.baseUri(), Request.of("GET", path)).body().text();
    }

    private static Request put(String path, String contract) {
        return Request.of("PUT", path).withBody("application/yaml", contract);
    }

    @Test
    void what_passes_is_in_the_journal_as_it_was_sent() {
        try (MockServer server = MockServer.start(config)) {
            ask(server.baseUri(), Request.of("GET", "/tide").withHeader("Origin", "https://page.example"));
            assertThat(get(server, "/__ringer/journal"))
                    .contains("\"operation\":\"getTide\"")
                    .contains("\"address\":\"127.0.0.1\"")
                    .contains("Access-Control-Allow-Origin");
        }
    }

    @Test
    void what_the_journal_has_lost_is_covered_all_the_same() {
        JournalConfig small = JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST);
        try (MockServer server =
                MockServer.start(config.withControl(config.control().withJournal(Optional.of(small))))) {
            HttpMock mock = new HttpMock(server.baseUri());
            mock.ask(Request.of("GET", "/tide"));
            Request large = Request.of("POST", "/tide").withBody("text/plain", "x".repeat(60_000));
            while (server.journal().orElseThrow().statistics().lost() == 0) {
                mock.ask(large);
            }
            assertThat(get(server, "/__ringer/coverage")).contains("\"called\":1,\"total\":1", "\"lost\":0");
        }
    }

    @Test
    void what_the_server_itself_answers_belongs_to_the_session_that_is_named() {
        try (MockServer server = MockServer.start(config)) {
            ask(
                    server.baseUri(),
                    Request.of("PUT", "/__ringer/disruption").withBody("application/json", "{\"outage\":\"503\"}"));
            ask(server.baseUri(), Request.of("GET", "/tide").withHeader("Ringer-Session", "a"));
            ask(server.baseUri(), Request.of("GET", "/__session/b/tide"));
            ask(server.baseUri(), Request.of("GET", "/tide").withHeader("Ringer-Session", "no name"));
            ask(
                    server.baseUri(),
                    Request.of("OPTIONS", "/__session/b/tide")
                            .withHeader("Origin", "https://page.example")
                            .withHeader("Access-Control-Request-Method", "GET"));
            assertThat(get(server, "/__ringer/journal?session=a"))
                    .contains("\"id\":1,\"session\":\"a\"", "\"origin\":\"server\"")
                    .doesNotContain("\"id\":2");
            assertThat(get(server, "/__ringer/journal?session=b"))
                    .contains("\"id\":2", "\"path\":\"/tide\"", "\"id\":4", "\"method\":\"OPTIONS\"")
                    .doesNotContain("\"path\":\"/__session/", "\"id\":1,");
            assertThat(get(server, "/__ringer/journal?session=")).contains("\"id\":3");
        }
    }

    @Test
    void as_many_sessions_as_may_be_begin_by_it_and_no_more() {
        SessionLimits one = new SessionLimits(1, Duration.ofHours(1), "ringer.localhost");
        MockConfig narrow = config.withControl(config.control().withSessions(one));
        try (MockServer server = MockServer.start(narrow)) {
            ask(
                    server.baseUri(),
                    Request.of("PUT", "/__ringer/disruption").withBody("application/json", "{\"outage\":\"503\"}"));
            ask(server.baseUri(), Request.of("GET", "/tide").withHeader("Ringer-Session", "a"));
            ask(server.baseUri(), Request.of("GET", "/tide").withHeader("Ringer-Session", "b"));
            assertThat(server.engine().sessions().all()).hasSize(1);
            assertThat(get(server, "/__ringer/journal?session=")).contains("\"id\":2,\"session\":\"\"");
        }
    }

    @Test
    void a_changed_file_is_read_anew_when_asked() throws IOException {
        try (MockServer server = MockServer.start(config)) {
            Files.writeString(file, CONTRACT.replace("example: low", "example: high"));
            assertThat(get(server, "/tide")).isEqualTo("\"low\"");
            Response response = ask(server.baseUri(), Request.of("POST", "/__ringer/contracts/reload"));
            assertThat(response.status()).isEqualTo(200);
            assertThat(get(server, "/tide")).isEqualTo("\"high\"");
            Files.writeString(file, "{");
            assertThat(ask(server.baseUri(), Request.of("POST", "/__ringer/contracts/reload"))
                            .status())
                    .isEqualTo(422);
            assertThat(get(server, "/tide")).isEqualTo("\"high\"");
        }
    }

    @Test
    void a_document_is_put_in_the_place_of_a_contract_and_beside_it() {
        try (MockServer server = MockServer.start(config)) {
            String other = CONTRACT.replace("/tide:", "/moon:").replace("getTide", "getMoon");
            assertThat(ask(server.baseUri(), put("/__ringer/contracts/moon.yaml?mount=/v2", other))
                            .body()
                            .text())
                    .contains("+ GET /moon");
            assertThat(get(server, "/v2/moon")).isEqualTo("\"low\"");
            assertThat(get(server, "/tide")).isEqualTo("\"low\"");
            ask(server.baseUri(), put("/__ringer/contracts/tides.yaml", CONTRACT.replace("low", "high")));
            assertThat(get(server, "/tide")).isEqualTo("\"high\"");
            assertThat(get(server, "/v2/moon")).isEqualTo("\"low\"");
            ask(server.baseUri(), Request.of("DELETE", "/__ringer/contracts/tides.yaml"));
            assertThat(get(server, "/tide")).isEqualTo("\"low\"");
            assertThat(ask(server.baseUri(), Request.of("DELETE", "/__ringer/contracts/tides.yaml"))
                            .body()
                            .text())
                    .contains("these were: moon.yaml");
        }
    }

    @Test
    void a_document_that_was_put_reads_no_file() throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), "secret: s3cret");
        try (MockServer server = MockServer.start(config)) {
            String sly = CONTRACT.replace(
                    "example: low",
                    "example: {$ref: '" + folder.resolve("secret.yaml").toUri() + "'}, schema: {$ref: '"
                            + folder.resolve("secret.yaml").toUri() + "#/secret'}");
            ask(server.baseUri(), put("/__ringer/contracts/sly.yaml?mount=/sly", sly));
            assertThat(get(server, "/sly/tide")).doesNotContain("s3cret");
        }
    }

    @Test
    void stubs_that_came_over_the_control_api_are_saved_beside_the_contract() {
        try (MockServer server = MockServer.start(config)) {
            String stub = "{\"name\":\"high\",\"operation\":\"getTide\",\"reply\":{\"body\":\"high\"}}";
            ask(server.baseUri(), Request.of("POST", "/__ringer/stubs").withBody("application/json", stub));
            assertThat(get(server, "/tide")).isEqualTo("\"high\"");
            assertThat(ask(
                                    server.baseUri(),
                                    Request.of("POST", "/__ringer/stubs/save")
                                            .withBody("application/json", "{\"file\":\"../x.yaml\"}"))
                            .status())
                    .isEqualTo(400);
            assertThat(ask(server.baseUri(), Request.of("POST", "/__ringer/stubs/save"))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(folder.resolve("stubs/saved.yaml")).content().contains("getTide");
        MockConfig next = config.withStubs(folder.resolve("stubs").toString());
        try (MockServer server = MockServer.start(next)) {
            assertThat(get(server, "/tide")).isEqualTo("\"high\"");
        }
    }

    @Test
    void a_stub_in_the_place_of_one_of_another_file_is_not_saved_beside_it() throws IOException {
        Path stubs = Files.createDirectory(folder.resolve("stubs"));
        String stub = "{\"name\":\"high\",\"operation\":\"getTide\",\"reply\":{\"body\":\"high\"}}";
        Files.writeString(stubs.resolve("a.yaml"), "stubs: [" + stub + "]");
        try (MockServer server = MockServer.start(config.withStubs(stubs.toString()))) {
            ask(
                    server.baseUri(),
                    Request.of("PUT", "/__ringer/stubs/high")
                            .withBody("application/json", stub.replace(":\"high\"}}", ":\"low\"}}")));
            Response refused = ask(server.baseUri(), Request.of("POST", "/__ringer/stubs/save"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().text()).contains("'high'").contains("a.yaml");
            Request over =
                    Request.of("POST", "/__ringer/stubs/save").withBody("application/json", "{\"file\":\"a.yaml\"}");
            assertThat(ask(server.baseUri(), over).status()).isEqualTo(200);
            assertThat(ask(server.baseUri(), Request.of("POST", "/__ringer/contracts/reload"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_control_api_may_have_a_port_of_its_own() {
        MockConfig apart = config.withControl(config.control().withPort(0));
        try (MockServer server = MockServer.start(apart)) {
            assertThat(server.controlUri()).isNotEqualTo(server.baseUri());
            assertThat(ask(server.controlUri(), Request.of("GET", "/__ringer/health"))
                            .status())
                    .isEqualTo(200);
            assertThat(ask(server.controlUri(), Request.of("GET", "/tide")).status())
                    .isEqualTo(404);
            assertThat(ask(server.baseUri(), Request.of("GET", "/__ringer/operations"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_mock_that_other_machines_reach_asks_for_a_token() {
        try (MockServer server = MockServer.start(config.withHost("0.0.0.0"))) {
            Request request = Request.of("GET", "/__ringer/operations");
            assertThat(server.isControlTokenMade()).isTrue();
            assertThat(ask(server.baseUri(), request).status()).isEqualTo(401);
            assertThat(ask(
                                    server.baseUri(),
                                    request.withHeader(
                                            "Authorization",
                                            "Bearer " + server.controlToken().orElseThrow()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void settings_are_shown_without_secrets() {
        MockConfig secret = config.withControl(config.control().withToken("s3cret"));
        try (MockServer server = MockServer.start(secret)) {
            Request request = Request.of("GET", "/__ringer/configuration").withHeader("Authorization", "Bearer s3cret");
            assertThat(ask(server.baseUri(), request).body().text())
                    .contains("port")
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void a_mock_stands_in_for_the_control_api_of_another() throws IOException {
        Path document = folder.resolve("control.json");
        try (MockServer server = MockServer.start(config)) {
            Files.writeString(document, get(server, "/__ringer/openapi.json"));
        }
        MockConfig self = MockConfig.of(document.toString()).withoutWatch().withMount("/self");
        assertThat(Loader.inspect(self)).noneMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        try (MockServer server = MockServer.start(self)) {
            for (String path : List.of("/self/stubs", "/self/journal", "/self/clock", "/self/contracts")) {
                Response response = ask(server.baseUri(), Request.of("GET", path));
                assertThat(response.status()).as(path).isEqualTo(200);
                assertThat(response.headers().has("Ringer-Reply-Violations"))
                        .as(path)
                        .isFalse();
            }
            Request wrong = Request.of("POST", "/self/clock/advance").withBody("application/json", "{}");
            assertThat(ask(server.baseUri(), wrong).status()).isBetween(400, 499);
        }
    }

    // --- what goes wrong with all requests

    private static Response advance(MockServer server, String session, String by) {
        return ask(
                server.baseUri(),
                Request.of("POST", session + "/__ringer/clock/advance")
                        .withBody("application/json", "{\"by\":\"" + by + "\"}"));
    }

    @Test
    @Timeout(60)
    void answers_that_wait_go_sooner_by_what_the_clock_of_their_session_is_moved() {
        MockConfig slow = config.withDisruption(Disruption.NONE.withDelay(Delay.ofMillis(Delay.MILLIS_MAX)));
        try (MockServer server = MockServer.start(slow)) {
            CompletableFuture<Response> one = later(server, "/__session/a/tide");
            CompletableFuture<Response> other = later(server, "/__session/b/tide");
            while (!one.isDone()) {
                advance(server, "/__session/a", "6m");
            }
            assertThat(one.join().status()).isEqualTo(200);
            assertThat(other).isNotDone();
            while (!other.isDone()) {
                advance(server, "", "1h");
            }
        }
    }

    private static CompletableFuture<Response> later(MockServer server, String target) {
        return CompletableFuture.supplyAsync(() -> ask(server.baseUri(), Request.of("GET", target)));
    }

    @Test
    void maintenance_ends_by_the_clock_of_the_session() {
        MockConfig out = config.withDisruption(Disruption.NONE.withMaintenanceMillis(600_000));
        try (MockServer server = MockServer.start(out)) {
            advance(server, "/__session/a", "5m");
            Response half = ask(server.baseUri(), Request.of("GET", "/__session/a/tide"));
            assertThat(half.status()).isEqualTo(503);
            assertThat(Integer.parseInt(half.headers().get("Retry-After"))).isBetween(200, 300);

            advance(server, "/__session/a", "5m");
            assertThat(ask(server.baseUri(), Request.of("GET", "/__session/a/tide"))
                            .status())
                    .isEqualTo(200);
            assertThat(ask(server.baseUri(), Request.of("GET", "/tide")).status())
                    .isEqualTo(503);
        }
    }

    @Test
    void window_of_the_rate_limit_closes_by_the_server_s_clock() {
        MockConfig limited = config.withDisruption(Disruption.NONE.withRateLimit(new RateLimit(1, 3_600_000)));
        try (MockServer server = MockServer.start(limited)) {
            get(server, "/tide");
            assertThat(ask(server.baseUri(), Request.of("GET", "/tide")).status())
                    .isEqualTo(429);
            advance(server, "", "1h");
            assertThat(ask(server.baseUri(), Request.of("GET", "/tide")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_the_settings_let_go_wrong_is_shown() throws IOException {
        Files.writeString(folder.resolve("ringer.yaml"), """
            contracts: tides.yaml
            port: 0
            rate-limit: 100/1m
            maintenance: 10m
            """);
        try (MockServer server =
                MockServer.start(Setup.of(folder.resolve("ringer.yaml")), MockServer.Listener.SILENT)) {
            assertThat(get(server, "/__ringer/disruption"))
                    .contains("\"rateLimit\":\"100/1m\"")
                    .contains("\"maintenance\":\"10m\"")
                    .doesNotContain("outage");
        }
    }
}
