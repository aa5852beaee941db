package dev.ringer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.server.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bound that one request can pass, with the status and the problem that say so. */
@Timeout(60)
class BoundsTest {

    private static final Limits SMALL = Limits.STANDARD
            .withRequestLineBytesMax(200)
            .withHeaderMax(1_000, 10)
            .withBodyBytesMax(400_000)
            .withTimeoutMillis(300, 300, 60_000);
    private static final MockServer SERVER = start(SMALL);

    private static MockServer start(Limits limits) {
        return MockServer.start(MockConfig.STANDARD
                .withContracts(Contracts.ours())
                .withoutWatch()
                .withPort(0)
                .withLimits(limits));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Arguments row(String bound, int status, String detail, String bytes) {
        return Arguments.of(bound, status, detail, bytes);
    }

    private static String post(String type, String body) {
        Draft draft = Draft.of("POST", "/things").with("Content-Type", type).withBody(Grammar.latin(body));
        return Mutations.latin(draft.http1());
    }

    private static String gzip(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[zeros]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return "POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: "
                + out.size() + "\r\n\r\n" + Mutations.latin(out.toByteArray());
    }

    static Stream<Arguments> bounds() {
        String head = "GET /search HTTP/1.1\r\nHost: a\r\n";
        return Stream.of(
                row(
                        "request line",
                        414,
                        "200 bytes allowed",
                        "GET /" + "a".repeat(200) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                row(
                        "query parameters",
                        414,
                        "200 bytes allowed",
                        "GET /search?" + "a&".repeat(10_000) + " HTTP/1.1\r\n\r\n"),
                row("header bytes", 431, "1000 bytes allowed", head + "X: " + "a".repeat(1_000) + "\r\n\r\n"),
                row("header fields", 431, "10 fields allowed", head + "X: a\r\n".repeat(10) + "\r\n"),
                row("announced body", 413, "allowed are 400000", head + "Content-Length: 400001\r\n\r\n"),
                row("chunked body", 413, "allowed are 400000", head + "Transfer-Encoding: chunked\r\n\r\n61a81\r\n"),
                row("decoded body", 413, "400000 bytes allowed", gzip(400_001)),
                row("header time", 408, "300 ms allowed", "GET /sea"),
                row("body time", 408, "300 ms allowed", head + "Content-Length: 2\r\n\r\na"),
                row("JSON nesting", 400, "500", post("application/json", Oddities.nested("[", 501, "]"))),
                row("JSON number", 400, "1000", post("application/json", "{\"name\":" + "9".repeat(1_001) + "}")),
                row("XML nesting", 400, "", post("application/xml", Oddities.nested("<a>", 10_000, "</a>"))),
                row(
                        "multipart parts",
                        400,
                        "more than 1000 parts",
                        post(
                                "multipart/form-data; boundary=x",
                                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n".repeat(1_001)
                                        + "--x--")),
                row(
                        "items of a stream",
                        400,
                        "more than 100000 items",
                        post("application/x-ndjson", "{}\n".repeat(100_001))));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void a_request_past_a_bound_is_told_so(String bound, int status, String detail, String bytes) throws IOException {
        List<Draft> one = List.of(Draft.of("POST", "/"));
        Shot shot = new Shot(Shot.Kind.REQUESTS, Grammar.latin(bytes), 0, Shot.Ending.STAY, one);
        try (Wire wire = new Wire(SERVER.port())) {
            Seen seen = wire.fire(shot).get(0);
            assertThat(seen.status()).as(bound + ": " + seen.text()).isEqualTo(status);
            assertThat(seen.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(seen.text()).contains("\"status\":" + status).contains(detail);
        }
    }

    @Test
    void a_connection_past_the_bound_is_told_so() throws IOException {
        Shot get = Framing.whole(List.of(Draft.of("GET", "/__ringer/health")), 0);
        try (MockServer server = start(Limits.STANDARD.withConnectionsMax(1));
                Wire first = new Wire(server.port());
                Wire second = new Wire(server.port())) {
            assertThat(first.fire(get).get(0).status()).isEqualTo(200);
            Seen turnedAway = second.fire(get).get(0);
            assertThat(turnedAway.status()).isEqualTo(503);
            assertThat(turnedAway.text()).contains("All 1 connections allowed are open");
            assertThat(first.fire(get).get(0).status()).isEqualTo(200);
        }
    }
}
