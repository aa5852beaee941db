package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers at an address need not be a mock. */
class RemoteTest {

    private static final List<String> BODIES = List.of(
            "<html>hello</html>",
            "",
            "{}",
            "[]",
            "{\"exchanges\":[1],\"passed\":true}",
            "event: exchange\ndata: [\n\n");

    private HttpServer stranger;
    private volatile String body = "";

    @BeforeEach
    void start() throws IOException {
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            try (exchange) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        stranger.start();
    }

    @AfterEach
    void stop() {
        stranger.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal",
                "journal --follow",
                "journal --format har",
                "journal --format jsonl",
                "verify {\"operation\":\"getPet\"}",
                "coverage",
                "coverage --format json",
                "explain",
                "explain 1",
                "explain GET /pets",
                "reset",
                "resources"
            })
    void whoever_answers_all_that_is_asked_is_no_mock(String command) {
        String url = "http://127.0.0.1:" + stranger.getAddress().getPort();
        for (String each : BODIES) {
            body = each;
            Captured captured = Captured.run((command + " --url " + url).split(" "));
            assertThat(captured.code()).as(each).isEqualTo(Exit.NOT_STARTED);
            assertThat(captured.out()).as(each).isEmpty();
            assertThat(captured.err())
                    .isEqualTo("ringer: " + url + " answers, and is no mock of Ringer that can do this\n");
        }
    }
}
