package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Response;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Http2Test {

    private static final String LONG = "0123456789abcdef".repeat(100_000);

    private static final Map<String, Response> RESPONSES = Map.of(
            "/204", new Response(204, Headers.of("Content-Length", "5"), Body.of("never")),
            "/103", Response.of(103),
            "/long", Response.of(200).withBody(Body.of(LONG)),
            "/own", new Response(200, Headers.of("Connection", "close", "X-Kept", "Yes"), Body.of("four")),
            "/split", Response.of(200).withHeader("X-A", "a\r\nX-B: b"));

    private static final Limits LIMITS = Limits.STANDARD
            .withBodyBytesMax(2_000_000)
            .withHeaderMax(1000, 20)
            .withRequestLineBytesMax(100)
            .withConcurrency(50, 50);

    private static final Handler ECHO = new Echo();
    private static final Server SERVER = Server.start(ServerConfig.STANDARD.withLimits(LIMITS), request -> {
        Response response = RESPONSES.get(request.target().path());
        return response == null ? ECHO.handle(request) : Delivery.of(response);
    });

    private final PriorKnowledgeClient client = PriorKnowledgeClient.connect(SERVER);

    @AfterEach
    void disconnect() {
        client.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static HttpResponse<String> upgrade(HttpClient http, HttpRequest.Builder request) {
        HttpRequest built = request.uri(URI.create(SERVER.baseUri() + "/x")).build();
        return http.sendAsync(built, BodyHandlers.ofString()).join();
    }

    @Test
    void a_request_arrives_as_over_http_1() {
        Answer answer = client.get("/pets?limit=2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("GET /pets?limit=2\nhttp://pets.test\nhost: pets.test\n\n");
        assertThat(answer.header("date")).endsWith(" GMT");
        assertThat(answer.header("content-length"))
                .isEqualTo(Integer.toString(answer.body().length()));
    }

    @Test
    void a_body_is_collected_over_several_frames() {
        String piece = "b".repeat(10_000);
        PriorKnowledgeClient.Exchange exchange = client.open().send(headers("PUT", "/x"), false);
        for (int i = 0; i < 100; i++) {
            exchange.send(piece, i == 99);
        }
        assertThat(exchange.read().body()).startsWith("PUT /x\n").endsWith("\n" + piece.repeat(100));
    }

    @Test
    void trailers_end_a_body() {
        PriorKnowledgeClient.Exchange exchange =
                client.open().send(headers("PUT", "/x"), false).send("abc", false);
        exchange.send(new DefaultHttp2Headers().add("x-t", "v"), true);
        assertThat(exchange.read().body()).endsWith("\nabc").doesNotContain("x-t");
    }

    @Test
    void cookies_in_several_fields_become_one() {
        PriorKnowledgeClient.Exchange exchange = client.open();
        exchange.send(headers("GET", "/").add("cookie", "a=1").add("cookie", "b=2"), true);
        assertThat(exchange.read().body()).contains("cookie: a=1; b=2\n");
    }

    @Test
    void streams_are_answered_side_by_side() {
        List<PriorKnowledgeClient.Exchange> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            open.add(client.open().send(headers("PUT", "/" + i), false));
        }
        for (int i = 39; i >= 0; i--) {
            assertThat(open.get(i).send("abc", true).read().body()).startsWith("PUT /" + i + "\n");
        }
    }

    @Test
    void a_long_body_arrives_whole() {
        assertThat(client.get("/long").body()).isEqualTo(LONG);
        assertThat(client.get("/after").status()).isEqualTo(200);
    }

    @Test
    void head_gets_the_length_without_the_body() {
        Answer answer = client.open().send(headers("HEAD", "/long"), true).read();
        assertThat(answer.header("content-length")).isEqualTo(Integer.toString(LONG.length()));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_status_without_a_body_has_no_length() {
        Answer answer = client.get("/204");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().has("content-length")).isFalse();
    }

    @Test
    void fields_of_http_1_are_left_out_and_names_are_in_lower_case() {
        Answer answer = client.get("/own");
        assertThat(answer.headers().has("connection")).isFalse();
        assertThat(answer.headers().toString()).contains("x-kept: Yes");
    }

    @Test
    void a_header_that_cannot_be_sent_becomes_a_500() {
        assertThat(client.get("/split").status()).isEqualTo(500);
    }

    @Test
    void an_informational_status_ends_the_stream_since_it_ends_no_request() {
        assertThat(client.open().send(headers("GET", "/103"), true).resetCode()).isEqualTo(Http2Error.CANCEL.code());
    }

    @Test
    void too_long_an_announced_body_is_refused_before_it_is_sent() {
        PriorKnowledgeClient.Exchange exchange = client.open();
        exchange.send(headers("PUT", "/x").add("content-length", "2000001"), false);
        Answer answer = exchange.read();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("2000001 bytes, allowed are 2000000");
        assertThat(exchange.resetCode()).isEqualTo(Http2Error.NO_ERROR.code());
    }

    @Test
    void too_long_a_body_is_refused_when_it_is() {
        PriorKnowledgeClient.Exchange exchange = client.open().send(headers("PUT", "/x"), false);
        exchange.send("b".repeat(2_000_001), false);
        assertThat(exchange.read().status()).isEqualTo(413);
        assertThat(client.get("/after").status()).isEqualTo(200);
    }

    @Test
    void too_long_a_target_is_refused() {
        assertThat(client.get("/" + "a".repeat(100)).status()).isEqualTo(414);
    }

    @Test
    void too_large_a_header_is_refused_as_a_problem() {
        Answer answer = client.open()
                .send(headers("GET", "/").add("x", "b".repeat(1000)), true)
                .read();
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).contains("1000 bytes allowed");
    }

    @Test
    void a_header_of_more_than_twice_the_size_is_refused_by_its_status_alone() {
        Answer answer = client.open()
                .send(headers("GET", "/").add("x", "b".repeat(2200)), true)
                .read();
        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_header_of_far_more_ends_the_connection() {
        client.open().send(headers("GET", "/").add("x", "b".repeat(20_000)), true);
        assertThat(client.goAwayCode()).isNotEqualTo(Http2Error.NO_ERROR.code());
        assertThat(client.isClosedInTime()).isTrue();
    }

    @Test
    void too_many_fields_are_refused() {
        PriorKnowledgeClient.Exchange exchange = client.open();
        Http2Headers many = headers("GET", "/");
        IntStream.range(0, 21).forEach(i -> many.add("x" + i, "b"));
        assertThat(exchange.send(many, true).read().status()).isEqualTo(431);
    }

    @Test
    void a_target_that_is_no_path_is_malformed() {
        assertThat(client.get("pets").status()).isEqualTo(400);
        assertThat(client.get("/a b").status()).isEqualTo(400);
        assertThat(client.get("/a#b").status()).isEqualTo(400);
        assertThat(client.open().send(headers("OPTIONS", "*"), true).read().body())
                .startsWith("OPTIONS *");
    }

    @Test
    void a_client_that_waits_to_send_its_body_is_told_to_go_on() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        assertThat(upgrade(http, request).version()).isEqualTo(HttpClient.Version.HTTP_2);
        HttpResponse<String> answer =
                upgrade(http, request.expectContinue(true).PUT(HttpRequest.BodyPublishers.ofString("hi")));
        assertThat(answer.body()).endsWith("\nhi");
    }

    @Test
    void a_connection_is_upgraded_and_its_first_request_answered() {
        HttpResponse<String> answer = upgrade(HttpClient.newHttpClient(), HttpRequest.newBuilder());
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body())
                .startsWith("GET /x\n" + SERVER.baseUri() + "\n")
                .doesNotContain("upgrade");
    }

    @Test
    void a_request_with_a_body_can_upgrade_too() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString("b".repeat(100_000)));
        HttpResponse<String> answer = upgrade(HttpClient.newHttpClient(), request);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.body()).endsWith("\n" + "b".repeat(100_000));
    }

    @Test
    void a_client_that_upgrades_and_then_says_nothing_is_given_up() {
        Limits hasty = Limits.STANDARD.withTimeoutMillis(60, 60_000, 60_000);
        ServerConfig config = ServerConfig.STANDARD.withLimits(hasty).withCloseTimeoutMillis(60);
        try (Server server = Server.start(config, ECHO);
                RawClient raw = RawClient.connect(server)) {
            String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";
            raw.send("GET / HTTP/1.1\r\nHost: a\r\n" + upgrade + "\r\n");
            assertThat(raw.readHead().status()).isEqualTo(101);
            assertThat(raw.rest()).isNotNull();
        }
    }

    @Test
    void many_requests_share_an_upgraded_connection() {
        HttpClient http = HttpClient.newHttpClient();
        assertThat(upgrade(http, HttpRequest.newBuilder()).statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 40)
                .mapToObj(i -> http.sendAsync(
                        HttpRequest.newBuilder(URI.create(SERVER.baseUri() + "/long"))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        assertThat(all).allSatisfy(each -> assertThat(each.join().body()).isEqualTo(LONG));
    }

    @Test
    void without_http_2_nothing_is_upgraded_and_the_preface_is_refused() {
        try (Server plain = Server.start(ServerConfig.STANDARD.withoutHttp2(), ECHO);
                RawClient raw = RawClient.connect(plain)) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(plain.baseUri())).build();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .sendAsync(request, BodyHandlers.ofString())
                    .join();
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(raw.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").read().status())
                    .isEqualTo(505);
        }
    }

    @Test
    void a_preface_may_come_byte_by_byte() {
        String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        String settings = "\0\0\0\4\0\0\0\0\0";
        try (RawClient raw = RawClient.connect(SERVER)) {
            for (char each : (preface + settings).toCharArray()) {
                raw.send(String.valueOf(each));
            }
            // A GOAWAY of this client, which the server answers by closing after its own frames.
            raw.send("\0\0\10\7\0\0\0\0\0\0\0\0\0\0\0\0\0").endInput();
            assertThat(raw.rest()).contains("\0\0\0\4\1\0\0\0\0");
        }
    }

    @Test
    void what_only_begins_like_the_preface_is_refused() {
        try (RawClient raw = RawClient.connect(SERVER)) {
            Answer answer = raw.send("PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n").read();
            assertThat(answer.status()).isEqualTo(505);
            assertThat(raw.rest()).isEmpty();
        }
    }

    @Test
    void nonsense_after_the_preface_ends_the_connection() {
        try (RawClient raw = RawClient.connect(SERVER)) {
            raw.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + "nonsense".repeat(100));
            assertThat(raw.rest()).isNotNull();
        }
        assertThat(client.get("/after").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_does_not_end_in_time_is_answered_408() {
        Limits hasty = Limits.STANDARD.withTimeoutMillis(60_000, 60, 60_000);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(hasty), ECHO);
                PriorKnowledgeClient slow = PriorKnowledgeClient.connect(server)) {
            Answer answer = slow.open()
                    .send(headers("PUT", "/x"), false)
                    .send("ab", false)
                    .read();
            assertThat(answer.status()).isEqualTo(408);
        }
    }

    @Test
    void a_connection_is_closed_when_no_further_request_comes() {
        Limits hasty = Limits.STANDARD.withTimeoutMillis(60_000, 60_000, 60);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(hasty), ECHO);
                PriorKnowledgeClient slow = PriorKnowledgeClient.connect(server)) {
            assertThat(slow.get("/x").status()).isEqualTo(200);
            assertThat(slow.goAwayCode()).isEqualTo(Http2Error.NO_ERROR.code());
            assertThat(slow.isClosedInTime()).isTrue();
        }
    }
}
