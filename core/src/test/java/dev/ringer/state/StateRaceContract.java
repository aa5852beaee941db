package dev.ringer.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store does under many threads. */
public abstract class StateRaceContract {

    private static final int THREADS = 64;
    private static final Scope SCOPE = Scope.of("default", "/shop", "orders");

    private final AtomicLong ticks = new AtomicLong();

    /** Make an empty store. */
    protected abstract Store make();

    /** Give how many calls each thread makes. */
    protected int calls() {
        return 150;
    }

    private static Key key(int number) {
        return new Key(SCOPE, "k" + number);
    }

    /** What one thread does, and the calls that it made by key. */
    @FunctionalInterface
    private interface Work {
        void run(int thread, Map<Key, List<History.Call>> calls) throws Exception;
    }

    private static Map<Key, List<History.Call>> race(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Future<Map<Key, List<History.Call>>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    Map<Key, List<History.Call>> calls = new HashMap<>();
                    start.await();
                    work.run(thread, calls);
                    return calls;
                }));
            }
            Map<Key, List<History.Call>> together = new HashMap<>();
            for (Future<Map<Key, List<History.Call>>> each : all) {
                each.get()
                        .forEach((key, calls) -> together.computeIfAbsent(key, any -> new ArrayList<>())
                                .addAll(calls));
            }
            return together;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long state(@Nullable Entry entry) {
        if (entry == null) {
            return 0;
        }
        return entry instanceof Tombstone ? -entry.version() : entry.version();
    }

    private static Entry entry(Outcome.Done done) {
        return done.entries().get(0);
    }

    /** Record each key's calls and look for an order that explains them. */
    static boolean isLinearizable(StateRaceContract contract, Store store, int keys) throws Exception {
        Map<Key, List<History.Call>> histories = race((thread, calls) -> {
            Random random = new Random(thread);
            for (int i = 0; i < contract.calls(); i++) {
                Key key = key(random.nextInt(keys));
                calls.computeIfAbsent(key, any -> new ArrayList<>()).add(contract.call(store, key, random));
            }
        });
        return histories.values().stream().allMatch(each -> new History(each).isLinearizable());
    }

    private History.Call call(Store store, Key key, Random random) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            long begin = ticks.incrementAndGet();
            Entry seen = store.now().find(key);
            return History.read(begin, ticks.incrementAndGet(), state(seen));
        }
        if (kind < 5) {
            long begin = ticks.incrementAndGet();
            Outcome outcome = kind == 3
                    ? store.write(Write.put(key, Expectation.anything(), Json.of(kind), begin))
                    : store.write(Write.delete(key, Expectation.anything(), begin));
            return History.write(begin, ticks.incrementAndGet(), state(entry((Outcome.Done) outcome)));
        }
        return swap(store, key, store.now().find(key));
    }

    private History.Call swap(Store store, Key key, @Nullable Entry expected) {
        Expectation expectation = expected == null ? Expectation.untouched() : Expectation.version(expected.version());
        long begin = ticks.incrementAndGet();
        Outcome outcome = store.write(Write.put(key, expectation, Json.of(1), begin));
        long end = ticks.incrementAndGet();
        return outcome.fold(
                done -> History.swap(begin, end, state(expected), state(entry(done))),
                stale -> History.refused(begin, end, state(expected), state(stale.found())),
                full -> null,
                unwritten -> null);
    }

    @Test
    void calls_of_64_threads_have_an_order_that_explains_them() throws Exception {
        try (Store store = make()) {
            assertThat(isLinearizable(this, store, 12)).isTrue();
        }
    }

    @Test
    void no_increment_is_lost() throws Exception {
        AtomicLong increments = new AtomicLong();
        try (Store store = make()) {
            store.write(Write.put(key(0), Expectation.absent(), Json.of(0), 0));
            race((thread, calls) -> {
                for (int i = 0; i < calls(); i++) {
                    Entity seen = (Entity) store.now().find(key(0));
                    Json more = Json.of(((JsonNumber) seen.value()).longValue() + 1);
                    Outcome outcome = store.write(Write.put(key(0), Expectation.version(seen.version()), more, i));
                    increments.addAndGet(outcome instanceof Outcome.Done ? 1 : 0);
                }
            });
            assertThat(increments.get()).isPositive();
            assertThat(((Entity) store.now().find(key(0))).value()).isEqualTo(Json.of(increments.get()));
        }
    }

    /** Money goes to and fro between ten keys, two of which change at once: no view sees the sum wrong. */
    @Test
    void views_see_writes_of_several_keys_as_one() throws Exception {
        try (Store store = make()) {
            for (int i = 0; i < 10; i++) {
                store.write(Write.put(key(i), Expectation.absent(), Json.of(100), 0));
            }
            AtomicLong moved = new AtomicLong();
            race((thread, calls) -> {
                Random random = new Random(thread);
                for (int i = 0; i < calls(); i++) {
                    moved.addAndGet(move(store, random.nextInt(10), random.nextInt(10)));
                    View view = store.now();
                    assertThat(view.entities(SCOPE).page(0, 99).stream()
                                    .mapToLong(each -> ((JsonNumber) each.value()).longValue())
                                    .sum())
                            .isEqualTo(1_000);
                    assertThat(view.tally(Scope.ROOT).entities()).isEqualTo(10);
                }
            });
            assertThat(moved.get()).isPositive();
        }
    }

    private static int move(Store store, int from, int to) {
        View view = store.now();
        if (from == to) {
            return 0;
        }
        Outcome outcome = store.write(add(view, from, -1), add(view, to, 1));
        return outcome instanceof Outcome.Done ? 1 : 0;
    }

    private static Write add(View view, int number, int amount) {
        Entity entity = (Entity) view.find(key(number));
        Json sum = Json.of(((JsonNumber) entity.value()).longValue() + amount);
        return Write.put(key(number), Expectation.version(entity.version()), sum, 0);
    }

    /** Readers take pages while writers create: who was there from the beginning is in a list once. */
    @Test
    void list_of_pages_is_whole_while_others_write() throws Exception {
        try (Store store = make()) {
            for (int i = 0; i < 50; i++) {
                store.write(Write.put(key(i * 1_000), Expectation.absent(), Json.of(i), 0));
            }
            race((thread, calls) -> {
                if (thread % 2 == 0) {
                    for (int i = 1; i < calls(); i++) {
                        Key key = key(thread * 1_000 + i);
                        store.write(Write.put(key, Expectation.anything(), Json.of(i), 0));
                        store.write(Write.delete(key(i * 1_000 + 7), Expectation.anything(), 0));
                    }
                } else {
                    assertThat(firstFifty(store)).doesNotHaveDuplicates().hasSize(50);
                }
            });
        }
    }

    private static List<String> firstFifty(Store store) {
        List<String> found = new ArrayList<>();
        List<Entity> page = store.now().entities(SCOPE).page(0, 7);
        while (!page.isEmpty()) {
            page.forEach(each -> found.add(each.identity()));
            page = store.now().entities(SCOPE).pageAfter(page.get(page.size() - 1), 7);
        }
        return found.stream()
                .filter(each -> each.endsWith("000") || each.equals("k0"))
                .toList();
    }
}
