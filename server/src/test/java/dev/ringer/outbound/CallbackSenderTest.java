package dev.ringer.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackSenderTest {

    private static final Callback.Retries TWICE = new Callback.Retries(2, 10);

    private final BlockingQueue<CallbackResult> results = new LinkedBlockingQueue<>();

    private CallbackSender sender(Bounds bounds) {
        return new CallbackSender(Targets.LOOPBACK, (callback, answer) -> List.of(), "hasty"::equals, bounds);
    }

    private static Callback callback(String name, String url, long delayMillis, Callback.Retries retries) {
        return new Callback(
                name,
                "POST",
                url,
                Headers.of("X-Name", name, "Content-Type", "text/plain"),
                Body.of("the body"),
                delayMillis,
                retries,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Exchange exchange(Callback... callbacks) {
        return exchange(Request.of("POST", "/"), callbacks);
    }

    private static Exchange exchange(Request request, Callback... callbacks) {
        return new Exchange(
                request,
                "",
                new Route.NoPath(""),
                List.of(),
                Origin.STUB,
                "",
                Optional.empty(),
                Delivery.of(Response.of(200)),
                List.of(),
                List.of(callbacks),
                Optional.empty());
    }

    private CallbackResult result() {
        try {
            CallbackResult next = results.poll(20, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String shown(CallbackResult result) {
        return result.callback().name() + " " + result.attempts() + " "
                + result.answer()
                        .map(each -> each.status() + " " + each.body().text())
                        .orElse("-")
                + result.error().map(each -> " " + each).orElse("");
    }

    @Test
    void callback_is_sent_as_it_is_and_the_answer_is_told() {
        try (Receiver receiver = Receiver.start(each -> new Receiver.Answer(200, "{\"ok\":true}", ""));
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/hook?x=1"), 0, Callback.Retries.NONE)), results::add);
            Receiver.Received request = receiver.next();
            assertThat(request.method() + " " + request.target() + " " + request.body())
                    .isEqualTo("POST /hook?x=1 the body");
            assertThat(request.header("X-Name")).isEqualTo("a");
            assertThat(request.header("Content-Type")).isEqualTo("text/plain");
            assertThat(request.header("User-Agent")).isEqualTo("ringer");
            assertThat(shown(result())).isEqualTo("a 1 200 {\"ok\":true}");
        }
    }

    @Test
    void callbacks_of_an_exchange_are_sent_in_order() {
        try (Receiver receiver = Receiver.answering(204);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(
                    exchange(
                            callback("slow", receiver.url("/"), 100, Callback.Retries.NONE),
                            callback("broken", "http://10.0.0.1/", 0, Callback.Retries.NONE),
                            callback("fast", receiver.url("/"), 0, Callback.Retries.NONE)),
                    results::add);
            assertThat(receiver.next().header("X-Name")).isEqualTo("slow");
            assertThat(receiver.next().header("X-Name")).isEqualTo("fast");
            assertThat(List.of(shown(result()), shown(result()), shown(result())))
                    .containsExactly(
                            "slow 1 204 ",
                            "broken 0 - the target 10.0.0.1 is not allowed; --allow-target 10.0.0.1 allows it",
                            "fast 1 204 ");
        }
    }

    @Test
    void callbacks_go_sooner_when_their_session_s_clock_is_moved_on() {
        try (Receiver receiver = Receiver.answering(204);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(
                    exchange(
                            callback("first", receiver.url("/"), 300_000, Callback.Retries.NONE),
                            callback("second", receiver.url("/"), 300_000, Callback.Retries.NONE)),
                    results::add);
            sender.moved("", Duration.ofMinutes(4));
            sender.moved("", Duration.ofMinutes(6));
            assertThat(receiver.next().header("X-Name")).isEqualTo("first");
            assertThat(receiver.next().header("X-Name")).isEqualTo("second");
        }
    }

    @Test
    void clock_of_another_session_moves_nothing() {
        try (Receiver receiver = Receiver.answering(204)) {
            try (CallbackSender sender = sender(Bounds.STANDARD)) {
                sender.send(exchange(callback("a", receiver.url("/"), 300_000, Callback.Retries.NONE)), results::add);
                sender.moved("other", Duration.ofMinutes(10));
            }
            assertThat(shown(result())).isEqualTo("a 0 - the mock was closed before it was sent");
        }
    }

    @Test
    void session_that_skips_delays_waits_for_no_callback() {
        try (Receiver receiver = Receiver.answering(204);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(
                    exchange(callback("a", receiver.url("/"), 300_000, Callback.Retries.NONE))
                            .withSession("hasty"),
                    results::add);
            assertThat(shown(result())).isEqualTo("a 1 204 ");
        }
    }

    @Test
    void what_fails_on_the_other_side_is_tried_again() {
        AtomicInteger count = new AtomicInteger();
        try (Receiver receiver = Receiver.start(each -> Receiver.Answer.of(count.incrementAndGet() < 3 ? 503 : 200));
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, TWICE)), results::add);
            assertThat(shown(result())).isEqualTo("a 3 200 ");
        }
    }

    @Test
    void last_answer_is_told_when_no_attempt_is_left() {
        try (Receiver receiver = Receiver.answering(500);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, TWICE)), results::add);
            assertThat(shown(result())).isEqualTo("a 3 500 ");
        }
    }

    @Test
    void what_the_receiver_refuses_is_not_tried_again() {
        try (Receiver receiver = Receiver.answering(400);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, TWICE)), results::add);
            assertThat(shown(result())).isEqualTo("a 1 400 ");
        }
    }

    @Test
    void receiver_that_is_not_there_is_told() {
        String url;
        try (Receiver receiver = Receiver.answering(200)) {
            url = receiver.url("/");
        }
        try (CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", url, 0, TWICE)), results::add);
            CallbackResult result = result();
            assertThat(result.attempts()).isEqualTo(3);
            assertThat(result.error()).isPresent();
        }
    }

    @Test
    void redirect_is_not_followed() {
        try (Receiver elsewhere = Receiver.answering(200);
                Receiver receiver = Receiver.start(each -> new Receiver.Answer(307, "", elsewhere.url("/secret")));
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            assertThat(shown(result())).isEqualTo("a 1 307 ");
            assertThat(elsewhere.isEmpty()).isTrue();
        }
    }

    @Test
    void answer_that_does_not_come_is_not_waited_for() {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = Receiver.start(each -> held(end));
                CallbackSender sender = sender(new Bounds(10, 10, 200, 100))) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            assertThat(shown(result())).isEqualTo("a 1 - there was no whole answer within 200 ms");
            end.countDown();
        }
    }

    private static Receiver.Answer held(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Receiver.Answer.of(200);
    }

    @Test
    void answer_that_is_too_long_is_cut_off() {
        try (Receiver receiver = Receiver.start(each -> new Receiver.Answer(200, "x".repeat(2 << 20), ""));
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(callback("a", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            assertThat(result().error().orElse("")).contains("more than 1048576 bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, a 1 200", "::1, a 1 200", "192.168.1.9, a 0 - the target 127.0.0.1 is not allowed"})
    void loopback_is_for_clients_of_this_machine(String client, String expected) {
        Request request = Request.of("POST", "/").withCaller(new Caller(client, "HTTP/1.1", Optional.empty()));
        try (Receiver receiver = Receiver.answering(200);
                CallbackSender sender = sender(Bounds.STANDARD)) {
            sender.send(exchange(request, callback("a", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            assertThat(shown(result())).startsWith(expected);
        }
    }

    @Test
    void full_queue_is_told() {
        try (CallbackSender sender = sender(new Bounds(2, 2, 100, 100))) {
            sender.send(exchange(callback("a", "http://127.0.0.1:1/", 60_000, Callback.Retries.NONE)), results::add);
            sender.send(
                    exchange(
                            callback("b", "http://127.0.0.1:1/", 60_000, Callback.Retries.NONE),
                            callback("c", "http://127.0.0.1:1/", 60_000, Callback.Retries.NONE)),
                    results::add);
            assertThat(shown(result())).isEqualTo("b 0 - the queue is full: 1 callbacks wait, 2 may");
            assertThat(shown(result())).startsWith("c 0 - the queue is full");
        }
    }

    @Test
    void no_more_are_sent_at_once_than_may_be() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        try (Receiver receiver = Receiver.start(each -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    two.countDown();
                    held(two);
                    now.decrementAndGet();
                    return Receiver.Answer.of(200);
                });
                CallbackSender sender = sender(new Bounds(100, 2, 10_000, 100))) {
            for (int i = 0; i < 20; i++) {
                sender.send(exchange(callback("a", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            }
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                told.add(shown(result()));
            }
            assertThat(told).containsOnly("a 1 200 ");
            assertThat(most.get()).isEqualTo(2);
        }
    }

    @Test
    void closing_lets_what_has_begun_finish_and_tells_of_the_rest() {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver receiver = Receiver.start(each -> held(end))) {
            CallbackSender sender = sender(new Bounds(10, 10, 10_000, 10_000));
            sender.send(
                    exchange(
                            callback("begun", receiver.url("/"), 0, Callback.Retries.NONE),
                            callback("behind", receiver.url("/"), 0, Callback.Retries.NONE)),
                    results::add);
            sender.send(exchange(callback("later", receiver.url("/"), 60_000, Callback.Retries.NONE)), results::add);
            receiver.next();
            Thread closing = new Thread(sender::close);
            closing.start();
            end.countDown();
            assertThat(List.of(shown(result()), shown(result()), shown(result())))
                    .containsExactlyInAnyOrder(
                            "begun 1 200 ",
                            "behind 0 - the mock was closed before it was sent",
                            "later 0 - the mock was closed before it was sent");
            sender.send(exchange(callback("after", receiver.url("/"), 0, Callback.Retries.NONE)), results::add);
            assertThat(shown(result())).isEqualTo("after 0 - the mock is closed");
        }
    }
}
