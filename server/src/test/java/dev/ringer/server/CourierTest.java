package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A courier may be late; here it is as late as the test says. */
@Timeout(30)
class CourierTest {

    private static final String LONG = "0123456789abcdef".repeat(100_000);
    private static final long HUGE = 64L << 20;
    private static final Handler PATHS = request ->
            Delivery.of(Response.of(200).withBody(Body.of(request.target().path())));

    private final Late courier = new Late();

    /** Holds every delivery back. */
    private static final class Late extends Courier {

        private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();

        Late() {
            super(new Compression(false));
        }

        @Override
        void carry(Request request, Delivery delivery, Outlet outlet) {
            held.add(() -> outlet.loop().execute(() -> outlet.send(delivery.response())));
        }

        /** Wait for the next delivery to be handed over; running it sends it. */
        Runnable next() {
            try {
                Runnable next = held.poll(10, TimeUnit.SECONDS);
                assertThat(next).as("a delivery").isNotNull();
                return next;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Server start(Handler handler) {
        return Server.start(ServerConfig.STANDARD, handler, courier);
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    @Test
    void a_late_answer_arrives_and_the_connection_goes_on() {
        try (Server server = start(PATHS);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/1"));
            courier.next().run();
            assertThat(client.read().body()).isEqualTo("/1");
            client.send(get("/2"));
            courier.next().run();
            assertThat(client.read().body()).isEqualTo("/2");
        }
    }

    @Test
    void pipelined_requests_wait_for_the_late_answer_before_them() {
        try (Server server = start(PATHS);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/1") + get("/2") + get("/3"));
            Runnable first = courier.next();
            assertThat(courier.held).isEmpty();
            first.run();
            assertThat(client.read().body()).isEqualTo("/1");
            courier.next().run();
            courier.next().run();
            assertThat(client.read().body()).isEqualTo("/2");
            assertThat(client.read().body()).isEqualTo("/3");
        }
    }

    @Test
    void a_client_that_shuts_its_side_gets_its_late_answer() {
        try (Server server = start(PATHS);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/1")).endInput();
            courier.next().run();
            assertThat(client.read().body()).isEqualTo("/1");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void a_client_that_has_gone_does_no_harm_when_its_answer_comes() {
        try (Server server = start(PATHS)) {
            Runnable late;
            try (RawClient client = RawClient.connect(server)) {
                client.send(get("/1"));
                late = courier.next();
            }
            late.run();
            try (RawClient other = RawClient.connect(server)) {
                other.send(get("/2"));
                courier.next().run();
                assertThat(other.read().body()).isEqualTo("/2");
            }
        }
    }

    @Test
    void requests_sent_before_the_client_shut_its_side_are_answered_late_too() {
        try (Server server = start(PATHS);
                RawClient client = RawClient.connect(server)) {
            client.send(get("/1") + get("/2") + get("/3")).endInput();
            for (String path : List.of("/1", "/2", "/3")) {
                courier.next().run();
                assertThat(client.read().body()).isEqualTo(path);
            }
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void what_comes_in_while_an_answer_is_awaited_stays_in_the_network() throws Exception {
        try (Server server = start(PATHS);
                SocketChannel client =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()))) {
            client.write(ByteBuffer.wrap(get("/1").getBytes(StandardCharsets.US_ASCII)));
            courier.next();
            client.configureBlocking(false);
            assertThat(sentUntilStuck(client)).isLessThan(HUGE);
        }
    }

    /** Send until the other side takes no more for a while, or has taken far too much. */
    private static long sentUntilStuck(SocketChannel client) throws Exception {
        ByteBuffer piece = ByteBuffer.allocate(1 << 16);
        long sent = 0;
        try (Selector selector = Selector.open()) {
            client.register(selector, SelectionKey.OP_WRITE);
            while (sent < HUGE && selector.select(300) > 0) {
                selector.selectedKeys().clear();
                sent += client.write(piece.clear());
            }
        }
        return sent;
    }

    @Test
    void closing_waits_for_late_answers() {
        Server server = start(PATHS);
        try (RawClient client = RawClient.connect(server)) {
            client.send(get("/1"));
            Runnable late = courier.next();
            var closed = CompletableFuture.runAsync(server::close);
            late.run();
            assertThat(client.read().body()).isEqualTo("/1");
            closed.join();
        }
    }

    @Test
    void late_answers_of_http_2_overtake_each_other() {
        try (Server server = start(PATHS);
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            var first = client.open().send(PriorKnowledgeClient.headers("GET", "/1"), true);
            Runnable firstAnswer = courier.next();
            var second = client.open().send(PriorKnowledgeClient.headers("GET", "/2"), true);
            courier.next().run();
            assertThat(second.read().body()).isEqualTo("/2");
            firstAnswer.run();
            assertThat(first.read().body()).isEqualTo("/1");
        }
    }

    @Test
    void long_late_answers_arrive_whole() {
        try (Server server = start(request -> Delivery.of(Response.of(200).withBody(Body.of(LONG))));
                RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send(get("/1"));
            courier.next().run();
            var exchange = newer.open().send(PriorKnowledgeClient.headers("GET", "/2"), true);
            courier.next().run();
            assertThat(List.of(client.read().body(), exchange.read().body())).containsOnly(LONG);
        }
    }
}
