package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The journal of a mock that runs, as server-sent events over its socket. */
@Timeout(60)
class FollowTest {

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
        config = MockConfig.of(Files.writeString(folder.resolve("tides.yaml"), CONTRACT)
                        .toString())
                .withoutWatch();
    }

    private static void pass(MockServer server, String path) {
        assertThat(new HttpMock(server.baseUri()).ask(Request.of("GET", path)).status())
                .isEqualTo(200);
    }

    /** The lines of a feed, whose first, a comment, has come. */
    private static final class Lines implements AutoCloseable {

        private final Stream<String> stream;
        private final Iterator<String> lines;

        private Lines(Stream<String> stream) {
            this.stream = stream;
            this.lines = stream.iterator();
            assertThat(lines.next()).isEqualTo(":");
            assertThat(lines.next()).isEmpty();
        }

        static Lines of(MockServer server, String path, HttpClient.Version version) throws Exception {
            HttpClient client = HttpClient.newBuilder().version(version).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUri() + path))
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.version()).isEqualTo(version);
            return new Lines(response.body());
        }

        String next() {
            return lines.next();
        }

        boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public void close() {
            stream.close();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void exchanges_are_told_as_they_pass(HttpClient.Version version) throws Exception {
        try (MockServer server = MockServer.start(config);
                Lines lines = Lines.of(server, "/__ringer/journal/events?operation=getTide", version)) {
            for (int i = 1; i <= 3; i++) {
                pass(server, "/tide?day=" + i);
                assertThat(lines.next()).isEqualTo("id: " + i);
                assertThat(lines.next()).isEqualTo("event: exchange");
                assertThat(lines.next()).startsWith("data: {").contains("\"query\":\"day=" + i + "\"");
                assertThat(lines.next()).isEmpty();
            }
        }
    }

    @Test
    void a_mock_that_stops_ends_them_at_once() throws Exception {
        MockServer server = MockServer.start(config);
        try (server;
                Lines lines = Lines.of(server, "/__ringer/journal/events", HttpClient.Version.HTTP_1_1)) {
            CompletableFuture.runAsync(server::close).get(5, TimeUnit.SECONDS);
            assertThat(lines.hasNext()).isFalse();
        }
    }

    @Test
    void a_client_that_goes_leaves_its_place() throws Exception {
        try (MockServer server = MockServer.start(config)) {
            for (int i = 0; i < 60; i++) {
                Lines.of(server, "/__ringer/journal/events", HttpClient.Version.HTTP_1_1)
                        .close();
            }
        }
    }

    @Test
    void it_goes_on_behind_the_last_event_that_was_seen() throws Exception {
        try (MockServer server = MockServer.start(config)) {
            pass(server, "/tide?day=1");
            pass(server, "/tide?day=2");
            try (Lines lines = Lines.of(server, "/__ringer/journal/events?cursor=1", HttpClient.Version.HTTP_1_1)) {
                assertThat(lines.next()).isEqualTo("id: 2");
            }
        }
    }
}
