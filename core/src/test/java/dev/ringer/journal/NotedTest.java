package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is noted is for all who look as if it had been added. */
class NotedTest {

    private final Journal journal = new Journal(JournalConfig.STANDARD);

    private void note(String session, long nanos) {
        journal.note(Passed.pet().withSession(session), Passed.at(nanos), e -> {
            throw e;
        });
    }

    @Test
    void noted_exchange_is_found_counted_and_numbered() {
        note("s", 1);
        assertThat(journal.statistics().entries()).isEqualTo(1);
        note("s", 2);
        assertThat(journal.statistics("s").entries()).isEqualTo(2);
        note("s", 3);
        assertThat(journal.lastId()).isEqualTo(3);
        note("s", 4);
        assertThat(journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).map(JournalEntry::id))
                .containsExactly(1L, 2L, 3L, 4L);
        note("s", 5);
        assertThat(journal.entry(5)).isPresent();
        note("s", 6);
        assertThat(journal.forget(6)).isTrue();
    }

    @Test
    void one_order_holds_for_noting_and_adding() {
        note("a", 1);
        journal.add(Passed.pet().withSession("b"), Passed.at(2));
        note("c", 3);
        assertThat(journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).map(JournalEntry::session))
                .containsExactly("a", "b", "c");
    }

    @Test
    void clearing_forgets_what_is_noted() {
        note("a", 1);
        note("b", 2);
        journal.clear("a");
        assertThat(journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).map(JournalEntry::session))
                .containsExactly("b");
        note("b", 3);
        journal.clear();
        assertThat(journal.statistics().entries()).isZero();
    }

    @Test
    void watcher_is_told_at_once_of_what_is_noted_from_now_on() {
        List<Long> told = new ArrayList<>();
        note("s", 1);
        Watch watch = journal.watch("s", told::add);
        note("s", 2);
        assertThat(told).containsExactly(2L);
        watch.close();
    }

    @Test
    void who_waits_for_the_first_finds_what_was_noted_before() {
        note("s", 1);
        CompletableFuture<JournalEntry> first = journal.first(JournalFilter.ALL.withSession("s"), 0);
        assertThat(first).isCompletedWithValueMatching(each -> each.id() == 1);
    }

    @Test
    void subscriber_is_told_of_what_was_noted_before_and_after() {
        List<Long> told = new ArrayList<>();
        note("s", 1);
        Subscription subscription = journal.subscribe(JournalFilter.ALL, 0, Runnable::run, new Listener() {
            @Override
            public void entry(JournalEntry entry) {
                told.add(entry.id());
            }

            @Override
            public void missed(long exchanges) {
                told.add(-exchanges);
            }
        });
        note("s", 2);
        assertThat(told).containsExactly(1L, 2L);
        subscription.close();
    }

    @Test
    void exchange_of_a_long_body_keeps_its_turn() {
        note("s", 1);
        journal.note(
                Passed.of(Passed.request().withBody("text/plain", "x".repeat(70_000)), Passed.PET), Passed.at(2), e -> {
                    throw e;
                });
        note("s", 3);
        assertThat(journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST)
                        .map(each -> each.request().body().length()))
                .containsExactly(0L, (long) JournalConfig.STANDARD.bodyBytesMax(), 0L);
    }
}
