package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Limits SMALL = Limits.STANDARD
            .withRequestLineBytesMax(100)
            .withHeaderMax(1000, 5)
            .withBodyBytesMax(50)
            .withBufferedBytesMax(60);
    private static final Server SERVER = Server.start(ServerConfig.STANDARD.withLimits(SMALL), new Echo());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void check(String bytes, int status, String detail) {
        try (RawClient client = RawClient.connect(SERVER)) {
            Answer answer = client.send(bytes).read();
            assertThat(answer.body()).contains("\"status\":" + status).contains(detail);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.rest()).isEmpty();
        }
    }

    private static void checkFine(String bytes) {
        try (RawClient client = RawClient.connect(SERVER)) {
            assertThat(client.send(bytes).read().status()).isEqualTo(200);
        }
    }

    private static String line(int length) {
        return "GET /" + "a".repeat(length - "GET / HTTP/1.1".length()) + " HTTP/1.1\r\n";
    }

    @Test
    void a_request_line_may_have_the_longest_length() {
        checkFine(line(100) + "Host: a\r\n\r\n");
    }

    @Test
    void a_longer_request_line_is_refused() {
        check(line(101) + "Host: a\r\n\r\n", 414, "100 bytes allowed");
    }

    @Test
    void a_request_line_without_end_is_refused_when_it_is_too_long() {
        check("GET /" + "a".repeat(200), 414, "100 bytes allowed");
        check("A".repeat(101), 414, "100 bytes allowed");
        check("GET / " + "x".repeat(101), 414, "100 bytes allowed");
    }

    @Test
    void a_header_may_have_the_longest_length() {
        checkFine("GET / HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(1000 - 9 - 5) + "\r\n\r\n");
    }

    @Test
    void a_longer_header_is_refused() {
        check("GET / HTTP/1.1\r\nHost: a\r\nX: " + "b".repeat(1000) + "\r\n\r\n", 431, "1000 bytes allowed");
        check("GET / HTTP/1.1\r\nHost: a\r\n" + "b".repeat(1000), 431, "1000 bytes allowed");
        check("GET / HTTP/1.1\r\nHost: a\r\nX:" + " ".repeat(1000), 431, "1000 bytes allowed");
    }

    @Test
    void a_header_may_have_the_most_fields_but_not_one_more() {
        checkFine("GET / HTTP/1.1\r\nHost: a\r\n" + "X: b\r\n".repeat(4) + "\r\n");
        check("GET / HTTP/1.1\r\nHost: a\r\n" + "X: b\r\n".repeat(5) + "\r\n", 431, "5 fields allowed");
    }

    @Test
    void a_header_that_comes_in_small_pieces_is_refused_too() {
        try (RawClient client = RawClient.connect(SERVER)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
            for (int i = 0; i < 3000; i++) {
                client.sendUnwanted("b");
            }
            assertThat(client.read().status()).isEqualTo(431);
        }
    }

    @Test
    void a_body_may_have_the_longest_length_but_not_one_byte_more() {
        checkFine("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n" + "b".repeat(50));
        check("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 51\r\n\r\n", 413, "51 bytes, allowed are 50");
    }

    @Test
    void lengths_that_fit_no_number_are_too_large_as_well() {
        check(
                "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: " + "9".repeat(40) + "\r\n\r\n",
                413,
                "The body has a length of more digits than can be counted, allowed are 50");
    }

    @Test
    void a_client_that_waits_to_send_too_much_is_refused_before_it_does() {
        String head = "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 51\r\n\r\n";
        check(head, 413, "allowed are 50");
    }

    @Test
    void chunks_are_refused_as_soon_as_they_are_too_much() {
        String head = "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        checkFine(head + "19\r\n" + "b".repeat(25) + "\r\n19\r\n" + "b".repeat(25) + "\r\n0\r\n\r\n");
        check(head + "33\r\n", 413, "51 bytes, allowed are 50");
        check(head + "19\r\n" + "b".repeat(25) + "\r\n1a\r\n", 413, "51 bytes, allowed are 50");
    }

    @Test
    void chunk_extensions_and_trailers_are_counted() {
        String head = "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
        check(head + "1;" + "e".repeat(1001) + "\r\n", 431, "1000 bytes allowed");
        check(head + "0\r\nX: " + "e".repeat(1001) + "\r\n", 431, "1000 bytes allowed");
    }

    @Test
    void bodies_that_are_not_complete_share_one_budget() {
        String head = "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n";
        try (RawClient slow = RawClient.connect(SERVER)) {
            slow.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\nExpect: 100-continue\r\n\r\n");
            assertThat(slow.readHead().status()).isEqualTo(100);
            slow.send("b".repeat(40));
            awaitRefusal(head);
            assertThat(slow.send("b".repeat(10)).read().status()).isEqualTo(200);
        }
        checkFine(head + "b".repeat(50));
    }

    /** Ask until the other body has arrived; each round trip gives it time. */
    private static void awaitRefusal(String head) {
        for (int tries = 0; tries < 1000; tries++) {
            try (RawClient client = RawClient.connect(SERVER)) {
                Answer answer = client.send(head + "b".repeat(50)).read();
                if (answer.status() == 503) {
                    assertThat(answer.body()).contains("60 bytes");
                    return;
                }
            }
        }
        throw new AssertionError("no request was refused while another took the budget");
    }

    @Test
    void decoded_bodies_are_bounded_too() {
        try (RawClient client = RawClient.connect(SERVER)) {
            Answer answer = client.send(gzipped(new byte[51])).read();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("50 bytes allowed");
            assertThat(client.send(gzipped(new byte[50])).read().status()).isEqualTo(200);
        }
    }

    private static String gzipped(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        String head =
                "PUT / HTTP/1.1\r\nHost: a\r\nContent-Encoding: gzip\r\nContent-Length: " + out.size() + "\r\n\r\n";
        return head + out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_connection_too_many_is_told_and_closed() {
        Limits one = Limits.STANDARD.withConnectionsMax(1);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(one), new Echo());
                RawClient first = RawClient.connect(server)) {
            first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read();
            try (RawClient second = RawClient.connect(server)) {
                Answer answer = second.read();
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body()).contains("All 1 connections");
                assertThat(second.rest()).isEmpty();
            }
            assertThat(first.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_client_that_reads_nothing_is_read_from_no_further() {
        String answer = "x".repeat(10_000);
        try (Server server = Server.start(
                        ServerConfig.STANDARD.withLimits(Limits.STANDARD.withTimeoutMillis(500, 500, 300)),
                        request -> Delivery.of(Response.of(200).withBody(Body.of(answer))));
                RawClient client = RawClient.connect(server)) {
            String requests = "GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            client.send(requests);
                        }
                    })
                    .hasMessageMatching(".*(reset|[Bb]roken pipe).*");
        }
    }

    @Test
    void a_limit_below_its_least_is_a_mistake() {
        assertThatThrownBy(() -> Limits.STANDARD.withConnectionsMax(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("connectionsMax is 0, must be at least 1");
    }
}
