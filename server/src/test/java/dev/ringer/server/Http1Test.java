package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Http1Test {

    private static final String LONG = "0123456789abcdef".repeat(300_000);

    private static final Map<String, Response> RESPONSES = Map.ofEntries(
            Map.entry("/204", new Response(204, Headers.of("Content-Length", "5"), Body.of("never"))),
            Map.entry("/205", new Response(205, Headers.EMPTY, Body.of("never"))),
            Map.entry("/304", new Response(304, Headers.of("Content-Length", "77"), Body.of("never"))),
            Map.entry("/103", Response.of(103)),
            Map.entry("/long", Response.of(200).withBody(Body.of(LONG))),
            Map.entry("/length", new Response(200, Headers.of("Content-Length", "9"), Body.of("four"))),
            Map.entry("/chunked", new Response(200, Headers.of("Transfer-Encoding", "chunked"), Body.of("four"))),
            Map.entry("/close", new Response(200, Headers.of("Connection", "close"), Body.of("bye"))),
            Map.entry("/dated", Response.of(200).withHeader("date", "Thu, 01 Jan 1970 00:00:00 GMT")),
            Map.entry("/599", Response.of(599)),
            Map.entry("/split", Response.of(200).withHeader("X-A", "a\r\nX-B: b")),
            Map.entry("/name", Response.of(200).withHeader("X A", "a")),
            Map.entry("/latin", Response.of(200).withHeader("X-Name", "caf\u00e9")),
            Map.entry("/greek", Response.of(200).withHeader("X-Name", "\u03b1\u03b2")));

    private static final Handler ECHO = new Echo();
    private static final Server SERVER = Server.start(ServerConfig.STANDARD, request -> {
        Response response = RESPONSES.get(request.target().path());
        return response == null ? ECHO.handle(request) : Delivery.of(response);
    });

    private final RawClient client = RawClient.connect(SERVER);

    @AfterEach
    void disconnect() {
        client.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private Answer get(String target) {
        return client.send("GET " + target + " HTTP/1.1\r\nHost: pets.test:80\r\n\r\n")
                .read();
    }

    @Test
    void a_request_arrives_as_it_was_sent() {
        Answer answer = client.send("GET /pets?limit=2 HTTP/1.1\r\nHost: pets.test\r\nX-Odd:  a\tb \r\n\r\n")
                .read();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("GET /pets?limit=2\nhttp://pets.test\nhost: pets.test\nx-odd: a\tb\n\n");
    }

    @Test
    void a_connection_serves_one_request_after_the_other() {
        assertThat(get("/1").body()).startsWith("GET /1\n");
        assertThat(get("/2").body()).startsWith("GET /2\n");
        assertThat(get("/2").header("Connection")).isEqualTo("(no Connection)");
    }

    @Test
    void pipelined_requests_are_answered_in_order() {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            requests.append("POST /p/").append(i).append(" HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
        }
        client.send(requests.toString());
        for (int i = 0; i < 1000; i++) {
            assertThat(client.read().body()).startsWith("POST /p/" + i + "\n").endsWith("\nabc");
        }
    }

    @Test
    void a_request_may_come_byte_by_byte() {
        String request =
                "\r\nPOST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;e=1\r\nabc\r\n0\r\n\r\n";
        for (int i = 0; i < request.length(); i++) {
            client.send(request.substring(i, i + 1));
        }
        assertThat(client.read().body()).startsWith("POST /x\n").endsWith("\nabc");
    }

    @Test
    void http_1_0_closes_unless_asked_to_stay() {
        client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        assertThat(client.read().header("Connection")).isEqualTo("keep-alive");
        client.send("GET / HTTP/1.0\r\n\r\n");
        assertThat(client.read().header("Connection")).isEqualTo("close");
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void the_origin_falls_back_to_the_local_address() {
        String local = "http://127.0.0.1:" + SERVER.port() + "\n";
        client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        assertThat(client.read().body()).contains(local);
        client.send("GET / HTTP/1.1\r\nHost:\r\n\r\n");
        assertThat(client.read().body()).contains(local);
        client.send("GET / HTTP/1.1\r\nHost: " + "a".repeat(300) + "\r\n\r\n");
        assertThat(client.read().body()).contains(local);
    }

    @Test
    void an_absolute_target_overrides_the_host() {
        Answer answer = client.send("GET http://other.test:81/a?b HTTP/1.1\r\nHost: pets.test\r\n\r\n")
                .read();
        assertThat(answer.body()).startsWith("GET /a?b\nhttp://other.test:81\n");
    }

    @Test
    void options_may_ask_about_the_whole_server() {
        client.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.read().body()).startsWith("OPTIONS *\n");
    }

    @Test
    void bytes_above_ascii_in_a_target_are_encoded() {
        client.send("GET /caf\u00c3\u00a9 HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.read().body()).startsWith("GET /caf%C3%A9\n");
    }

    @Test
    void head_gets_the_length_of_what_get_would_get() {
        client.send("HEAD /length HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.readHead().header("Content-Length")).isEqualTo("4");
        assertThat(get("/length").body()).isEqualTo("four");
    }

    @Test
    void close_is_said_and_done() {
        client.send(
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\nGET /never HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.read().header("Connection")).isEqualTo("close");
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void a_handler_can_have_the_connection_closed() {
        Answer answer = get("/close");
        assertThat(answer.headers().all("Connection")).containsExactly("close");
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void every_response_is_dated_once() {
        assertThat(get("/").header("Date"))
                .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} 20\\d\\d \\d\\d:\\d\\d:\\d\\d GMT");
        assertThat(get("/dated").headers().all("Date")).containsExactly("Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void the_length_is_the_servers_to_say() {
        assertThat(get("/length").headers().all("Content-Length")).containsExactly("4");
        assertThat(get("/chunked").headers().has("Transfer-Encoding")).isFalse();
    }

    @Test
    void statuses_without_a_body_are_framed_without_one() {
        client.send("GET /204 HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.readHead().headers().has("Content-Length")).isFalse();
        client.send("GET /205 HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.readHead().header("Content-Length")).isEqualTo("0");
        client.send("GET /304 HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.readHead().header("Content-Length")).isEqualTo("77");
        assertThat(get("/after").body()).startsWith("GET /after");
    }

    @Test
    void an_informational_status_ends_the_connection_since_it_ends_no_request() {
        client.send("GET /103 HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(client.readHead().status()).isEqualTo(103);
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void any_status_can_be_sent() {
        assertThat(get("/599").status()).isEqualTo(599);
    }

    @Test
    void a_long_body_arrives_whole_and_the_connection_goes_on() {
        assertThat(get("/long").body()).isEqualTo(LONG);
        assertThat(get("/after").body()).startsWith("GET /after");
    }

    @Test
    void a_client_that_has_shut_its_side_still_gets_a_long_answer() {
        client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n").endInput();
        assertThat(client.read().body()).isEqualTo(LONG);
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void long_answers_to_pipelined_requests_do_not_mix() {
        client.send("GET /long HTTP/1.1\r\nHost: a\r\n\r\n".repeat(3) + "GET /after HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 3; i++) {
            assertThat(client.read().body()).isEqualTo(LONG);
        }
        assertThat(client.read().body()).startsWith("GET /after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/split", "/name"})
    void a_header_that_would_break_the_response_becomes_a_500(String target) {
        Answer answer = get(target);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers().has("X-B")).isFalse();
        assertThat(get("/after").status()).isEqualTo(200);
    }

    @Test
    void header_values_go_out_in_latin_1_where_they_can_and_else_in_utf_8() {
        assertThat(get("/latin").header("X-Name")).isEqualTo("caf\u00e9");
        assertThat(get("/greek").header("X-Name")).isEqualTo("\u00ce\u00b1\u00ce\u00b2");
    }

    @Test
    void a_body_of_known_length_is_read() {
        String body = "x".repeat(100_000);
        client.send("PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n" + body);
        assertThat(client.read().body()).contains("content-length: 100000\n").endsWith("\n" + body);
    }

    @Test
    void a_chunked_body_arrives_with_its_length() {
        client.send("PUT /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n");
        client.send("5\r\nhello\r\n00B ;x=\"y\"\r\n, world!!!\n\r\n0\r\nX-T: v\r\n\r\n");
        Answer answer = client.read();
        assertThat(answer.body())
                .contains("content-length: 16\n")
                .doesNotContain("transfer-encoding", "trailer")
                .endsWith("\nhello, world!!!\n");
    }

    @Test
    void a_body_on_get_is_read_too() {
        client.send("GET /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi");
        assertThat(client.read().body()).endsWith("\nhi");
    }

    @Test
    void a_client_that_waits_to_send_its_body_is_told_to_go_on() {
        client.send("PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
        assertThat(client.readHead().status()).isEqualTo(100);
        assertThat(client.send("hi").read().body()).endsWith("\nhi");
    }

    @Test
    void a_client_that_does_not_wait_is_not_told() {
        client.send("PUT /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\nhi");
        assertThat(client.read().status()).isEqualTo(200);
    }

    @Test
    void upgrades_to_unknown_protocols_are_not_taken_up() {
        client.send("GET /x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
        assertThat(client.read().body()).startsWith("GET /x\n").contains("upgrade: websocket");
    }

    @Test
    void an_upgrade_to_http_2_with_broken_settings_is_not_taken_up() {
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAA\r\n";
        client.send("GET /x HTTP/1.1\r\nHost: a\r\n" + upgrade + "\r\n");
        assertThat(client.read().body()).startsWith("GET /x\n");
    }
}
