package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringer.http.Delivery;
import dev.ringer.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_running_request_is_finished_and_the_connection_closed() {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Server server = Server.start(ServerConfig.STANDARD, request -> {
            running.countDown();
            await(closing);
            return Delivery.of(Response.of(200));
        });
        try (RawClient client = RawClient.connect(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            await(running);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            closing.countDown();
            assertThat(client.read().status()).isEqualTo(200);
            assertThat(client.rest()).isEmpty();
            closed.join();
        }
    }

    @Test
    void a_body_that_is_under_way_may_still_arrive() {
        Server server = Server.start(ServerConfig.STANDARD, new Echo());
        try (RawClient client = RawClient.connect(server)) {
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readHead().status()).isEqualTo(100);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            awaitRefusedConnection(server);
            Answer answer = client.send("hi").read();
            assertThat(answer.body()).endsWith("\nhi");
            assertThat(answer.header("Connection")).isEqualTo("close");
            closed.join();
        }
    }

    /** Connect until nobody listens any more, which is when closing has begun. */
    private static void awaitRefusedConnection(Server server) {
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), server.port()).close();
            } catch (ConnectException e) {
                return;
            } catch (IOException e) {
                // Taken and dropped at once; the next attempt will tell.
            }
        }
    }

    @Test
    void an_idle_connection_is_closed_at_once() {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(60_000), new Echo());
        try (RawClient client = RawClient.connect(server)) {
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read();
            server.close();
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void an_http_2_connection_is_told_and_closed() {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(60_000), new Echo());
        try (PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            assertThat(client.get("/").status()).isEqualTo(200);
            server.close();
            assertThat(client.goAwayCode()).isZero();
            assertThat(client.isClosedInTime()).isTrue();
        }
    }

    @Test
    void an_http_2_request_under_way_is_finished() {
        Server server = Server.start(ServerConfig.STANDARD, new Echo());
        try (PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange exchange = client.open()
                    .send(PriorKnowledgeClient.headers("PUT", "/x"), false)
                    .send("h", false);
            assertThat(client.get("/other").status()).isEqualTo(200);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            assertThat(client.goAwayCode()).isZero();
            assertThat(exchange.send("i", true).read().body()).endsWith("\nhi");
            closed.join();
        }
    }

    @Test
    void what_does_not_finish_in_time_is_ended() {
        Server server = Server.start(ServerConfig.STANDARD.withCloseTimeoutMillis(50), new Echo());
        try (RawClient client = RawClient.connect(server);
                PriorKnowledgeClient newer = PriorKnowledgeClient.connect(server)) {
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(client.readHead().status()).isEqualTo(100);
            newer.open().send(PriorKnowledgeClient.headers("PUT", "/x"), false);
            server.close();
            assertThat(client.rest()).isEmpty();
            assertThat(newer.isClosedInTime()).isTrue();
        }
    }

    @Test
    void a_handler_can_close_its_server() {
        CompletableFuture<Server> self = new CompletableFuture<>();
        Server server = Server.start(ServerConfig.STANDARD, request -> {
            self.orTimeout(10, TimeUnit.SECONDS).join().close();
            return Delivery.of(Response.of(200));
        });
        self.complete(server);
        try (RawClient client = RawClient.connect(server)) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
            assertThat(client.rest()).isEmpty();
        }
        server.close();
    }

    @Test
    void connections_leave_nothing_behind() throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "open descriptors can be counted");
        try (Server server = Server.start(ServerConfig.STANDARD, new Echo())) {
            visit(server);
            long before = descriptors();
            for (int i = 0; i < 1000; i++) {
                visit(server);
            }
            // The server sees the last ends a little after the clients.
            for (int tries = 0; descriptors() > before + 5 && tries < 1000; tries++) {
                visit(server);
            }
            assertThat(descriptors()).isLessThanOrEqualTo(before + 5);
        }
    }

    private static void visit(Server server) {
        try (RawClient client = RawClient.connect(server)) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").read().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_closed_server_leaves_nothing_behind() throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "open descriptors can be counted");
        startAndClose();
        long before = descriptors();
        for (int i = 0; i < 20; i++) {
            startAndClose();
        }
        assertThat(descriptors()).isLessThanOrEqualTo(before + 5);
    }

    private static void startAndClose() {
        try (Server server = Server.start(ServerConfig.STANDARD, new Echo())) {
            visit(server);
        }
    }

    @Test
    void many_connections_are_open_at_once() {
        List<RawClient> clients = new ArrayList<>();
        try (Server server = Server.start(ServerConfig.STANDARD, new Echo())) {
            for (int i = 0; i < 500; i++) {
                clients.add(RawClient.connect(server).send("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
            }
            assertThat(clients)
                    .allSatisfy(client -> assertThat(client.read().status()).isEqualTo(200));
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    private static long descriptors() throws IOException {
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        }
    }
}
