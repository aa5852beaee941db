package dev.ringer.bench;

import dev.ringer.coverage.Tallies;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Caller;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Timing;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** From an exchange to its place in the journal, and to what it counts for. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JournalBenchmark {

    /** Whether the journal has room when an iteration begins, or overwrites from the first entry on. */
    @Param({"empty", "full"})
    public String journalIs = "empty";

    private final Timing timing = new Timing(Instant.EPOCH, 0, 20_000);
    private final Tallies tallies = new Tallies();
    private Journal journal = new Journal(JournalConfig.STANDARD);
    private Exchange example;
    private Exchange withSecret;
    private Exchange order;
    private Exchange wrongOrder;

    @Setup(Level.Trial)
    public void prepare() {
        MockEngine engine = Contracts.engine(Contracts.shop());
        example = engine.answer(request("GET", "/items/7"));
        withSecret = engine.answer(request("GET", "/items/7").withHeader("Authorization", "Bearer 0123456789abcdef"));
        order = engine.answer(request("POST", "/orders").withBody("application/json", Texts.text("order.json")));
        wrongOrder = engine.answer(
                request("POST", "/orders").withBody("application/json", Texts.text("order-invalid.json")));
        Checks.that(example.origin() == Origin.EXAMPLE, "the answer is from " + example.origin());
        Checks.that(wrongOrder.violations().size() == 2, "the violations are " + wrongOrder.violations());
    }

    private static Request request(String method, String target) {
        Headers headers = Headers.of(
                "Host", "localhost:4010",
                "User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Accept", "application/json",
                "Accept-Language", "en-US,en;q=0.5",
                "Accept-Encoding", "gzip, deflate, br",
                "Connection", "keep-alive");
        return Request.of(method, target)
                .withHeaders(headers)
                .withCaller(new Caller("127.0.0.1", "HTTP/1.1", Optional.empty()));
    }

    @Setup(Level.Iteration)
    public void fill() {
        journal = new Journal(JournalConfig.STANDARD);
        while (journalIs.equals("full") && journal.statistics().lost() == 0) {
            for (int i = 0; i < 1_000; i++) {
                journal.add(order, timing);
            }
        }
    }

    @Benchmark
    public long addExample() {
        return journal.add(example, timing);
    }

    @Benchmark
    @Threads(2)
    public long addExampleByTwo() {
        return journal.add(example, timing);
    }

    @Benchmark
    @Threads(4)
    public long addExampleByFour() {
        return journal.add(example, timing);
    }

    @Benchmark
    public long addWithSecret() {
        return journal.add(withSecret, timing);
    }

    @Benchmark
    public long addOrder() {
        return journal.add(order, timing);
    }

    @Benchmark
    public long addWrongOrder() {
        return journal.add(wrongOrder, timing);
    }

    @Benchmark
    public void countExample() {
        tallies.add(example);
    }

    @Benchmark
    @Threads(2)
    public void countExampleByTwo() {
        tallies.add(example);
    }

    @Benchmark
    public void countOrder() {
        tallies.add(order);
    }

    /** The headers are new texts each time, as a server reads them. */
    @Benchmark
    public long addExampleFromTheWire() {
        Headers sent = example.request().headers();
        Headers.Builder fresh = Headers.builder();
        for (int i = 0; i < sent.size(); i++) {
            fresh.add(copy(sent.name(i)), copy(sent.value(i)));
        }
        Exchange exchange = new Exchange(
                example.request().withHeaders(fresh.build()),
                "",
                example.route(),
                example.violations(),
                example.origin(),
                example.reason(),
                example.stub(),
                example.delivery(),
                example.replyViolations(),
                example.callbacks());
        return journal.add(exchange, timing);
    }

    /** A text that has no hash yet. */
    private static String copy(String text) {
        return new String(text.toCharArray());
    }
}
