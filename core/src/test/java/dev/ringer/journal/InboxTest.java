package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InboxTest {

    private final List<String> taken = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final Inbox inbox = new Inbox((exchange, timing) -> {
        if (exchange.session().equals("bad")) {
            throw new IllegalStateException("no room");
        }
        taken.add(exchange.session());
    });

    private void note(String session) {
        inbox.note(exchange(session), Passed.at(0), e -> failed.add(session + ": " + e.getMessage()));
    }

    private static Exchange exchange(String session) {
        return Passed.pet().withSession(session);
    }

    @Test
    void what_is_noted_waits_until_there_is_time() {
        note("a");
        note("b");
        assertThat(taken).isEmpty();
        inbox.settle();
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    void who_looks_takes_in_what_was_noted() {
        note("a");
        inbox.empty();
        assertThat(taken).containsExactly("a");
    }

    @Test
    void no_more_than_256_are_noted() {
        for (int i = 0; i < Inbox.NOTED_MAX; i++) {
            note("a");
        }
        assertThat(taken).isEmpty();
        note("b");
        assertThat(taken).hasSize(Inbox.NOTED_MAX + 1);
    }

    @Test
    void what_cannot_be_taken_in_is_told_and_holds_up_nothing() {
        note("a");
        note("bad");
        note("b");
        inbox.settle();
        assertThat(taken).containsExactly("a", "b");
        assertThat(failed).containsExactly("bad: no room");
    }

    @Test
    void taker_that_looks_goes_on() {
        List<Long> seen = new ArrayList<>();
        Inbox[] looking = new Inbox[1];
        looking[0] = new Inbox((exchange, timing) -> {
            looking[0].empty();
            seen.add(timing.nanos());
        });
        for (long i = 1; i <= 3; i++) {
            looking[0].note(exchange("a"), Passed.at(i), e -> failed.add(e.getMessage()));
        }
        looking[0].settle();
        assertThat(seen).hasSize(3).isSorted();
        assertThat(failed).isEmpty();
    }

    @Test
    void each_is_taken_in_once_and_in_order_and_is_there_for_who_looks_after_noting() throws Exception {
        int threads = 64;
        int each = 500;
        Map<String, List<Long>> byThread = new HashMap<>();
        Inbox shared = new Inbox(
                (exchange, timing) -> byThread.computeIfAbsent(exchange.session(), session -> new ArrayList<>())
                        .add(timing.nanos()));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            String name = "t" + t;
            work.add(() -> {
                for (long i = 1; i <= each; i++) {
                    shared.note(exchange(name), Passed.at(i), e -> failed.add(e.getMessage()));
                    if (i % 7 == 0) {
                        shared.settle();
                    }
                }
                shared.empty();
                return true;
            });
        }
        pool.invokeAll(work).forEach(done -> assertThat(done).isDone());
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(byThread).hasSize(threads);
        assertThat(byThread.values())
                .allSatisfy(nanos -> assertThat(nanos).hasSize(each).isSorted());
        assertThat(failed).isEmpty();
    }
}
