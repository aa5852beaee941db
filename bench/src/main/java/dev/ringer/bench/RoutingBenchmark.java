package dev.ringer.bench;

import dev.ringer.exchange.Route;
import dev.ringer.http.Request;
import dev.ringer.routing.Router;
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

/** From a path to its operation: the cost must not grow with the number of operations. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutingBenchmark {

    /** Which operation is asked for. */
    public enum Wanted {
        FIRST,
        LAST,
        TEMPLATED,
        NONE
    }

    @Param({"10", "1000", "10000"})
    int operations;

    @Param
    Wanted wanted = Wanted.FIRST;

    private Router router;
    private Request request;

    @Setup
    public void prepare() {
        router = Router.of(Contracts.mounts(Contracts.wide(operations)), (mount, operation, values) -> true);
        int last = operations / 2 - 1;
        request = Request.of(
                "GET",
                switch (wanted) {
                    case FIRST -> "/api/r0";
                    case LAST -> "/api/r" + last;
                    case TEMPLATED -> "/api/r" + last + "/5";
                    case NONE -> "/api/nothing/5";
                });
        boolean found = router.route(request) instanceof Route.Found;
        Checks.that(found != (wanted == Wanted.NONE), "the route is not the one that is meant to be measured");
    }

    @Benchmark
    public Route route() {
        return router.route(request);
    }
}
