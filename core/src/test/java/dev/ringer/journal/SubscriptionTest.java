package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST));
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final Heard heard = new Heard();

    private static final class Heard implements Listener {
        private final List<Long> ids = new ArrayList<>();
        private long missed;

        @Override
        public void entry(JournalEntry entry) {
            ids.add(entry.id());
        }

        @Override
        public void missed(long exchanges) {
            missed += exchanges;
        }
    }

    private void runTurns() {
        while (!turns.isEmpty()) {
            turns.remove().run();
        }
    }

    private void add(int number, String session) {
        for (int i = 0; i < number; i++) {
            journal.add(Passed.pet(i).withSession(session), Passed.at(i));
        }
    }

    @Test
    void old_and_new_entries_are_told_in_order() {
        add(2, "a");
        journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(2, "a");
        runTurns();
        add(1, "a");
        runTurns();
        assertThat(heard.ids).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void only_new_entries_that_are_meant_are_told() {
        add(2, "a");
        journal.subscribe(JournalFilter.ALL.withSession("b"), journal.lastId(), turns::add, heard);
        add(1, "a");
        add(1, "b");
        runTurns();
        assertThat(heard.ids).containsExactly(4L);
    }

    @Test
    void adding_never_waits_for_a_slow_listener() {
        journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(1_000, "a");
        assertThat(turns).hasSize(1);
        assertThat(heard.ids).isEmpty();
    }

    @Test
    void slow_listener_is_told_how_many_it_missed() {
        journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(40_000, "a");
        runTurns();
        assertThat(heard.missed).isPositive();
        assertThat(heard.ids.size() + heard.missed).isEqualTo(40_000);
        assertThat(heard.missed).isEqualTo(journal.lost("a", 0));
    }

    @Test
    void cleared_entries_are_not_missed() {
        journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(10, "a");
        journal.clear();
        add(1, "a");
        runTurns();
        assertThat(heard.missed).isZero();
        assertThat(heard.ids).containsExactly(11L);
    }

    @Test
    void paused_subscription_goes_on_where_it_was() {
        Subscription subscription = journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(1, "a");
        runTurns();
        subscription.pause();
        add(3, "a");
        runTurns();
        assertThat(heard.ids).hasSize(1);
        subscription.resume();
        runTurns();
        assertThat(heard.ids).hasSize(4);
    }

    @Test
    void closed_subscription_tells_no_more() {
        Subscription subscription = journal.subscribe(JournalFilter.ALL, 0, turns::add, heard);
        add(1, "a");
        subscription.close();
        add(1, "a");
        runTurns();
        assertThat(heard.ids).isEmpty();
    }

    @Test
    void executor_that_was_shut_down_holds_up_nobody() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.shutdown();
        journal.subscribe(JournalFilter.ALL, 0, executor, heard);
        assertThat(journal.add(Passed.pet().withSession("a"), Passed.at(0))).isEqualTo(1);
    }

    @Test
    void listener_that_fails_is_told_of_the_next_entry() {
        List<Long> told = new ArrayList<>();
        journal.subscribe(JournalFilter.ALL, 0, turns::add, new Listener() {
            @Override
            public void entry(JournalEntry entry) {
                told.add(entry.id());
                if (entry.id() == 1) {
                    throw new IllegalStateException("the first one fails");
                }
            }

            @Override
            public void missed(long exchanges) {}
        });
        add(1, "a");
        assertThatThrownBy(this::runTurns).hasMessage("the first one fails");
        add(1, "a");
        runTurns();
        assertThat(told).containsExactly(1L, 2L);
    }

    @Test
    void nothing_is_forgotten_between_two_turns() throws InterruptedException {
        int number = 20_000;
        CountDownLatch all = new CountDownLatch(number);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Journal large = new Journal(JournalConfig.STANDARD);
            large.subscribe(JournalFilter.ALL, 0, executor, new Listener() {
                @Override
                public void entry(JournalEntry entry) {
                    all.countDown();
                }

                @Override
                public void missed(long exchanges) {}
            });
            for (int i = 0; i < number; i++) {
                large.add(Passed.pet(i), Passed.at(i));
            }
            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdown();
        }
    }
}
