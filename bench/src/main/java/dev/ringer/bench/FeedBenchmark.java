package dev.ringer.bench;

import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Feed;
import dev.ringer.http.Request;
import dev.ringer.journal.Feeds;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.JournalFilter;
import dev.ringer.journal.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to add to a journal that clients follow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeedBenchmark {

    @Param({"0", "1"})
    public int open;

    /** Whether the clients take events as fast as they come, or none at all. */
    @Param({"fast", "stuck"})
    public String clients = "fast";

    private final Timing timing = new Timing(Instant.EPOCH, 0, 20_000);
    private final List<Feed.Source> sources = new ArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private Journal journal = new Journal(JournalConfig.STANDARD);
    private Exchange example;

    @Setup(Level.Trial)
    public void prepare() {
        MockEngine engine = Contracts.engine(Contracts.shop());
        example = engine.answer(Request.of("GET", "/items/7").withHeader("Accept", "application/json"));
        Checks.that(example.origin() == Origin.EXAMPLE, "the answer is from " + example.origin());
    }

    @Setup(Level.Iteration)
    public void follow() {
        journal = new Journal(JournalConfig.STANDARD);
        Feeds feeds = new Feeds(journal, ForkJoinPool.commonPool());
        for (int i = 0; i < open; i++) {
            Feed.Source source = feeds.open(JournalFilter.ALL, 0).orElseThrow().source();
            source.start(sink());
            sources.add(source);
        }
    }

    private Feed.Sink sink() {
        return new Feed.Sink() {
            @Override
            public boolean send(byte[] bytes) {
                sent.addAndGet(bytes.length);
                return clients.equals("fast");
            }

            @Override
            public void end() {}
        };
    }

    @TearDown(Level.Iteration)
    public void leave() {
        Checks.that(open == 0 || sent.get() > 0, "nothing was sent to " + open + " clients");
        sources.forEach(Feed.Source::close);
        sources.clear();
    }

    @Benchmark
    public long add() {
        return journal.add(example, timing);
    }
}
