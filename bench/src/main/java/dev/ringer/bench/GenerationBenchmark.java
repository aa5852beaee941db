package dev.ringer.bench;

import dev.ringer.contract.Contract;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a schema to a value, never the same seed twice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GenerationBenchmark {

    @Param({"Category", "Money", "Item", "NewOrder"})
    String schema = "Item";

    @Param({"TYPICAL", "MINIMAL"})
    Shape shape = Shape.TYPICAL;

    private Generator generator;
    private Schema wanted;
    private long calls;

    @Setup
    public void prepare() {
        Contract shop = Contracts.shop();
        generator = new Generator(Checker.asserting(), Atlas.of("en"));
        wanted = shop.schemas().find(schema).orElseThrow();
        Checks.that(make() instanceof Generator.Outcome.Made, "no value can be made for " + schema);
        boolean varies = shape == Shape.TYPICAL && !schema.equals("Category");
        Checks.that(!varies || !make().equals(make()), "the values do not differ");
    }

    @Benchmark
    public Generator.Outcome make() {
        return generator.make(wanted, Wish.response().withShape(shape).withSeed(Long.toString(++calls)));
    }
}
