package dev.ringer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaitTest {

    private final Orders orders = new Orders();

    private CompletableFuture<Verdict> begin(String yaml) {
        return orders.verifier
                .eventually(Orders.read(yaml), "")
                .orElseThrow()
                .verdict()
                .toCompletableFuture();
    }

    private static Verdict end(CompletableFuture<Verdict> verdict) {
        return verdict.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void a_lower_bound_passes_as_soon_as_it_is_met() {
        CompletableFuture<Verdict> verdict = begin("{operation: listOrders, times: {atLeast: 2}, within: 60s}");
        orders.pass("GET /orders");
        assertThat(verdict).isNotDone();
        orders.pass("GET /orders");
        assertThat(end(verdict).passed()).isTrue();
        assertThat(orders.verifier.waiting()).isZero();
    }

    @Test
    void what_is_so_already_is_not_waited_for() {
        orders.pass("GET /orders");
        long start = System.nanoTime();
        assertThat(end(begin("{operation: listOrders, within: 60s}")).passed()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void without_a_wait_the_verdict_is_on_what_is_there() {
        assertThat(end(begin("{operation: listOrders}")).passed()).isFalse();
        orders.pass("GET /orders");
        assertThat(end(begin("{operation: listOrders, times: once}")).passed()).isTrue();
    }

    @Test
    void an_upper_bound_fails_at_once_and_passes_at_the_end() {
        CompletableFuture<Verdict> fails = begin("{operation: listOrders, times: never, within: 60s}");
        CompletableFuture<Verdict> passes = begin("{operation: getOrder, times: never, within: 100ms}");
        orders.pass("GET /orders");
        assertThat(end(fails).passed()).isFalse();
        assertThat(end(passes).passed()).isTrue();
    }

    @Test
    void what_never_comes_fails_at_the_end_and_says_how_long_it_was_waited() {
        long start = System.nanoTime();
        Verdict verdict = end(begin("{operation: listOrders, within: 100ms}"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(verdict.message()).contains("was never called", "Waited for 100 ms");
    }

    @Test
    void an_order_is_followed_as_it_comes() {
        CompletableFuture<Verdict> verdict =
                begin("{inOrder: [{operation: createOrder}, {operation: payOrder}], within: 60s}");
        orders.pass("PUT /orders/7/payment", "POST /orders {}");
        assertThat(verdict).isNotDone();
        orders.pass("PUT /orders/7/payment");
        assertThat(end(verdict).matched()).containsExactly(2L, 3L);
    }

    @Test
    void who_gives_up_leaves_room_for_others() {
        List<Verifier.Awaited> all = new ArrayList<>();
        Verification never = Orders.read("{operation: payOrder, within: 60s}");
        while (all.size() < Verifier.WAITS_MAX) {
            all.add(orders.verifier.eventually(never, "").orElseThrow());
        }
        assertThat(orders.verifier.eventually(never, "")).isEmpty();
        all.get(0).abandon().run();
        all.get(0).abandon().run();
        assertThat(orders.verifier.waiting()).isEqualTo(Verifier.WAITS_MAX - 1);
        all.forEach(each -> each.abandon().run());
        assertThat(orders.verifier.waiting()).isZero();
    }
}
