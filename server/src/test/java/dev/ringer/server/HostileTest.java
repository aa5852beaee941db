package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes by which clients could lead two readers of the same bytes to disagree, and plain nonsense. */
class HostileTest {

    private static final Server SERVER = Server.start(ServerConfig.STANDARD, new Echo());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void check(String bytes, int status, String detail) {
        try (RawClient client = RawClient.connect(SERVER)) {
            Answer answer = client.send(bytes).read();
            assertThat(answer.body()).contains("\"status\":" + status).contains(detail);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.rest()).isEmpty();
        }
    }

    private static Arguments header(String lines, String detail) {
        return Arguments.of(
                "POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n", detail);
    }

    static Stream<Arguments> smuggling() {
        return Stream.of(
                header("Content-Length: 5\r\nTransfer-Encoding: chunked", "both given"),
                header("Transfer-Encoding: chunked\r\nContent-Length: 5", "both given"),
                header("Content-Length: 5\r\nContent-Length: 6", "more than once"),
                header("Content-Length: 5\r\ncontent-length: 5", "more than once"),
                header("Content-Length: 5, 5", "only digits"),
                header("Content-Length: +5", "only digits"),
                header("Content-Length: -1", "only digits"),
                header("Content-Length: 0x5", "only digits"),
                header("Content-Length: 5 6", "only digits"),
                header("Content-Length:", "only digits"),
                header("Content-Length: \u00b2", "only digits"),
                header("Transfer-Encoding: chunked, gzip", "before another"),
                header("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "before another"),
                header("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "before another"),
                header("Transfer-Encoding: \u000bchunked", "0x0B"),
                header("X: a\r\n b", "folded"),
                header("X: a\r\n\tContent-Length: 5", "folded"),
                header("Content-Length : 5", "in or after the header name"),
                header("Content Length: 5", "in or after the header name"),
                header("X: a\nContent-Length: 5", "0x0A"),
                header("X: a\rContent-Length: 5", "CR stands without LF"),
                header("X: a\r\rContent-Length: 5", "CR stands without LF"),
                header("X: a\u0000b", "0x00"),
                header("X\u0000: b", "0x00"),
                header("X: a\u007fb", "0x7F"),
                header(": b", "':'"),
                header("no colon here", "in or after the header name"),
                header("X(y): b", "'('"),
                header("X\u00e9: b", "0xE9"),
                header("Host: b", "given 2 times"));
    }

    @ParameterizedTest
    @MethodSource("smuggling")
    void shapes_that_hide_a_second_request_are_refused(String bytes, String detail) {
        check(bytes, 400, detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5x\r\nhello\r\n0\r\n\r\n",
                "x\r\nhello\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "+5\r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n0\r\n\r\n",
                " 5\r\nhello\r\n0\r\n\r\n",
                "\r\nhello\r\n0\r\n\r\n",
                ";x\r\nhello\r\n0\r\n\r\n",
                "5\nhello\r\n0\r\n\r\n",
                "5\r\rhello\r\n0\r\n\r\n",
                "5;a\nb\r\nhello\r\n0\r\n\r\n",
                "5;\u0000\r\nhello\r\n0\r\n\r\n",
                "5\r\nhello0\r\n\r\n",
                "5\r\nhello\n0\r\n\r\n",
                "5\r\nhello!\r\n0\r\n\r\n",
                "ffffffffffffffff1\r\nhello",
                "fffffffffffffffff\r\nhello",
                "00000000000000005\r\nhello",
                "0\r\nX Y: a\r\n\r\n",
                "0\r\n X: a\r\n\r\n",
                "0\r\nX: a\nY: b\r\n\r\n",
                "0\r\n:\r\n\r\n",
                "0\r\n\rGET / HTTP/1.1\r\n\r\n"
            })
    void chunks_of_another_shape_are_refused(String chunks) {
        check("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n",
                " GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\r\n\r\n",
                "GET\r\n\r\n",
                "GET / \r\n\r\n",
                "GET / http/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.11\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1 \r\nHost: a\r\n\r\n",
                "GET / FTP/1.1\r\nHost: a\r\n\r\n",
                "GET pets HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET a.test:80 HTTP/1.1\r\nHost: a\r\n\r\n",
                "G(T / HTTP/1.1\r\nHost: a\r\n\r\n",
                "G\u00cbT / HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u007f HTTP/1.1\r\nHost: a\r\n\r\n",
                "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
                "\u0000",
                "{\"json\": true}",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "\u0080\u0081\u0082",
                "<xml/>"
            })
    void what_is_no_request_is_refused(String bytes) {
        check(bytes, 400, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b/@", "a/b", "u@a", ":80", "[::1", "a:80:80", "a%zz", "\u00e9"})
    void what_is_no_host_is_refused(String host) {
        check("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n", 400, "The host is ");
        check("GET / HTTP/1.0\r\nHost: " + host + "\r\n\r\n", 400, "The host is ");
    }

    @Test
    void absolute_targets_have_a_host() {
        check("GET http:///pets HTTP/1.1\r\nHost: a\r\n\r\n", 400, "without a host");
        check("GET http://u:p@a/pets HTTP/1.1\r\nHost: a\r\n\r\n", 400, "The host is \\\"u:p@a\\\"");
    }

    @Test
    void fragments_are_not_sent() {
        check("GET /pets#x HTTP/1.1\r\nHost: a\r\n\r\n", 400, "fragment");
        check("GET http://a/pets?b#x HTTP/1.1\r\nHost: a\r\n\r\n", 400, "fragment");
    }

    @Test
    void tunnels_are_not_made() {
        check("CONNECT a.test:443 HTTP/1.1\r\nHost: a.test\r\n\r\n", 501, "CONNECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "gzip", "identity", "xchunked", "\"chunked\"", "chunked;q=1"})
    void transfer_codings_other_than_chunked_are_not_known(String coding) {
        check("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + coding + "\r\n\r\n", 501, "allowed is chunked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2.0", "HTTP/3.0", "HTTP/0.9"})
    void versions_other_than_1_are_not_spoken_in_this_form(String version) {
        check("GET / " + version + "\r\nHost: a\r\n\r\n", 505, version);
    }

    @Test
    void later_minor_versions_are_read_as_1_1() {
        try (RawClient client = RawClient.connect(SERVER)) {
            assertThat(client.send("GET / HTTP/1.2\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void expectations_other_than_100_continue_fail() {
        check("PUT / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\n", 417, "miracles");
    }

    @Test
    void what_came_before_a_malformed_request_is_answered_first() {
        try (RawClient client = RawClient.connect(SERVER)) {
            client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n");
            assertThat(client.read().body()).startsWith("GET /a");
            assertThat(client.read().body()).startsWith("GET /b");
            assertThat(client.read().status()).isEqualTo(400);
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void a_refused_head_request_gets_no_body_either() {
        try (RawClient client = RawClient.connect(SERVER)) {
            client.send("HEAD / HTTP/1.1\r\n\r\n");
            assertThat(client.readHead().status()).isEqualTo(400);
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void a_detail_quotes_what_was_sent_without_breaking_its_json() {
        check("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \"\\\t\u00e9\r\n\r\n", 400, "is \\\"\\\"\\\\\\u0009");
    }

    @Test
    void random_bytes_and_random_damage_never_stop_the_server() {
        Random random = new Random(7);
        String sound = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
        for (int round = 0; round < 300; round++) {
            byte[] bytes = sound.getBytes(StandardCharsets.ISO_8859_1);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (round % 10 == 0) {
                random.nextBytes(bytes);
            }
            try (RawClient client = RawClient.connect(SERVER)) {
                client.send(bytes).endInput();
                assertThat(client.rest()).matches("(?s)((HTTP/1.1 \\d{3} .*)?)");
            }
        }
        try (RawClient client = RawClient.connect(SERVER)) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
        }
    }
}
