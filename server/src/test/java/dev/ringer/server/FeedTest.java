package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that go on until somebody has enough. */
@Timeout(60)
class FeedTest {

    private static final String REQUEST = "GET /feed HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final Feed.Heartbeat SELDOM = new Feed.Heartbeat(Body.of(":\n\n"), 600_000);
    private static final Feed.Heartbeat OFTEN = new Feed.Heartbeat(Body.of(":\n\n"), 20);
    private static final byte[] PIECE = "x".repeat(32 << 10).getBytes(StandardCharsets.US_ASCII);

    /** Sends what a test says. */
    private static final class Source implements Feed.Source {

        private final CountDownLatch closed = new CountDownLatch(1);
        private final AtomicInteger closings = new AtomicInteger();
        private final Semaphore resumed = new Semaphore(0);
        private final Queue<Source> started;
        private volatile Feed.Sink sink;

        private Source(Queue<Source> started) {
            this.started = started;
        }

        @Override
        public void start(Feed.Sink given) {
            sink = given;
            started.add(this);
        }

        @Override
        public void resume() {
            resumed.release();
        }

        @Override
        public void close() {
            closings.incrementAndGet();
            closed.countDown();
        }

        boolean send(String text) {
            return sink.send(text.getBytes(StandardCharsets.UTF_8));
        }

        boolean isClosedInTime() throws InterruptedException {
            return closed.await(10, TimeUnit.SECONDS);
        }
    }

    /** Answers {@code /feed} with one, all else at once. */
    private static final class Feeds implements Handler {

        private final BlockingQueue<Source> made = new LinkedBlockingQueue<>();
        private final BlockingQueue<Source> started = new LinkedBlockingQueue<>();
        private final Feed.Heartbeat heartbeat;

        private Feeds(Feed.Heartbeat heartbeat) {
            this.heartbeat = heartbeat;
        }

        @Override
        public Outcome handle(Request request) {
            if (!request.target().path().equals("/feed")) {
                return Delivery.of(Response.of(200).withBody(Body.of("prompt")));
            }
            Source source = new Source(started);
            made.add(source);
            Headers type = Headers.of("Content-Type", "text/event-stream");
            return new Feed(new Response(200, type, Body.EMPTY), heartbeat, source);
        }

        Source next() throws InterruptedException {
            Source next = started.poll(10, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }

    private final Feeds feeds = new Feeds(SELDOM);

    private Server start() {
        return Server.start(ServerConfig.STANDARD, feeds);
    }

    @Test
    void pieces_leave_as_they_come_in_chunks() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            Answer head = client.send(REQUEST).readHead();
            assertThat(head.header("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(head.headers().has("Content-Length")).isFalse();
            Source source = feeds.next();
            assertThat(source.send("one")).isTrue();
            assertThat(client.next(8)).isEqualTo("3\r\none\r\n");
            assertThat(source.send("two!")).isTrue();
            assertThat(client.next(9)).isEqualTo("4\r\ntwo!\r\n");
        }
    }

    @Test
    void a_source_that_ends_leaves_the_connection_for_the_next_request() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            source.send("one");
            source.sink.end();
            assertThat(client.next(13)).isEqualTo("3\r\none\r\n0\r\n\r\n");
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().body())
                    .isEqualTo("prompt");
            assertThat(source.isClosedInTime()).isTrue();
            assertThat(source.send("more")).isFalse();
        }
    }

    @Test
    void http_1_0_is_told_the_end_by_the_connection() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send("GET /feed HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(client.readHead().header("Connection")).isEqualTo("close");
            Source source = feeds.next();
            source.send("one");
            source.sink.end();
            assertThat(client.rest()).isEqualTo("one");
        }
    }

    @Test
    void a_stream_gets_pieces_as_they_come_beside_others() throws InterruptedException {
        try (Server server = start();
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange feed = client.open().send(headers("GET", "/feed"), true);
            assertThat(feed.awaitHead().has("content-length")).isFalse();
            Source source = feeds.next();
            source.send("one");
            assertThat(client.get("/").body()).isEqualTo("prompt");
            source.send("two");
            source.sink.end();
            assertThat(feed.read().body()).isEqualTo("onetwo");
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_feed_is_encrypted_like_all_else(HttpClient.Version version) throws Exception {
        try (Server server = Server.start(ServerConfig.STANDARD.withTls(Tls.selfSigned()), feeds)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(TlsTest.trusting(server))
                    .version(version)
                    .build();
            URI uri = URI.create(server.baseUri() + "/feed");
            HttpResponse<InputStream> response =
                    client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
            Source source = feeds.next();
            try (InputStream body = response.body()) {
                source.send("one");
                assertThat(body.readNBytes(3)).asString().isEqualTo("one");
                source.send("two");
                assertThat(body.readNBytes(3)).asString().isEqualTo("two");
            }
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    @Test
    void head_tells_of_a_feed_and_starts_none() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send("HEAD /feed HTTP/1.1\r\nHost: a\r\n\r\n");
            assertThat(client.readHead().header("Content-Type")).isEqualTo("text/event-stream");
            Source source = feeds.made.take();
            assertThat(source.isClosedInTime()).isTrue();
            assertThat(source.sink).isNull();
        }
    }

    @Test
    void a_head_that_cannot_be_sent_is_an_internal_error() throws InterruptedException {
        Source source = new Source(new ArrayDeque<>());
        Handler handler = request -> new Feed(new Response(200, Headers.of("a b", "c"), Body.EMPTY), SELDOM, source);
        try (Server server = Server.start(ServerConfig.STANDARD, handler);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            assertThat(client.send(REQUEST).read().status()).isEqualTo(500);
            assertThat(newer.get("/feed").status()).isEqualTo(500);
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    // --- ends

    @Test
    void a_client_that_goes_ends_it() throws InterruptedException {
        try (Server server = start()) {
            Source source;
            try (RawClient client = RawClient.connect(server)) {
                client.send(REQUEST).readHead();
                source = feeds.next();
            }
            assertThat(source.isClosedInTime()).isTrue();
            assertThat(source.send("more")).isFalse();
        }
    }

    @Test
    void a_client_that_resets_ends_it() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            client.reset();
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    @Test
    void a_stream_that_is_given_up_ends_it() throws InterruptedException {
        try (Server server = start();
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange feed = client.open().send(headers("GET", "/feed"), true);
            feed.awaitHead();
            Source source = feeds.next();
            feed.cancel();
            assertThat(source.isClosedInTime()).isTrue();
            assertThat(client.get("/").body()).isEqualTo("prompt");
        }
    }

    @Test
    void a_closing_server_ends_them_in_good_order_and_does_not_wait() throws InterruptedException {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(600_000), feeds);
        try (server;
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source first = feeds.next();
            PriorKnowledgeClient.Exchange feed = newer.open().send(headers("GET", "/feed"), true);
            feed.awaitHead();
            Source second = feeds.next();
            first.send("one");
            second.send("two");
            server.close();
            assertThat(client.rest()).isEqualTo("3\r\none\r\n0\r\n\r\n");
            assertThat(feed.read().body()).isEqualTo("two");
            assertThat(first.isClosedInTime()).isTrue();
            assertThat(second.isClosedInTime()).isTrue();
            assertThat(List.of(first.closings.get(), second.closings.get())).containsExactly(1, 1);
        }
    }

    @Test
    void a_closing_server_does_not_wait_for_who_reads_nothing() throws InterruptedException {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(600_000), feeds);
        try (server;
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            fill(source);
            server.close();
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    @Test
    void a_source_that_fails_ends_the_connection_and_is_reported() {
        List<String> reported = Collections.synchronizedList(new ArrayList<>());
        Feed.Source failing = new Feed.Source() {
            @Override
            public void start(Feed.Sink sink) {
                throw new IllegalStateException("no");
            }

            @Override
            public void resume() {}

            @Override
            public void close() {}
        };
        ServerConfig config = ServerConfig.STANDARD.withErrors((doing, error) -> reported.add(doing + ": " + error));
        try (Server server = Server.start(config, request -> new Feed(Response.of(200), SELDOM, failing));
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            assertThat(client.rest()).isEmpty();
            assertThat(reported).containsExactly("beginning a feed: java.lang.IllegalStateException: no");
        }
    }

    // --- time

    @Test
    void heartbeats_are_sent_while_there_is_nothing_else() throws InterruptedException {
        Feeds often = new Feeds(OFTEN);
        try (Server server = Server.start(ServerConfig.STANDARD, often);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(REQUEST).readHead();
            assertThat(client.next(24)).isEqualTo("3\r\n:\n\n\r\n".repeat(3));
            PriorKnowledgeClient.Exchange feed = newer.open().send(headers("GET", "/feed"), true);
            feed.awaitBody(9);
            assertThat(feed.soFar()).startsWith(":\n\n".repeat(3));
        }
    }

    @Test
    void a_feed_outlives_the_time_in_which_something_must_happen() throws InterruptedException {
        Feeds often = new Feeds(new Feed.Heartbeat(Body.of("h"), 100));
        Limits hasty = Limits.STANDARD.withTimeoutMillis(10_000, 10_000, 40);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(hasty), often);
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange feed = newer.open().send(headers("GET", "/feed"), true);
            client.send(REQUEST).readHead();
            assertThat(client.next(18)).isEqualTo("1\r\nh\r\n".repeat(3));
            feed.awaitBody(3);
            assertThat(feed.soFar()).startsWith("hhh");
        }
    }

    @Test
    void who_takes_nothing_for_too_long_is_cut_off() throws InterruptedException {
        Limits hasty = Limits.STANDARD.withTimeoutMillis(10_000, 10_000, 200);
        try (Server server = Server.start(ServerConfig.STANDARD.withLimits(hasty), feeds);
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            fill(source);
            assertThat(source.isClosedInTime()).isTrue();
        }
    }

    // --- room

    /** Send until nothing leaves any more, and give how many pieces were sent. */
    private static int fill(Source source) throws InterruptedException {
        int pieces = 1;
        while (source.sink.send(PIECE) || source.resumed.tryAcquire(100, TimeUnit.MILLISECONDS)) {
            pieces++;
        }
        return pieces;
    }

    @Test
    void a_source_that_waits_for_room_is_told_when_there_is_some() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            int pieces = fill(source);
            String got = client.nextBody(pieces * PIECE.length);
            assertThat(got).matches("x+");
            source.send("end");
            assertThat(client.nextBody(3)).isEqualTo("end");
            assertThat(source.resumed.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_source_that_goes_on_without_room_has_its_client_cut_off() throws InterruptedException {
        List<String> reported = Collections.synchronizedList(new ArrayList<>());
        ServerConfig config = ServerConfig.STANDARD.withErrors((doing, error) -> reported.add(error.getMessage()));
        try (Server server = Server.start(config, feeds);
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST).readHead();
            Source source = feeds.next();
            while (source.closings.get() == 0) {
                source.sink.send(PIECE);
            }
            assertThat(reported).containsExactly("the feed went on although 1048576 bytes of it wait for the client");
        }
    }

    // --- values

    @Test
    void a_feed_has_no_body_besides() {
        Response response = Response.of(200).withBody(Body.of("x"));
        assertThatThrownBy(() -> new Feed(response, SELDOM, new Source(new ArrayDeque<>())))
                .hasMessageContaining("1 bytes, must have a status that has a body, and none of its own");
        assertThatThrownBy(() -> new Feed(Response.of(204), SELDOM, new Source(new ArrayDeque<>())))
                .hasMessageContaining("status 204");
    }

    @Test
    void its_head_may_be_changed() {
        Outcome changed = new Feed(Response.of(200), SELDOM, new Source(new ArrayDeque<>()))
                .map(each -> each.withResponse(each.response().withHeader("A", "b")));
        assertThat(((Feed) changed).response().headers().get("A")).isEqualTo("b");
    }
}
