package dev.ringer.bench;

import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a request to the exchange: everything but the socket. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

    private final Request item = Request.of("GET", "/items/7").withHeader("Accept", "application/json");
    private final Request head = Request.of("HEAD", "/items/7").withHeader("Accept", "application/json");
    private final Request list = Request.of("GET", "/items").withHeader("Accept", "application/json");
    private final Request nothing = Request.of("GET", "/itms/7").withHeader("Accept", "application/json");
    private final Request order = Request.of("POST", "/orders")
            .withHeader("Accept", "application/json")
            .withBody("application/json", Texts.text("order.json"));
    private final Request wrongOrder = Request.of("POST", "/orders")
            .withHeader("Accept", "application/json")
            .withBody("application/json", Texts.text("order-invalid.json"));
    private MockEngine engine;
    private long seeds;

    @Setup
    public void prepare() {
        engine = Contracts.engine(Contracts.shop());
        expect(example(), 200, Origin.EXAMPLE);
        expect(exampleToHead(), 200, Origin.EXAMPLE);
        expect(notFound(), 404, Origin.REFUSAL);
        expect(validOrder(), 201, Origin.EXAMPLE);
        expect(invalidOrder(), 422, Origin.REFUSAL);
        Checks.that(
                invalidOrder().violations().size() == 2,
                "the violations are " + invalidOrder().violations());
        expect(cachedList(), 200, Origin.GENERATED);
        expect(freshList(), 200, Origin.GENERATED);
        Json made = Json.parse(freshList().response().body().text());
        Checks.that(made instanceof JsonArray array && array.size() == 20, "the list has not 20 objects");
    }

    private static void expect(Exchange exchange, int status, Origin origin) {
        Checks.that(
                exchange.response().status() == status && exchange.origin() == origin,
                "the answer is " + exchange.response().status() + " from " + exchange.origin());
    }

    @Benchmark
    public Exchange example() {
        return engine.answer(item);
    }

    @Benchmark
    public Exchange exampleToHead() {
        return engine.answer(head);
    }

    @Benchmark
    public Exchange notFound() {
        return engine.answer(nothing);
    }

    @Benchmark
    public Exchange validOrder() {
        return engine.answer(order);
    }

    @Benchmark
    public Exchange invalidOrder() {
        return engine.answer(wrongOrder);
    }

    @Benchmark
    public Exchange cachedList() {
        return engine.answer(list);
    }

    /** Never the same seed twice, so that nothing can be kept. */
    @Benchmark
    public Exchange freshList() {
        return engine.answer(Request.of("GET", "/items?__seed=" + ++seeds).withHeader("Accept", "application/json"));
    }
}
