package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Slow answers. Their least times are checked, never their most. */
@Timeout(60)
class DelayTest {

    private static final String BODY = "0123456789".repeat(100);
    private static final Pace LONG = Pace.delay(TimeUnit.MINUTES.toMillis(10));

    private static Handler paced(Pace pace) {
        return request -> Delivery.of(Response.of(200).withBody(Body.of(BODY))).withPace(pace);
    }

    /** The path names the delay in milliseconds. */
    private static final Handler BY_PATH = request -> {
        String path = request.target().path();
        return Delivery.of(Response.of(200).withBody(Body.of(path)))
                .withPace(Pace.delay(Long.parseLong(path.substring(1))));
    };

    private static Server start(Handler handler) {
        return Server.start(ServerConfig.STANDARD, handler);
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    // --- before the first byte

    @Test
    void a_delay_is_waited_for() {
        try (Server server = start(BY_PATH);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            long start = System.nanoTime();
            assertThat(client.send(get("/100")).read().body()).isEqualTo("/100");
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
            start = System.nanoTime();
            assertThat(newer.get("/100").body()).isEqualTo("/100");
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order_whatever_their_delays() {
        try (Server server = start(BY_PATH);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/80") + get("/0") + get("/30") + get("/0")).endInput();
            for (String path : List.of("/80", "/0", "/30", "/0")) {
                assertThat(client.read().body()).isEqualTo(path);
            }
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void requests_that_come_during_a_delay_are_answered_after_it() {
        try (Server server = start(BY_PATH);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/200"));
            client.send(get("/0") + get("/0").repeat(2_000));
            assertThat(client.read().body()).isEqualTo("/200");
            for (int i = 0; i < 2_001; i++) {
                assertThat(client.read().body()).isEqualTo("/0");
            }
        }
    }

    @Test
    void a_delay_is_no_idle_time() {
        Limits limits = Limits.STANDARD.withTimeoutMillis(50, 50, 50);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(limits), BY_PATH);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            var exchange = newer.open().send(headers("GET", "/400"), true);
            assertThat(client.send(get("/400")).read().body()).isEqualTo("/400");
            assertThat(exchange.read().body()).isEqualTo("/400");
        }
    }

    @Test
    void other_streams_do_not_wait() {
        try (Server server = start(BY_PATH);
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            var slow = client.open().send(headers("GET", "/500"), true);
            assertThat(client.get("/0").body()).isEqualTo("/0");
            assertThat(slow.read().body()).isEqualTo("/500");
        }
    }

    @Test
    void closing_waits_for_delayed_answers() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        Server server = start(request -> {
            asked.countDown();
            return BY_PATH.handle(request);
        });
        try (RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(get("/300"));
            var exchange = newer.open().send(headers("GET", "/300"), true);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            assertThat(client.read().body()).isEqualTo("/300");
            assertThat(exchange.read().body()).isEqualTo("/300");
            closed.join();
        }
    }

    @Test
    void closing_does_not_wait_longer_than_its_bound() {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(100), paced(LONG));
        try (RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(get("/"));
            newer.open().send(headers("GET", "/"), true);
            server.close();
            assertThat(client.rest()).doesNotContain("HTTP/1.1 200");
            assertThat(newer.isClosedInTime()).isTrue();
        }
    }

    @Test
    void a_client_that_goes_is_noticed_during_its_delay() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Limits one = Limits.STANDARD.withConnectionsMax(1);
        Handler handler = request -> {
            asked.countDown();
            return paced(LONG).handle(request);
        };
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(one).withCloseTimeoutMillis(0), handler)) {
            try (RawClient client = RawClient.connect(server)) {
                client.send(get("/"));
                assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
                client.reset();
            }
            // There is room for one connection only, so that the next one shows that the first is gone.
            awaitRoom(server);
        }
    }

    private static void awaitRoom(Server server) {
        String answer = "503";
        while (answer.contains("503")) {
            try (RawClient client = RawClient.connect(server)) {
                answer = client.send("BAD\r\n\r\n").rest();
            }
        }
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_stream_that_is_given_up_during_its_delay_does_no_harm() {
        try (Server server = start(BY_PATH);
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            client.open().send(headers("GET", "/100"), true).cancel();
            assertThat(client.get("/200").body()).isEqualTo("/200");
        }
    }

    @Test
    void an_answer_that_cannot_be_sent_after_its_delay_is_said_to_be_so() {
        Handler bad =
                request -> Delivery.of(Response.of(200).withHeader("X", "a\nb")).withPace(Pace.delay(10));
        try (Server server = start(bad);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            assertThat(client.send(get("/")).read().body()).contains("cannot be sent");
            assertThat(newer.get("/").status()).isEqualTo(500);
        }
    }

    @Test
    void ten_thousand_delayed_requests_take_no_thread() {
        Limits limits = Limits.STANDARD.withConcurrency(10_000, 64);
        try (Server server =
                        Server.start(ServerConfig.STANDARD.withLimits(limits).withEventLoopThreads(1), BY_PATH);
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            // The first answer comes behind the server's word on how many streams it takes.
            client.get("/0");
            long start = System.nanoTime();
            List<PriorKnowledgeClient.Exchange> all = new ArrayList<>();
            long threads = serverThreads();
            for (int i = 0; i < 10_000; i++) {
                all.add(client.open().send(headers("GET", "/1000"), true));
            }
            assertThat(serverThreads()).isPositive().isLessThanOrEqualTo(threads);
            for (var each : all) {
                assertThat(each.read().body()).isEqualTo("/1000");
            }
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().startsWith("ringer-server"))
                .count();
    }

    // --- bodies

    @Test
    void a_body_dribbles_in_its_chunks() {
        try (Server server = start(paced(Pace.NONE.withChunks(4, 120)));
                RawClient client = RawClient.connect(server)) {
            long start = System.nanoTime();
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(client.readHead().header("Transfer-Encoding")).isEqualTo("chunked");
            String piece = "fa\r\n" + BODY.substring(0, 250) + "\r\n";
            assertThat(client.rest()).isEqualTo(piece.repeat(4) + "0\r\n\r\n");
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @Test
    void a_body_dribbles_in_frames_of_http_2() {
        try (Server server = start(paced(Pace.NONE.withChunks(4, 120)));
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            long start = System.nanoTime();
            var exchange = client.open().send(headers("GET", "/"), true);
            assertThat(exchange.read().body()).isEqualTo(BODY);
            assertThat(exchange.dataFrames()).isEqualTo(4);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    @Test
    void a_client_of_http_1_0_gets_pieces_without_chunks() {
        try (Server server = start(paced(Pace.NONE.withChunks(4, 20)));
                RawClient client = RawClient.connect(server)) {
            Answer answer = client.send("GET / HTTP/1.0\r\n\r\n").read();
            assertThat(answer.header("Content-Length")).isEqualTo("1000");
            assertThat(answer.body()).isEqualTo(BODY);
        }
    }

    @Test
    void a_bandwidth_holds_and_the_connection_goes_on() {
        try (Server server = start(paced(Pace.NONE.withBytesPerSecond(10_000)));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            long start = System.nanoTime();
            client.send(get("/") + get("/"));
            assertThat(client.read().body()).isEqualTo(BODY);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
            assertThat(client.read().body()).isEqualTo(BODY);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
            start = System.nanoTime();
            assertThat(newer.get("/").body()).isEqualTo(BODY);
            assertThat(since(start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void the_time_between_two_pieces_is_no_idle_time() {
        Limits limits = Limits.STANDARD.withTimeoutMillis(50, 50, 50);
        try (Server server =
                        Server.start(ServerConfig.STANDARD.withLimits(limits), paced(Pace.NONE.withChunks(2, 600)));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            var exchange = newer.open().send(headers("GET", "/"), true);
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            client.readHead();
            assertThat(client.rest()).endsWith("\r\n0\r\n\r\n");
            assertThat(exchange.read().body()).isEqualTo(BODY);
        }
    }

    @Test
    void what_has_no_body_is_not_slowed() {
        try (Server server = start(request -> Delivery.of(Response.of(204))
                        .withPace(Pace.NONE.withChunks(3, 600_000).withBytesPerSecond(1)));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            assertThat(client.send(get("/")).readHead().status()).isEqualTo(204);
            assertThat(newer.get("/").status()).isEqualTo(204);
        }
    }

    // --- trailers

    private static final Response TRAILING =
            Response.of(200).withBody(Body.of("abc")).withTrailers(Headers.of("Digest", "x", "X-Cost", "7"));

    @Test
    void trailers_follow_the_body() {
        try (Server server = start(request -> Delivery.of(TRAILING));
                RawClient client = RawClient.connect(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(client.readHead().header("Trailer")).isEqualTo("Digest, X-Cost");
            assertThat(client.rest()).isEqualTo("3\r\nabc\r\n0\r\nDigest: x\r\nX-Cost: 7\r\n\r\n");
        }
    }

    @Test
    void trailers_end_a_stream() {
        try (Server server = start(request -> Delivery.of(TRAILING));
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            var exchange = client.open().send(headers("GET", "/"), true);
            assertThat(exchange.trailers()).isEqualTo(Headers.of("digest", "x", "x-cost", "7"));
            assertThat(exchange.read().body()).isEqualTo("abc");
            assertThat(exchange.read().header("trailer")).isEqualTo("Digest, X-Cost");
        }
    }

    @Test
    void trailers_come_behind_a_body_that_is_empty_or_long() {
        String large = "x".repeat(200_000);
        try (Server server = start(request -> Delivery.of(
                        TRAILING.withBody(Body.of(request.target().path().equals("/long") ? large : ""))));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(get("/") + "GET /long HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            client.readHead();
            assertThat(client.rest())
                    .startsWith("0\r\nDigest: x\r\nX-Cost: 7\r\n\r\nHTTP/1.1 200 OK")
                    .endsWith("x\r\n0\r\nDigest: x\r\nX-Cost: 7\r\n\r\n");
            assertThat(newer.open().send(headers("GET", "/"), true).trailers().size())
                    .isEqualTo(2);
            assertThat(newer.get("/long").body()).isEqualTo(large);
        }
    }

    @Test
    void clients_of_http_1_0_and_heads_get_no_trailers() {
        try (Server server = start(request -> Delivery.of(TRAILING));
                RawClient client = RawClient.connect(server);
                RawClient older = RawClient.connect(server)) {
            assertThat(older.send("GET / HTTP/1.0\r\n\r\n").read().body()).isEqualTo("abc");
            assertThat(older.rest()).isEmpty();
            client.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .readHead();
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void a_trailer_that_cannot_be_sent_is_said_to_be_so() {
        try (Server server = start(request -> Delivery.of(TRAILING.withTrailers(Headers.of("A", "b\r\nc"))));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            assertThat(client.send(get("/")).read().status()).isEqualTo(500);
            assertThat(newer.get("/").status()).isEqualTo(500);
        }
    }
}
