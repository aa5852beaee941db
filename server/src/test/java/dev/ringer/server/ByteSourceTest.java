package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.ByteSource;
import dev.ringer.http.Delivery;
import dev.ringer.http.Fault;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Pace;
import dev.ringer.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that are not in memory, as those of large files. */
@Timeout(60)
class ByteSourceTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int LENGTH = 3_000_000;

    /** Letters in turn, which are all there or, from some place on, gone. */
    private static final class Letters implements ByteSource {

        private final long length;
        private final long end;
        private final AtomicLong read = new AtomicLong();

        Letters(long length, long end) {
            this.length = length;
            this.end = end;
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public void read(long position, ByteBuffer into) throws IOException {
            if (position + into.remaining() > end) {
                throw new IOException("the letters are gone");
            }
            read.addAndGet(into.remaining());
            for (long at = position; into.hasRemaining(); at++) {
                into.put((byte) ('a' + at % 26));
            }
        }

        static String text(int from, int to) {
            StringBuilder text = new StringBuilder();
            for (int at = from; at < to; at++) {
                text.append((char) ('a' + at % 26));
            }
            return text.toString();
        }
    }

    private final Letters letters = new Letters(LENGTH, LENGTH);
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

    private Server start(Handler handler) {
        return Server.start(
                ServerConfig.STANDARD.withErrors((doing, error) -> failures.add(doing + ": " + error.getMessage())),
                handler);
    }

    private static Delivery of(ByteSource source) {
        return Delivery.of(new Response(200, Headers.of("Content-Type", "text/plain"), Body.of(source)));
    }

    @Test
    void body_is_sent_whole_and_the_connection_stays() {
        try (Server server = start(request -> of(letters));
                RawClient client = RawClient.connect(server)) {
            for (int i = 0; i < 2; i++) {
                Answer answer = client.send(REQUEST).read();
                assertThat(answer.headers().get("Content-Length")).isEqualTo(Integer.toString(LENGTH));
                assertThat(answer.body()).isEqualTo(Letters.text(0, LENGTH));
            }
        }
    }

    @Test
    void body_is_sent_whole_over_http_2() {
        try (Server server = start(request -> of(letters));
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            assertThat(client.get("/").body()).isEqualTo(Letters.text(0, LENGTH));
        }
    }

    /** Letters that take a millisecond a piece to be made. */
    private static final class SlowLetters implements ByteSource {

        private final AtomicLong pieces = new AtomicLong();

        @Override
        public long length() {
            return 1L << 40;
        }

        @Override
        public void read(long position, ByteBuffer into) {
            pieces.incrementAndGet();
            for (long end = System.nanoTime() + 1_000_000; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
            into.put(new byte[into.remaining()]);
        }
    }

    @Test
    void others_are_answered_between_the_pieces() throws IOException {
        SlowLetters slow = new SlowLetters();
        AtomicLong passed = new AtomicLong();
        ServerConfig single = ServerConfig.STANDARD.withEventLoopThreads(1).withCloseTimeoutMillis(1);
        Server server = Server.start(single, request -> {
            if (request.target().path().equals("/slow")) {
                return of(slow);
            }
            passed.addAndGet(slow.pieces.get());
            return Delivery.of(Response.of(200));
        });
        try (server;
                Socket large = new Socket(InetAddress.getLoopbackAddress(), server.port());
                RawClient small = RawClient.connect(server)) {
            large.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = large.getInputStream();
            in.readNBytes(100_000);
            Thread reader = new Thread(() -> drain(in));
            reader.start();
            for (int i = 0; i < 5; i++) {
                passed.addAndGet(-slow.pieces.get());
                small.send(REQUEST).read();
            }
            assertThat(passed).hasValueLessThan(100);
        }
    }

    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The server has closed, as it was to.
        }
    }

    @Test
    void head_and_a_status_without_body_read_nothing() {
        try (Server server = start(request -> request.target().path().equals("/none")
                        ? Delivery.of(of(letters).response().withBody(Body.of(letters)))
                                .withResponse(new Response(204, Headers.EMPTY, Body.of(letters)))
                        : of(letters));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            Answer head = client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").readHead();
            assertThat(head.headers().get("Content-Length")).isEqualTo(Integer.toString(LENGTH));
            assertThat(client.send("GET /none HTTP/1.1\r\nHost: a\r\n\r\n")
                            .readHead()
                            .status())
                    .isEqualTo(204);
            assertThat(newer.open().send(headers("HEAD", "/"), true).read().body())
                    .isEmpty();
            assertThat(letters.read).hasValue(0);
        }
    }

    @Test
    void client_that_does_not_read_has_little_read_for_it() {
        Letters endless = new Letters(1L << 40, Long.MAX_VALUE);
        ServerConfig patient = ServerConfig.STANDARD.withCloseTimeoutMillis(500);
        Server server = Server.start(patient, request -> of(endless));
        try (RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            assertThat(client.readHead().status()).isEqualTo(200);
            server.close();
            assertThat(endless.read).hasValueBetween(1L, 64L << 20);
        }
    }

    @Test
    void few_chunks_of_a_long_body_are_more_so_that_none_is_large() {
        Body body = Body.of(new Letters(10L << 30, 10L << 30));
        Timetable table = Timetable.of(body, Pace.NONE.withChunks(2, 1_000));
        assertThat(table.count()).isEqualTo(10 << 10);
        assertThat(table.end(0)).isEqualTo(1 << 20);
        assertThat(Timetable.of(Body.of(new byte[5 << 20]), Pace.NONE.withChunks(2, 1_000))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void body_has_pace_and_trailers_like_any_other() {
        try (Server server = start(request -> of(new Letters(1_000, 1_000))
                        .withPace(Pace.NONE.withChunks(4, 40))
                        .map(each -> each.withResponse(each.response().withTrailers(Headers.of("X-End", "yes")))));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            String raw = client.send(REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .rest();
            assertThat(raw).contains("fa\r\n" + Letters.text(0, 250) + "\r\n").endsWith("0\r\nX-End: yes\r\n\r\n");
            PriorKnowledgeClient.Exchange exchange = newer.open().send(headers("GET", "/"), true);
            assertThat(exchange.trailers().get("x-end")).isEqualTo("yes");
            assertThat(exchange.read().body()).isEqualTo(Letters.text(0, 1_000));
        }
    }

    @Test
    void body_that_cannot_be_read_at_all_is_a_problem() {
        try (Server server = start(request -> of(new Letters(1_000, -1)));
                RawClient client = RawClient.connect(server)) {
            Answer answer = client.send(REQUEST).read();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("The body cannot be read: the letters are gone.");
            assertThat(client.send(REQUEST).read().status()).isEqualTo(500);
        }
    }

    @Test
    void body_that_ends_early_ends_the_connection() throws InterruptedException {
        try (Server server = start(request -> of(new Letters(LENGTH, LENGTH / 2)));
                RawClient client = RawClient.connect(server)) {
            String raw = client.send(REQUEST).rest();
            assertThat(raw).contains("Content-Length: " + LENGTH);
            assertThat(raw.length()).isLessThan(LENGTH);
            assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("sending a body: the letters are gone");
        }
    }

    @Test
    void body_that_ends_early_resets_its_stream_only() {
        Letters broken = new Letters(LENGTH, LENGTH / 2);
        try (Server server = start(request -> of(request.target().path().equals("/broken") ? broken : letters));
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange exchange = client.open().send(headers("GET", "/broken"), true);
            assertThat(exchange.resetCode()).isEqualTo(2);
            assertThat(client.get("/").body()).hasSize(LENGTH);
        }
    }

    @Test
    void broken_answer_shows_no_more_than_a_beginning() {
        Letters endless = new Letters(1L << 40, Long.MAX_VALUE);
        for (Fault fault : new Fault[] {Fault.CUT, Fault.WRONG_LENGTH, Fault.MALFORMED_CHUNK}) {
            try (Server server = start(request -> of(endless).withFault(fault));
                    RawClient client = RawClient.connect(server)) {
                assertThat(client.send(REQUEST).rest().length())
                        .as(fault.word())
                        .isBetween(500_000, 1_100_000);
            }
        }
    }
}
