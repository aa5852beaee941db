package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits that matter are small here, the others large, so that only the right one can end the wait. */
class TimeoutTest {

    private static final int SMALL = 60;
    private static final int LARGE = 60_000;

    private static void check(Limits limits, Consumer<RawClient> exchange) {
        try (Server server =
                        Server.start(ServerConfig.STANDARD.withLimits(limits).withCloseTimeoutMillis(0), new Echo());
                RawClient client = RawClient.connect(server)) {
            exchange.accept(client);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "PRI",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: ",
                "GET / HTTP/1.1\r\nHost: a\r\n\r"
            })
    void a_header_that_does_not_end_in_time_is_answered_408(String start) {
        check(Limits.STANDARD.withTimeoutMillis(SMALL, LARGE, LARGE), client -> {
            Answer answer = client.send(start).read();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("header did not end within the 60 ms");
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(client.rest()).isEmpty();
        });
    }

    @Test
    @Timeout(20)
    void a_header_that_dribbles_in_is_answered_408_as_well() {
        Limits roomy = Limits.STANDARD.withHeaderMax(100 << 20, 100 << 20);
        check(roomy.withTimeoutMillis(SMALL, LARGE, LARGE), client -> {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n");
            while (!client.hasAnswer()) {
                client.send("X: b\r\n");
            }
            assertThat(client.read().status()).isEqualTo(408);
        });
    }

    @Test
    void a_second_request_has_the_same_time_for_its_header() {
        check(Limits.STANDARD.withTimeoutMillis(SMALL, LARGE, LARGE), client -> {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
            assertThat(client.send("GET / HTTP").read().status()).isEqualTo(408);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\n\r\nab",
                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                "Content-Length: 3\r\n\r\n"
            })
    void a_body_that_does_not_end_in_time_is_answered_408(String rest) {
        check(Limits.STANDARD.withTimeoutMillis(LARGE, SMALL, LARGE), client -> {
            Answer answer = client.send("PUT / HTTP/1.1\r\nHost: a\r\n" + rest).read();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("body did not end within the 60 ms");
            assertThat(client.rest()).isEmpty();
        });
    }

    @Test
    void a_connection_without_a_request_is_closed_without_a_word() {
        check(
                Limits.STANDARD.withTimeoutMillis(LARGE, LARGE, SMALL),
                client -> assertThat(client.rest()).isEmpty());
    }

    @Test
    void a_connection_is_closed_when_no_further_request_comes() {
        check(Limits.STANDARD.withTimeoutMillis(LARGE, LARGE, SMALL), client -> {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
            assertThat(client.rest()).isEmpty();
        });
    }

    @Test
    void an_idle_time_shorter_than_the_head_time_does_not_cut_a_header_short() {
        check(
                Limits.STANDARD.withTimeoutMillis(SMALL * 3, LARGE, SMALL),
                client -> assertThat(client.send("GET / HT").read().status()).isEqualTo(408));
    }
}
