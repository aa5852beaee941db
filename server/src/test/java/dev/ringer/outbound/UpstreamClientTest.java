package dev.ringer.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Fetch;
import dev.ringer.exchange.FetchResult;
import dev.ringer.http.Body;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UpstreamClientTest {

    private final UpstreamClient client = new UpstreamClient(Targets.LOOPBACK, 2);

    @AfterEach
    void close() {
        client.close();
    }

    private static Fetch fetch(String url) {
        return fetch(url, 20_000);
    }

    private static Fetch fetch(String url, long patienceMillis) {
        return new Fetch("GET", url, Headers.of("X-A", "b"), Body.EMPTY, patienceMillis);
    }

    private FetchResult ended(Fetch fetch) {
        return client.fetch(fetch, Caller.UNKNOWN)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** The exchange ends a moment after its result has come. */
    private void awaitNothingTaken() {
        while (client.bytesTaken() > 0) {
            Thread.onSpinWait();
        }
    }

    private static String shown(FetchResult result) {
        return result instanceof FetchResult.Answered answered
                ? answered.response().status() + " "
                        + answered.response().body().text()
                : result.toString();
    }

    @Test
    void answer_is_given_with_its_head_and_body() {
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(418, "{}", "/there"))) {
            FetchResult result = ended(fetch(upstream.url("/tea?x=1")));
            assertThat(shown(result)).isEqualTo("418 {}");
            assertThat(((FetchResult.Answered) result).response().headers().get("location"))
                    .isEqualTo("/there");
            Receiver.Received request = upstream.next();
            assertThat(request.method() + " " + request.target()).isEqualTo("GET /tea?x=1");
            assertThat(request.header("X-A")).isEqualTo("b");
        }
    }

    @Test
    void redirect_is_not_followed() {
        try (Receiver upstream = Receiver.start(each -> new Receiver.Answer(302, "", "/again"))) {
            assertThat(shown(ended(fetch(upstream.url("/"))))).isEqualTo("302 ");
            upstream.next();
            assertThat(upstream.isEmpty()).isTrue();
        }
    }

    @Test
    void nobody_there_is_a_bad_gateway() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port + "/";
        assertThat(ended(fetch(url)))
                .isEqualTo(new FetchResult.Failed(
                        502, "The upstream " + url + " gave no answer: it refuses the connection"));
    }

    @Test
    void target_that_is_not_allowed_is_not_called() {
        assertThat(shown(ended(fetch("http://192.0.2.1/")))).contains("502", "--allow-target 192.0.2.1 allows it");
    }

    @Test
    void loopback_is_not_for_strangers() {
        try (Receiver upstream = Receiver.answering(200)) {
            Caller stranger = new Caller("192.0.2.7", "HTTP/1.1", Optional.empty());
            FetchResult result =
                    client.fetch(fetch(upstream.url("/")), stranger).join();
            assertThat(shown(result)).contains("502", "--allow-target 127.0.0.1 allows it");
            assertThat(upstream.isEmpty()).isTrue();
        }
    }

    @Test
    void answer_that_does_not_come_is_a_gateway_timeout() throws InterruptedException {
        try (RawUpstream upstream = RawUpstream.saying("");
                Receiver other = Receiver.answering(200)) {
            ended(fetch(other.url("/")));
            assertThat(ended(fetch(upstream.url(), 150)))
                    .isEqualTo(new FetchResult.Failed(
                            504,
                            "The upstream " + upstream.url()
                                    + " gave no answer: there was no whole answer within 150 ms"));
            assertThat(upstream.isLeftInTime()).isTrue();
        }
    }

    @Test
    void answer_that_stalls_in_its_body_is_a_gateway_timeout_and_holds_no_bytes() throws InterruptedException {
        try (RawUpstream upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345")) {
            assertThat(shown(ended(fetch(upstream.url(), 150)))).contains("504");
            assertThat(upstream.isLeftInTime()).isTrue();
            awaitNothingTaken();
        }
    }

    @Test
    void answer_that_breaks_off_is_a_bad_gateway() {
        for (String bytes : List.of(
                "", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345", "?")) {
            try (RawUpstream upstream = RawUpstream.endingWith(bytes)) {
                assertThat(shown(ended(fetch(upstream.url())))).as(bytes).contains("502");
            }
        }
    }

    @Test
    void answer_that_is_too_long_is_a_bad_gateway() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 20000000\r\n\r\n";
        try (RawUpstream upstream = RawUpstream.endingWith(head + "x".repeat(20_000_000))) {
            assertThat(shown(ended(fetch(upstream.url())))).contains("502", "more than 16777216 bytes");
            awaitNothingTaken();
        }
    }

    @Test
    void what_nobody_waits_for_is_given_up() throws InterruptedException {
        try (RawUpstream upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345")) {
            CompletableFuture<FetchResult> result = client.fetch(fetch(upstream.url()), Caller.UNKNOWN);
            assertThat(upstream.isAskedInTime()).isTrue();
            result.complete(new FetchResult.Failed(502, "gone"));
            assertThat(upstream.isLeftInTime()).isTrue();
            assertThat(client.running()).isZero();
            awaitNothingTaken();
        }
    }

    @Test
    void names_that_take_their_time_fill_no_memory() throws InterruptedException {
        CountDownLatch looking = new CountDownLatch(1);
        Semaphore begun = new Semaphore(0);
        Targets slow = Targets.LOOPBACK.with("up.test").withResolver(host -> {
            begun.release();
            try {
                looking.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });
        try (UpstreamClient waiting = new UpstreamClient(slow, 2)) {
            FetchResult last = new FetchResult.Failed(0, "");
            // Four look-ups at once, and two that wait.
            for (int i = 0; i < 7; i++) {
                CompletableFuture<FetchResult> result = waiting.fetch(fetch("http://up.test/"), Caller.UNKNOWN);
                if (i < 4) {
                    // What is given up before its look-up begins would not take a place.
                    begun.acquire();
                }
                result.complete(new FetchResult.Failed(502, "gone"));
                last = result.join();
            }
            assertThat(shown(last)).contains("503", "wait to be looked up");
            looking.countDown();
        }
    }

    @Test
    void fetch_after_the_end_is_refused() {
        client.close();
        assertThat(shown(ended(fetch("http://127.0.0.1:1/")))).contains("503", "The mock is closed");
    }

    @Test
    void more_than_may_be_under_way_are_refused() throws InterruptedException {
        try (RawUpstream upstream = RawUpstream.saying("")) {
            List<CompletableFuture<FetchResult>> waiting = List.of(
                    client.fetch(fetch(upstream.url()), Caller.UNKNOWN),
                    client.fetch(fetch(upstream.url()), Caller.UNKNOWN));
            assertThat(ended(fetch(upstream.url())))
                    .isEqualTo(new FetchResult.Failed(503, "2 requests to upstreams are under way already"));
            waiting.forEach(each -> each.complete(new FetchResult.Failed(502, "gone")));
            assertThat(client.running()).isZero();
        }
    }
}
