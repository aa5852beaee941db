package dev.ringer.bench;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.rendering.Rendered;
import dev.ringer.rendering.Renderer;
import java.util.Optional;
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

/** From a value to bytes: one item of the shop, and a list of twenty. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RenderingBenchmark {

    @Param({"/items/7", "/items"})
    String target = "/items";

    private final Optional<Content> content = Optional.empty();
    private Json value;

    @Setup
    public void prepare() {
        String text = Contracts.engine(Contracts.shop())
                .answer(Request.of("GET", target))
                .response()
                .body()
                .text();
        value = Json.parse(text);
        Checks.that(render().body().text().equals(text), "what is written is not what was read");
    }

    @Benchmark
    public Rendered render() {
        return Renderer.render(value, MediaType.JSON, content);
    }
}
