package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys that a contract declares, also those that no operation asks for, at all doors that show what has passed. */
@Timeout(60)
class SecretsTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  parameters: [{ name: pass, in: query, schema: { type: integer } }]
                  responses:
                    '200': { description: The tide, content: { application/json: { example: low } } }
            components:
              securitySchemes:
                query: { type: apiKey, in: query, name: pass }
                header: { type: apiKey, in: header, name: X-Pass }
                cookie: { type: apiKey, in: cookie, name: crumb }
            """;

    /** A path that leads nowhere, an operation that finds the key wrong, and one that answers. */
    private static final String[] TARGETS = {"/tides?pass=hunter2", "/tide?pass=hunter2", "/tide?pass=4711"};

    @TempDir
    private Path folder;

    private Path file;
    private MockConfig config;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        config = MockConfig.of(file.toString()).withoutWatch();
    }

    private static void pass(MockServer server) {
        for (String target : TARGETS) {
            new HttpMock(server.baseUri())
                    .ask(Request.of("GET", target)
                            .withHeader("X-Pass", "hunter3")
                            .withHeader("Cookie", "crumb=hunter4"));
        }
    }

    private static String get(MockServer server, String path) {
        return new HttpMock(server.baseUri())
                .ask(Request.of("GET", path).withHeader("Accept", "text/plain, */*;q=0.1"))
                .body()
                .text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal",
                "journal/1",
                "journal/2",
                "journal/export?format=har",
                "journal/export?format=jsonl",
                "journal/1/explanation",
                "journal/2/explanation",
                "journal/3/explanation",
                "near-misses"
            })
    void no_answer_of_the_control_api_shows_them(String path) {
        try (MockServer server = MockServer.start(config)) {
            pass(server);
            assertThat(get(server, "/__ringer/" + path)).contains("***").doesNotContain("hunter", "4711");
        }
    }

    @Test
    void no_event_shows_them() throws IOException, InterruptedException {
        try (MockServer server = MockServer.start(config)) {
            pass(server);
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.baseUri() + "/__ringer/journal/events?cursor=0"))
                    .build();
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
            StringBuilder events = new StringBuilder();
            try (InputStream body = response.body()) {
                byte[] some = new byte[8_192];
                while (!events.toString().contains("id: 3\n")
                        || !events.toString().endsWith("\n\n")) {
                    events.append(new String(some, 0, body.read(some), StandardCharsets.UTF_8));
                }
            }
            assertThat(events.toString()).contains("pass=***").doesNotContain("hunter", "4711");
        }
    }

    @Test
    void those_of_a_contract_that_came_later_are_hidden_too() throws IOException {
        Files.writeString(
                file, CONTRACT.replace("name: pass }", "name: other }").replace("X-Pass", "X-Other"));
        try (MockServer server = MockServer.start(config)) {
            Files.writeString(file, CONTRACT);
            assertThat(new HttpMock(server.baseUri())
                            .ask(Request.of("POST", "/__ringer/contracts/reload"))
                            .status())
                    .isEqualTo(200);
            pass(server);
            assertThat(get(server, "/__ringer/journal")).contains("pass=***").doesNotContain("hunter");
        }
    }
}
