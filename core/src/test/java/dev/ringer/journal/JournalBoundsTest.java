package dev.ringer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Body;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class JournalBoundsTest {

    private static final int THREADS = 8;

    private static final JournalConfig SMALL = JournalConfig.STANDARD.withBytesMax(JournalConfig.BYTES_LEAST);

    /** Add from several threads at once, each for a session of its own. */
    private static void addAll(Journal journal, int each, LongConsumer afterEach) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> jobs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String session = "session-" + i;
                jobs.add(() -> {
                    for (int number = 0; number < each; number++) {
                        afterEach.accept(journal.add(Passed.pet(number).withSession(session), Passed.at(number)));
                    }
                    return null;
                });
            }
            for (Future<Void> job : threads.invokeAll(jobs)) {
                job.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<JournalEntry> kept(Journal journal) {
        return journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).toList();
    }

    @Test
    void all_that_was_added_is_counted_below_the_bound() throws Exception {
        Journal journal = new Journal(JournalConfig.STANDARD);
        addAll(journal, 5_000, id -> {});
        assertThat(journal.statistics().lost()).isZero();
        for (int i = 0; i < THREADS; i++) {
            JournalFilter filter = JournalFilter.ALL.withSession("session-" + i);
            assertThat(journal.entries(filter, Order.OLDEST_FIRST)).hasSize(5_000);
            assertThat(journal.statistics("session-" + i)).isEqualTo(new Statistics(5_000, 5_000, 0, 0));
        }
    }

    @Test
    void kept_and_lost_are_all_that_was_added_above_the_bound() throws Exception {
        Journal journal = new Journal(SMALL);
        addAll(journal, 10_000, id -> {});
        Statistics all = journal.statistics();
        assertThat(all.lost()).isPositive();
        assertThat(all.lost() + all.entries()).isEqualTo(THREADS * 10_000);
        assertThat(kept(journal)).hasSize((int) all.entries());
        for (int i = 0; i < THREADS; i++) {
            String session = "session-" + i;
            long entries = journal.entries(JournalFilter.ALL.withSession(session), Order.OLDEST_FIRST)
                    .count();
            assertThat(entries + journal.lost(session, 0)).isEqualTo(10_000);
        }
    }

    @Test
    void bytes_stay_below_the_bound_under_load() throws Exception {
        Journal journal = new Journal(SMALL);
        AtomicBoolean passed = new AtomicBoolean();
        addAll(journal, 2_000, id -> {
            if (journal.statistics().bytes() > SMALL.bytesMax()) {
                passed.set(true);
            }
        });
        assertThat(passed).isFalse();
        assertThat(journal.statistics().bytes()).isBetween(SMALL.bytesMax() / 8, SMALL.bytesMax());
    }

    @Test
    void entries_of_one_thread_keep_their_order() throws Exception {
        Journal journal = new Journal(JournalConfig.STANDARD);
        addAll(journal, 2_000, id -> {});
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            expected.add("/v1/pets/" + i);
        }
        assertThat(journal.entries(JournalFilter.ALL.withSession("session-3"), Order.OLDEST_FIRST)
                        .map(entry -> entry.request().target().path()))
                .isEqualTo(expected);
    }

    @Test
    void numbers_are_without_gaps_whoever_adds() throws Exception {
        Journal journal = new Journal(SMALL);
        addAll(journal, 5_000, id -> {});
        List<JournalEntry> kept = kept(journal);
        assertThat(kept.get(kept.size() - 1).id()).isEqualTo(journal.lastId()).isEqualTo(THREADS * 5_000);
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).id()).isEqualTo(kept.get(i - 1).id() + 1);
        }
    }

    @Test
    void what_was_added_can_be_found_at_once() throws Exception {
        Journal journal = new Journal(JournalConfig.STANDARD);
        AtomicBoolean missing = new AtomicBoolean();
        addAll(journal, 300, id -> {
            if (journal.entry(id).isEmpty()) {
                missing.set(true);
            }
        });
        assertThat(missing).isFalse();
    }

    @Test
    void large_bodies_that_differ_stay_below_the_bound() {
        Journal journal = new Journal(SMALL);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[60_000];
            Arrays.fill(bytes, (byte) i);
            Response response = Passed.PET.withBody(Body.of(bytes));
            journal.add(Passed.of(Passed.request(), response), Passed.at(i));
            assertThat(journal.statistics().bytes()).isLessThanOrEqualTo(SMALL.bytesMax());
        }
        assertThat(kept(journal)).isNotEmpty().allMatch(JournalEntry::isResponseTruncated);
    }

    @Test
    void body_that_is_sent_again_is_kept_once() {
        Journal journal = new Journal(SMALL);
        Response response = Passed.PET.withBody(Body.of("x".repeat(20_000)));
        for (int i = 0; i < 2_000; i++) {
            journal.add(Passed.of(Passed.request(), response), Passed.at(i));
        }
        assertThat(journal.statistics())
                .isEqualTo(new Statistics(2_000, 2_000, 0, journal.statistics().bytes()));
        assertThat(kept(journal)).allMatch(entry -> entry.response().body().length() == 20_000);
    }

    /** Memory of what makes room is used again, but not while somebody reads it. */
    @Test
    void what_is_being_read_stays_when_it_is_overwritten() {
        Journal journal = new Journal(SMALL);
        for (int i = 0; i < 20_000; i++) {
            journal.add(Passed.pet(i), Passed.at(i));
        }
        Iterator<JournalEntry> reading =
                journal.entries(JournalFilter.ALL, Order.OLDEST_FIRST).iterator();
        for (int i = 20_000; i < 60_000; i++) {
            journal.add(Passed.pet(i), Passed.at(i));
        }
        assertThat(kept(journal)).isNotEmpty().allMatch(entry -> isOwn(entry));
        assertThat(kept(journal).get(0).id()).isGreaterThan(20_000);
        assertThat(reading).toIterable().isNotEmpty().allMatch(entry -> isOwn(entry) && entry.id() <= 20_000);
    }

    private static boolean isOwn(JournalEntry entry) {
        return entry.request().target().path().equals("/v1/pets/" + (entry.id() - 1));
    }

    @Test
    void clearing_marks_only_what_was_there() throws Exception {
        Journal journal = new Journal(SMALL);
        addAll(journal, 10_000, id -> {
            if (id % 1_000 == 0) {
                journal.clear("other");
                journal.add(Passed.pet().withSession("other"), Passed.at(id));
            }
        });
        Statistics all = journal.statistics();
        assertThat(kept(journal)).hasSize((int) all.entries());
    }

    @Test
    void many_sessions_stay_below_the_bound() {
        Journal journal = new Journal(SMALL);
        for (int i = 0; i < 30_000; i++) {
            journal.add(Passed.pet().withSession("session-" + i), Passed.at(i));
            journal.add(Passed.pet(), Passed.at(i));
        }
        assertThat(journal.statistics().bytes()).isLessThanOrEqualTo(SMALL.bytesMax());
        assertThat(journal.statistics("").added()).isEqualTo(30_000);
        assertThat(journal.lost("session-0", 0)).as("nobody knows any more").isPositive();
        assertThat(journal.lost("session-29999", 0)).isZero();
    }

    @Test
    void nothing_is_lost_behind_a_number_that_is_kept() {
        Journal journal = new Journal(SMALL);
        for (int i = 0; i < 30_000; i++) {
            journal.add(Passed.pet().withSession("a"), Passed.at(i));
        }
        long oldest = kept(journal).get(0).id();
        assertThat(oldest).isGreaterThan(1);
        assertThat(journal.lost("a", 0)).isEqualTo(oldest - 1);
        assertThat(journal.lost("a", oldest - 1)).isZero();
        assertThat(journal.lost("a", oldest - 2)).isPositive();
        assertThat(journal.lost("b", 0)).isZero();
    }

    @Test
    void cleared_entries_are_not_lost_when_they_are_overwritten() {
        Journal journal = new Journal(SMALL);
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.clear("a");
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        for (int i = 0; i < 30_000; i++) {
            journal.add(Passed.pet().withSession("b"), Passed.at(i));
        }
        assertThat(journal.lost("a", 0)).isEqualTo(1);
        assertThat(journal.statistics("a")).isEqualTo(new Statistics(1, 0, 1, 0));
    }

    @Test
    void forgotten_entries_are_not_lost_when_they_are_overwritten() {
        Journal journal = new Journal(SMALL);
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.add(Passed.pet().withSession("a"), Passed.at(0));
        journal.forget(1);
        for (int i = 0; i < 30_000; i++) {
            journal.add(Passed.pet().withSession("b"), Passed.at(i));
        }
        assertThat(journal.statistics("a")).isEqualTo(new Statistics(1, 0, 1, 0));
    }

    @Test
    void sessions_can_be_cleared_while_others_add() throws Exception {
        Journal journal = new Journal(JournalConfig.STANDARD);
        addAll(journal, 1_000, id -> {
            if (id % 100 == 0) {
                journal.clear("session-1");
            }
        });
        journal.clear("session-1");
        assertThat(journal.entries(JournalFilter.ALL.withSession("session-1"), Order.OLDEST_FIRST))
                .isEmpty();
        assertThat(journal.statistics().entries()).isEqualTo((THREADS - 1) * 1_000);
        assertThat(kept(journal)).hasSize((THREADS - 1) * 1_000);
    }

    @Test
    void huge_paths_and_queries_are_cut() {
        Journal journal = new Journal(SMALL);
        String huge = "a".repeat(1_000_000);
        Request request = Request.of("GET", "/" + huge + "?" + huge).withHeader("X", huge);
        JournalEntry entry = journal.entry(journal.add(Passed.of(request, Passed.PET), Passed.at(0)))
                .orElseThrow();
        assertThat(entry.isCut()).isTrue();
        assertThat(entry.request().target().path()).startsWith("/aaaa").hasSizeLessThan(10_000);
    }
}
