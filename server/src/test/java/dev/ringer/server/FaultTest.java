package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import io.netty.handler.codec.http2.Http2Error;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault looks like to a client that sees every byte. The path of a request names the fault. */
@Timeout(30)
class FaultTest {

    private static final String BODY = "0123456789";
    private static final Headers PLAIN = Headers.of("Date", "D", "X-A", "b");
    private static final String HEAD = "HTTP/1.1 200 OK\r\nDate: D\r\nX-A: b\r\n";

    private static final Handler HANDLER = request -> {
        String[] path = request.target().path().split("/");
        String body = path.length > 2 ? "" : BODY;
        Fault fault = Fault.of(path[1]).orElseThrow();
        return Delivery.of(new Response(200, PLAIN, Body.of(body))).withFault(fault);
    };

    private static final Server SERVER = Server.start(ServerConfig.STANDARD, HANDLER);

    /** Waits for nothing long. */
    private static final Server IMPATIENT = Server.start(
            ServerConfig.STANDARD.withLimits(Limits.STANDARD.withTimeoutMillis(10_000, 10_000, 200)), HANDLER);

    @AfterAll
    static void stop() {
        SERVER.close();
        IMPATIENT.close();
    }

    private static String request(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private static String answer(Server server, String requests) {
        try (RawClient client = RawClient.connect(server)) {
            return client.send(requests).rest();
        }
    }

    private static String answer(String path) {
        return answer(SERVER, request(path));
    }

    // --- HTTP/1.1

    @Test
    void reset_resets_the_connection_before_the_first_byte() {
        assertThat(answer("/reset")).isEqualTo("(reset)");
    }

    @Test
    void tls_failure_resets_a_connection_in_clear_text() {
        assertThat(answer("/tls-failure")).isEqualTo("(reset)");
    }

    @Test
    void empty_closes_in_good_order_before_the_first_byte() {
        assertThat(answer("/empty")).isEmpty();
    }

    @Test
    void cut_sends_half_the_body_and_closes() {
        assertThat(answer("/cut")).isEqualTo(HEAD + "Content-Length: 10\r\n\r\n01234");
    }

    @Test
    void cut_without_a_body_sends_half_the_head() {
        String whole = HEAD + "Content-Length: 0\r\n\r\n";
        assertThat(answer("/cut/bare")).isEqualTo(whole.substring(0, whole.length() / 2));
    }

    @Test
    void malformed_chunk_sends_a_chunk_whose_size_is_no_number() {
        assertThat(answer("/malformed-chunk"))
                .isEqualTo(HEAD + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\n01234\r\nxyz\r\n56789");
    }

    @Test
    void garbage_is_no_response() {
        assertThat(answer("/garbage")).hasSize(128).matches("[\\x80-\\xFF]*");
    }

    @Test
    void wrong_length_announces_half_of_what_comes() {
        assertThat(answer("/wrong-length")).isEqualTo(HEAD + "Content-Length: 5\r\nConnection: close\r\n\r\n" + BODY);
    }

    @Test
    void wrong_length_without_a_body_announces_a_byte() {
        assertThat(answer("/wrong-length/bare")).isEqualTo(HEAD + "Content-Length: 1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void a_fault_of_the_body_is_a_cut_for_a_request_that_gets_none() {
        String half = answer(SERVER, "HEAD /malformed-chunk HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(HEAD).startsWith(half);
        assertThat(half).isNotEmpty();
    }

    @Test
    void goaway_closes_behind_the_answer() {
        assertThat(answer(SERVER, request("/goaway") + request("/none")))
                .isEqualTo(HEAD + "Content-Length: 10\r\nConnection: close\r\n\r\n" + BODY);
    }

    @Test
    void stall_sends_half_and_no_more_until_nothing_happened_for_too_long() {
        assertThat(answer(IMPATIENT, request("/stall"))).isEqualTo(HEAD + "Content-Length: 10\r\n\r\n01234");
    }

    @Test
    void silence_sends_nothing_until_nothing_happened_for_too_long() {
        assertThat(answer(IMPATIENT, request("/silence"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENCE", "STALL"})
    void a_connection_on_which_no_more_comes_ends_when_the_client_shuts_its_side(Fault fault) {
        try (RawClient client = RawClient.connect(SERVER)) {
            client.send(request("/" + fault.word())).endInput();
            assertThat(client.rest()).doesNotContain("56789");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE", "RESET", "TLS_FAILURE"},
            mode = EnumSource.Mode.EXCLUDE)
    void answers_before_a_fault_arrive(Fault fault) {
        String whole = HEAD + "Content-Length: 10\r\n\r\n" + BODY;
        try (RawClient client = RawClient.connect(IMPATIENT)) {
            client.send(request("/none") + request("/" + fault.word()) + request("/none"));
            assertThat(client.read().body()).isEqualTo(BODY);
            assertThat(client.rest()).doesNotContain(whole);
        }
    }

    @Test
    void closing_does_not_wait_for_an_answer_that_never_comes() {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(600_000), HANDLER);
        try (RawClient stalled = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            stalled.send(request("/stall")).readHead();
            var exchange = newer.open().send(headers("GET", "/stall"), true);
            exchange.awaitHead();
            server.close();
            assertThat(exchange.resetCode()).isEqualTo(Http2Error.CANCEL.code());
            assertThat(stalled.rest()).isEqualTo("01234");
        }
    }

    // --- HTTP/2

    private static void onHttp2(Consumer<PriorKnowledgeClient> check) {
        try (PriorKnowledgeClient client = PriorKnowledgeClient.connect(SERVER)) {
            check.accept(client);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"RESET", "EMPTY", "CUT"})
    void a_stream_is_reset_and_the_connection_goes_on(Fault fault) {
        onHttp2(client -> {
            var faulty = client.open().send(headers("GET", "/" + fault.word()), true);
            assertThat(faulty.resetCode()).isEqualTo(Http2Error.INTERNAL_ERROR.code());
            assertThat(faulty.soFar()).isEqualTo(fault == Fault.CUT ? "01234" : "");
            assertThat(client.get("/none").body()).isEqualTo(BODY);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"MALFORMED_CHUNK", "GARBAGE"})
    void the_connection_breaks_on_a_frame_that_is_too_large(Fault fault) {
        onHttp2(client -> {
            client.open().send(headers("GET", "/" + fault.word()), true);
            assertThat(client.connectionError()).contains("exceeds maximum");
            assertThat(client.isClosedInTime()).isTrue();
        });
    }

    @Test
    void a_stream_says_a_wrong_length_and_sends_the_whole_body() {
        onHttp2(client -> {
            var faulty = client.open().send(headers("GET", "/wrong-length"), true);
            assertThat(faulty.awaitHead().get("content-length")).isEqualTo("5");
        });
    }

    @Test
    void a_stream_that_stalls_or_is_silent_is_reset_in_the_end() {
        try (PriorKnowledgeClient client = PriorKnowledgeClient.connect(IMPATIENT)) {
            var silent = client.open().send(headers("GET", "/silence"), true);
            var stalled = client.open().send(headers("GET", "/stall"), true);
            assertThat(silent.resetCode()).isEqualTo(Http2Error.CANCEL.code());
            assertThat(stalled.resetCode()).isEqualTo(Http2Error.CANCEL.code());
            assertThat(silent.soFar() + stalled.soFar()).isEqualTo("01234");
        }
    }

    @Test
    void goaway_is_said_and_the_answer_arrives() {
        onHttp2(client -> {
            var exchange = client.open().send(headers("GET", "/goaway"), true);
            assertThat(client.goAwayCode()).isEqualTo(Http2Error.NO_ERROR.code());
            assertThat(exchange.read().body()).isEqualTo(BODY);
            assertThat(client.isClosedInTime()).isTrue();
        });
    }

    @Test
    void tls_failure_breaks_the_connection_of_all_streams() {
        onHttp2(client -> {
            client.open().send(headers("GET", "/tls-failure"), true);
            assertThat(client.isClosedInTime()).isTrue();
        });
    }

    @Test
    void a_header_that_cannot_be_sent_is_said_instead_of_its_fault() {
        Handler bad = request ->
                Delivery.of(Response.of(200).withHeader("X", "a\r\nb")).withFault(Fault.CUT);
        try (Server server = Server.start(ServerConfig.STANDARD, bad)) {
            CompletableFuture<Integer> newer = CompletableFuture.supplyAsync(() -> {
                try (PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
                    return client.get("/").status();
                }
            });
            assertThat(answer(server, request("/").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                    .startsWith("HTTP/1.1 500 ");
            assertThat(newer.join()).isEqualTo(500);
        }
    }
}
