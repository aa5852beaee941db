package dev.ringer.bench;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import dev.ringer.matching.Arrival;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.template.Scope;
import dev.ringer.template.Template;
import dev.ringer.template.Templates;
import dev.ringer.template.TreeTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A reply of five items from a template: as text with a loop, and as a tree; and reading the template. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TemplateBenchmark {

    private static final Location PLACE = new Location(URI.create("file:///stubs.yaml"), Pointer.ROOT);

    private static final String TEXT = "{\"shop\":\"{{request.path.shop}}\",\"items\":[{{#each request.body.items}}"
            + "{\"sku\":{{toJson sku}},\"qty\":{{qty}},\"id\":\"{{uuid}}\"}{{#unless @last}},{{/unless}}{{/each}}]}";

    private static final String TREE = "{\"shop\":\"{{request.path.shop}}\",\"items\":["
            + "{\"sku\":\"{{request.body.items.[0].sku}}\",\"id\":\"{{uuid}}\",\"kind\":\"plain\"},".repeat(4)
            + "{\"sku\":\"{{request.body.items.[4].sku}}\",\"id\":\"{{uuid}}\",\"kind\":\"plain\"}]}";

    private static final String BODY =
            "{\"items\":[" + "{\"sku\":\"x1\",\"qty\":2},".repeat(4) + "{\"sku\":\"x5\",\"qty\":1}]}";

    private Request request;
    private Template text;
    private TreeTemplate tree;

    @Setup
    public void prepare() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        request = Request.of("POST", "/shops/7").withBody("application/json", BODY);
        text = Templates.compile(TEXT, PLACE, diagnostics).orElseThrow();
        tree = TreeTemplate.compile(Json.parse(TREE), PLACE, diagnostics).orElseThrow();
        Checks.that(diagnostics.isEmpty(), "the templates are flawed: " + diagnostics);
        Checks.that(text().contains("\"x5\",\"qty\":1"), "the last item is missing");
    }

    private Scope scope() {
        return Scope.of(Arrival.of(request, Instant.EPOCH), Scope.dice("seed", "stub", 1));
    }

    @Benchmark
    public String text() {
        return text.render(scope());
    }

    @Benchmark
    public Json tree() {
        return tree.render(scope());
    }

    @Benchmark
    public Object read() {
        return Templates.compile(TEXT, PLACE, new ArrayList<>());
    }
}
