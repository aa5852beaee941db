package dev.ringer.bench;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.state.Bounds;
import dev.ringer.state.Entity;
import dev.ringer.state.Entry;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.MemoryStore;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.Tally;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import dev.ringer.storage.FileStore;
import dev.ringer.storage.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Changes that are read and written, among few and many; the cost must hardly grow with their number. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StateBenchmark {

    /** Which store. */
    public enum Kind {
        MEMORY,
        FILE
    }

    private static final Scope ORDERS = Scope.of("default", "/shop", "orders");
    private static final int PAGE = 20;
    private static final int AT_ONCE = 1_000;

    @Param
    Kind kind = Kind.MEMORY;

    @Param({"10", "10000", "1000000"})
    int entities;

    private Store store;
    private Path folder;
    private Key[] keys;
    private JsonObject value;
    private int at;

    @Setup
    public void prepare() throws IOException {
        Bounds bounds = new Bounds(1 << 20, 2_000_000, 1L << 30, 1L << 30);
        folder = Files.createTempDirectory("ringer-state");
        store = switch (kind) {
            case MEMORY -> new MemoryStore(bounds);
            case FILE -> FileStore.open(folder.resolve("state"), Options.of(bounds));
        };
        keys = new Key[entities];
        value = (JsonObject) Json.parse("{\"customer\":\"c-1702\",\"status\":\"open\",\"total\":129.90,\"lines\":["
                + "{\"sku\":\"a-1\",\"quantity\":2,\"price\":49.95},{\"sku\":\"b-7\",\"quantity\":1,\"price\":30.00}],"
                + "\"address\":{\"street\":\"Long Street 7\",\"city\":\"Springfield\",\"zip\":\"49007\"}}");
        for (int from = 0; from < entities; from += AT_ONCE) {
            Outcome outcome = store.write(create(from, Math.min(entities, from + AT_ONCE)));
            Checks.that(outcome instanceof Outcome.Done, outcome.toString());
        }
        Checks.that(get().isPresent() && count().entities() == entities, "not all was created");
        Checks.that(list().size() == Math.min(PAGE, entities - entities / 2), "the page is not whole");
        Checks.that(put() instanceof Outcome.Done, "nothing can be put");
    }

    private List<Write> create(int from, int to) {
        List<Write> writes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            keys[i] = new Key(ORDERS, Integer.toString(i));
            writes.add(Write.put(keys[i], Expectation.untouched(), value.with("id", Json.of(i)), i));
        }
        return writes;
    }

    @TearDown
    public void end() throws IOException {
        store.close();
        Files.deleteIfExists(folder.resolve("state"));
        Files.deleteIfExists(folder.resolve("state.lock"));
        Files.delete(folder);
    }

    /** Far from the last one, in no order that a cache would like. */
    private Key next() {
        at = (int) ((at + 7_368_787L) % entities);
        return keys[at];
    }

    @Benchmark
    public Optional<Entry> get() {
        return store.now().get(next());
    }

    @Benchmark
    public Outcome put() {
        return store.write(Write.put(next(), Expectation.present(), value.with("id", Json.of(at)), at));
    }

    @Benchmark
    public List<Entity> list() {
        return store.now().entities(ORDERS).page(entities / 2, PAGE);
    }

    @Benchmark
    public List<View.Held> scan() {
        return store.now().scanAfter(ORDERS, next(), PAGE);
    }

    @Benchmark
    public Tally count() {
        return store.now().tally(ORDERS);
    }
}
