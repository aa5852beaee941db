package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Outcome;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the handler leaves for afterwards. */
@Timeout(60)
class AftermathTest {

    private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: a\r\n\r\n";

    /** Tells, each time it is called afterwards, on which thread and after how many answers. */
    private static final class Counting implements Handler {

        private final BlockingQueue<Integer> afterwards = new LinkedBlockingQueue<>();
        private final List<Thread> threads = new CopyOnWriteArrayList<>();
        private final AtomicInteger answers = new AtomicInteger();

        @Override
        public Outcome handle(Request request) {
            threads.add(Thread.currentThread());
            answers.incrementAndGet();
            Delivery delivery = Delivery.of(Response.of(200).withBody(Body.of("there")));
            return request.target().path().equals("/late") ? delivery.withPace(Pace.delay(20)) : delivery;
        }

        @Override
        public void afterwards() {
            threads.add(Thread.currentThread());
            afterwards.add(answers.get());
            if (answers.get() == 1) {
                throw new IllegalStateException("no time");
            }
        }

        int next() throws InterruptedException {
            Integer next = afterwards.poll(10, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        }
    }

    private final Counting handler = new Counting();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final ServerConfig config = ServerConfig.STANDARD
            .withEventLoopThreads(1)
            .withErrors((doing, error) -> errors.add(doing + ": " + error.getMessage()));

    @Test
    void it_is_done_after_an_answer_on_the_thread_that_gave_it() throws InterruptedException {
        try (Server server = Server.start(config, handler);
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST.formatted("a"));
            assertThat(client.read().body()).isEqualTo("there");
            assertThat(handler.next()).isEqualTo(1);
            assertThat(handler.threads).hasSize(2).containsOnly(handler.threads.get(0));
        }
    }

    @Test
    void answers_of_one_turn_share_it() throws InterruptedException {
        try (Server server = Server.start(config, handler);
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST.formatted("a") + REQUEST.formatted("b") + REQUEST.formatted("c"));
            assertThat(handler.next()).isEqualTo(3);
        }
    }

    @Test
    void a_failure_of_it_is_reported_and_answers_go_on() throws InterruptedException {
        try (Server server = Server.start(config, handler);
                RawClient client = RawClient.connect(server)) {
            client.send(REQUEST.formatted("a")).read();
            assertThat(handler.next()).isEqualTo(1);
            assertThat(client.send(REQUEST.formatted("b")).read().body()).isEqualTo("there");
            assertThat(handler.next()).isEqualTo(2);
            assertThat(errors).containsExactly("doing what was left for afterwards: no time");
        }
    }

    @Test
    void it_is_done_after_delayed_answers_and_those_of_streams_too() throws InterruptedException {
        try (Server server = Server.start(config, handler);
                PriorKnowledgeClient client = PriorKnowledgeClient.connect(server)) {
            assertThat(client.get("/late").body()).isEqualTo("there");
            assertThat(handler.next()).isEqualTo(1);
        }
    }
}
