package dev.ringer.bench;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.ringer.json.Json;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a value and a schema to what is wrong with it, beside the same by networknt's json-schema-validator. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

    @Param({"payment.json", "payment-invalid.json"})
    String body = "payment.json";

    private final Checker checker = Checker.asserting();
    private Schema schema;
    private Json value;
    private com.networknt.schema.Schema theirSchema;
    private JsonNode theirValue;

    @Setup
    public void prepare() {
        Documents documents = new Documents(address -> {
            throw new IOException("there is no further document, here " + address);
        });
        schema = new SchemaSpace(documents)
                .of(
                        Document.read(URI.create("bench:/payment"), Texts.bytes("payment-schema.json")),
                        Dialect.DRAFT_2020_12);
        value = Json.parse(Texts.text(body));
        JsonMapper mapper = new JsonMapper();
        theirSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(mapper.readTree(Texts.bytes("payment-schema.json")));
        theirValue = mapper.readTree(Texts.bytes(body));
        int expected = body.equals("payment.json") ? 0 : 7;
        Checks.that(ringer().size() == expected, "we found " + ringer());
        Checks.that(networknt().size() == expected, "networknt found " + networknt());
    }

    @Benchmark
    public List<Finding> ringer() {
        return checker.findings(schema, value, Direction.NONE);
    }

    @Benchmark
    public List<Error> networknt() {
        return theirSchema.validate(
                theirValue, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
