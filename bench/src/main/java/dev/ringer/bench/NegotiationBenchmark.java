package dev.ringer.bench;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Preferences;
import dev.ringer.http.Accept;
import dev.ringer.http.Request;
import dev.ringer.negotiation.Negotiator;
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

/** From the headers of a request to status, response and media type. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NegotiationBenchmark {

    /** What the client sends. */
    public enum Sent {
        NOTHING,
        BROWSER,
        PREFER
    }

    @Param
    Sent sent = Sent.NOTHING;

    private Operation operation;
    private Request request;

    @Setup
    public void prepare() {
        Contract shop = Contracts.shop();
        operation = Contracts.operation(shop, "getItem");
        Request plain = Request.of("GET", "/items/7");
        request = switch (sent) {
            case NOTHING -> plain;
            case BROWSER ->
                plain.withHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            case PREFER -> plain.withHeader("Accept", "application/json").withHeader("Prefer", "code=404");
        };
        Checks.that(choose() instanceof Negotiator.Result.Chosen, "nothing was chosen");
    }

    @Benchmark
    public Negotiator.Result choose() {
        Preferences preferences = Preferences.of(request) instanceof Preferences.Reading.Read read
                ? read.preferences()
                : Preferences.NONE;
        Accept accept = Accept.parse(request.headers().joined("Accept"));
        return Negotiator.choose(operation, preferences, accept);
    }
}
