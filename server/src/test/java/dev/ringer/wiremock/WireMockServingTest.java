package dev.ringer.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.ClientError;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.security.NotAuthorisedException;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.Control;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** WireMock's client beside contracts, sessions, tokens and files. */
@Timeout(60)
class WireMockServingTest {

    private static final String TIDES = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { schema: { enum: [low, high] }, example: low } }
            """;

    @TempDir
    private Path folder;

    private MockConfig tides() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.yaml"), TIDES);
        return MockConfig.of(file.toString()).withoutWatch();
    }

    private static WireMock client(String base, String prefix) {
        URI uri = URI.create(base);
        return WireMock.create()
                .host(uri.getHost())
                .port(uri.getPort())
                .urlPathPrefix(prefix)
                .build();
    }

    private static String ask(MockServer server, String path) {
        Response response = new HttpMock(server.baseUri()).ask(Request.of("GET", path));
        return response.status() == 200 ? response.body().text() : Integer.toString(response.status());
    }

    @Test
    void stub_comes_before_the_contract_and_goes_again() throws IOException {
        try (MockServer server = MockServer.start(tides())) {
            WireMock client = client(server.baseUri(), "");
            StubMapping stub = client.register(get(urlEqualTo("/tide")).willReturn(ok("out")));
            assertThat(ask(server, "/tide")).isEqualTo("out");
            assertThat(server.journal().orElseThrow().entry(1).orElseThrow().replyViolations())
                    .isNotEmpty();
            client.removeStubMapping(stub);
            assertThat(ask(server, "/tide")).isEqualTo("\"low\"");
            client.verifyThat(2, getRequestedFor(urlEqualTo("/tide")));
            assertThat(client.findAllUnmatchedRequests()).isEmpty();
        }
    }

    @Test
    void clients_in_sessions_do_not_see_each_other() throws IOException {
        try (MockServer server = MockServer.start(tides())) {
            WireMock one = client(server.baseUri(), "/__session/one");
            WireMock two = client(server.baseUri(), "/__session/two");
            one.register(any(anyUrl()).willReturn(ok("one")));
            two.register(any(anyUrl()).willReturn(ok("two")));
            assertThat(ask(server, "/__session/one/x")).isEqualTo("one");
            assertThat(ask(server, "/__session/two/x")).isEqualTo("two");
            assertThat(ask(server, "/x")).isEqualTo("404");
            one.verifyThat(1, getRequestedFor(urlEqualTo("/x")));
            one.resetMappings();
            two.verifyThat(1, getRequestedFor(urlEqualTo("/x")));
            assertThat(ask(server, "/__session/two/x")).isEqualTo("two");
        }
    }

    @Test
    void client_shows_the_token_as_a_header() throws IOException {
        try (MockServer server = MockServer.start(tides().withControl(Control.STANDARD.withToken("secret")))) {
            URI uri = URI.create(server.baseUri());
            assertThatThrownBy(() -> client(server.baseUri(), "").allStubMappings())
                    .isInstanceOf(NotAuthorisedException.class);
            WireMock client = WireMock.create()
                    .host(uri.getHost())
                    .port(uri.getPort())
                    .authenticator(() -> List.of(HttpHeader.httpHeader("Authorization", "Bearer secret")))
                    .build();
            assertThat(client.allStubMappings().getMappings()).isEmpty();
        }
    }

    @Test
    void api_is_at_the_port_of_the_control_api() throws IOException {
        try (MockServer server = MockServer.start(tides().withControl(Control.STANDARD.withPort(0)))) {
            client(server.controlUri(), "").register(get(urlEqualTo("/tide")).willReturn(ok("out")));
            assertThat(ask(server, "/tide")).isEqualTo("out");
            assertThat(ask(server, "/__admin/mappings")).isEqualTo("404");
        }
    }

    @Test
    void api_that_is_switched_off_is_not_there() throws IOException {
        MockConfig config = tides();
        try (MockServer server =
                MockServer.start(config.withWireMock(config.sources().wireMock().withoutApi()))) {
            assertThat(ask(server, "/__admin/mappings")).isEqualTo("404");
            assertThat(ask(server, "/__admin/health")).isEqualTo("404");
        }
    }

    @Test
    void contract_keeps_paths_of_its_own() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                TIDES.replace("/tide:", "/__admin/health:").replace("getTide", "health"));
        try (MockServer server = MockServer.start(MockConfig.of(file.toString()).withoutWatch())) {
            assertThat(ask(server, "/__admin/health")).isEqualTo("\"low\"");
            assertThat(ask(server, "/__admin/mappings")).contains("\"mappings\":[]");
        }
    }

    @Test
    void client_ends_a_mock_that_may_be_ended() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        try (MockServer server = MockServer.start(tides())) {
            WireMock client = client(server.baseUri(), "");
            assertThatThrownBy(client::shutdown)
                    .isInstanceOf(ClientError.class)
                    .hasMessageContaining("the program that it is in");
            server.onStop(stopped::countDown);
            client.shutdown();
            assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void saved_mappings_are_there_after_a_restart_as_they_were_sent() throws IOException {
        Path stubs = Files.createDirectory(folder.resolve("stubs"));
        MockConfig config = tides().withStubs(stubs.toString());
        UUID id = UUID.randomUUID();
        StubMapping sent = get(urlEqualTo("/kept"))
                .withId(id)
                .withName("kept")
                .atPriority(3)
                .willReturn(ok("{{x}}").withFixedDelay(1))
                .build();
        try (MockServer server = MockServer.start(config)) {
            client(server.baseUri(), "").register(sent);
            client(server.baseUri(), "").saveMappings();
        }
        try (MockServer server = MockServer.start(config)) {
            assertThat(ask(server, "/kept")).isEqualTo("{{x}}");
            WireMock client = client(server.baseUri(), "");
            assertThat(client.getStubMapping(id).getItem()).isEqualTo(sent);
            client.editStubMapping(get(urlEqualTo("/kept")).withId(id).willReturn(ok("edited")));
            assertThat(ask(server, "/kept")).isEqualTo("edited");
            assertThat(client.allStubMappings().getMappings()).hasSize(1);
            client.removeStubMapping(id);
            client.saveMappings();
        }
        try (MockServer server = MockServer.start(config)) {
            assertThat(ask(server, "/kept")).isEqualTo("404");
        }
    }

    @Test
    void every_operation_of_wiremocks_own_document_is_there() throws IOException {
        JsonObject document = (JsonObject) Json.parse(resource("swagger/wiremock-admin-api.json"));
        List<String> missing = new ArrayList<>();
        try (MockServer server = MockServer.start(tides())) {
            for (Map.Entry<String, Json> path : document.object("paths")) {
                String address =
                        path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                for (String method :
                        ((JsonObject) path.getValue()).without("parameters").names()) {
                    String answer = new HttpMock(server.baseUri())
                            .ask(Request.of(method.toUpperCase(Locale.ROOT), address))
                            .body()
                            .text();
                    if (answer.contains("as far as Ringer has it") || answer.contains("No such method")) {
                        missing.add(method + " " + path.getKey());
                    }
                }
            }
        }
        assertThat(document.object("paths").size()).isGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WireMock.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void recording_is_told_not_to_be_carried_over() throws IOException {
        try (MockServer server = MockServer.start(tides())) {
            assertThatThrownBy(() -> client(server.baseUri(), "").startStubRecording("http://127.0.0.1:1"))
                    .isInstanceOf(ClientError.class)
                    .hasMessageContaining("records nothing");
        }
    }

    @Test
    void mapping_that_cannot_be_carried_over_is_refused_with_its_place() throws IOException {
        try (MockServer server = MockServer.start(tides())) {
            assertThatThrownBy(() -> client(server.baseUri(), "")
                            .register(get(urlEqualTo("/a")).willReturn(ok().withTransformers("mine"))))
                    .isInstanceOf(ClientError.class)
                    .hasMessageContaining("/response/transformers");
        }
    }
}
