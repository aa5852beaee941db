package dev.ringer.server;

import static dev.ringer.server.PriorKnowledgeClient.headers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that are not there yet when the handler returns. */
@Timeout(60)
class LaterTest {

    private static final String REQUEST = "GET /late HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String PROMPT = "GET /prompt HTTP/1.1\r\nHost: a\r\n\r\n";

    /** Answers {@code /late} when a test says so, everything else at once. */
    private static final class Source implements Handler {

        private final BlockingQueue<CompletableFuture<Delivery>> asked = new LinkedBlockingQueue<>();
        private final CountDownLatch abandoned = new CountDownLatch(1);

        @Override
        public Outcome handle(Request request) {
            if (!request.target().path().equals("/late")) {
                return answer("prompt");
            }
            CompletableFuture<Delivery> coming = new CompletableFuture<>();
            asked.add(coming);
            return new Later(coming, abandoned::countDown);
        }

        CompletableFuture<Delivery> next() throws InterruptedException {
            CompletableFuture<Delivery> next = asked.poll(10, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }

        boolean isAbandonedInTime() throws InterruptedException {
            return abandoned.await(10, TimeUnit.SECONDS);
        }
    }

    private final Source source = new Source();

    private Server start() {
        return Server.start(ServerConfig.STANDARD, source);
    }

    private static Delivery answer(String text) {
        return Delivery.of(Response.of(200).withBody(Body.of(text)));
    }

    @Test
    void answer_is_sent_when_it_has_come() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            source.next().complete(answer("late"));
            assertThat(client.read().body()).isEqualTo("late");
            assertThat(client.send(PROMPT).read().body()).isEqualTo("prompt");
        }
    }

    @Test
    void answer_that_is_there_already_is_sent_at_once() {
        Handler handler = request -> new Later(CompletableFuture.completedFuture(answer("there")), () -> {});
        try (Server server = Server.start(ServerConfig.STANDARD, handler);
                RawClient client = RawClient.connect(server)) {
            client.send(PROMPT + PROMPT);
            assertThat(client.read().body()).isEqualTo("there");
            assertThat(client.read().body()).isEqualTo("there");
        }
    }

    @Test
    void pipelined_requests_wait_for_the_one_before() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(PROMPT + REQUEST + PROMPT);
            assertThat(client.read().body()).isEqualTo("prompt");
            CompletableFuture<Delivery> late = source.next();
            assertThat(client.hasAnswer()).isFalse();
            late.complete(answer("late"));
            assertThat(List.of(client.read().body(), client.read().body())).containsExactly("late", "prompt");
        }
    }

    @Test
    void other_streams_of_a_connection_do_not_wait() throws InterruptedException {
        try (Server server = start();
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange late = client.open().send(headers("GET", "/late"), true);
            CompletableFuture<Delivery> coming = source.next();
            assertThat(client.get("/prompt").body()).isEqualTo("prompt");
            coming.complete(answer("late"));
            assertThat(late.read().body()).isEqualTo("late");
        }
    }

    @Test
    void its_delay_begins_when_it_has_come() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            long begin = System.nanoTime();
            source.next().complete(answer("late").withPace(Pace.delay(80)));
            assertThat(client.read().body()).isEqualTo("late");
            assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(80));
        }
    }

    @Test
    void failure_is_an_internal_error() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            source.next().completeExceptionally(new IllegalStateException("no"));
            Answer answer = client.read();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("The handler failed: IllegalStateException.");
            assertThat(client.send(PROMPT).read().body()).isEqualTo("prompt");
        }
    }

    @Test
    void client_that_closes_is_not_waited_for() throws InterruptedException {
        try (Server server = start()) {
            try (RawClient client = RawClient.connect(server)) {
                client.send(REQUEST);
                var unused = source.next();
            }
            assertThat(source.isAbandonedInTime()).isTrue();
        }
    }

    @Test
    void client_that_resets_is_not_waited_for() throws InterruptedException {
        try (Server server = start();
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            var unused = source.next();
            client.reset();
            assertThat(source.isAbandonedInTime()).isTrue();
        }
    }

    @Test
    void stream_that_is_given_up_is_not_waited_for() throws InterruptedException {
        try (Server server = start();
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            PriorKnowledgeClient.Exchange exchange = client.open().send(headers("GET", "/late"), true);
            CompletableFuture<Delivery> coming = source.next();
            exchange.cancel();
            assertThat(source.isAbandonedInTime()).isTrue();
            coming.complete(answer("too late"));
            assertThat(client.get("/prompt").body()).isEqualTo("prompt");
        }
    }

    @Test
    void closing_waits_for_what_has_not_come_only_so_long() throws InterruptedException {
        ServerConfig config = ServerConfig.STANDARD.withCloseTimeoutMillis(50);
        Server server = Server.start(config, source);
        try (server;
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST);
            var unused = source.next();
            new Thread(server::close).start();
            assertThat(source.isAbandonedInTime()).isTrue();
        }
    }
}
