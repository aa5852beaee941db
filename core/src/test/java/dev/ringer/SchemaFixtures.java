package dev.ringer;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.source.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

/** Small schemas that each ask in a way of their own; every one can be satisfied. */
public final class SchemaFixtures {

    private SchemaFixtures() {}

    /** A schema by name; the name stands for it in the names of tests. */
    public record Fixture(String name, Dialect dialect, Json source) {

        public Schema schema() {
            return Schemas.of(dialect, JsonWriter.write(source));
        }

        public Oracle oracle() {
            return Oracle.of(dialect, source, address -> null);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Fixture> all() {
        return Stream.concat(
                read("schemas-2020-12.yaml", Dialect.DRAFT_2020_12), read("schemas-3.0.yaml", Dialect.OPENAPI_3_0));
    }

    private static Stream<Fixture> read(String file, Dialect dialect) {
        try (InputStream in = SchemaFixtures.class.getResourceAsStream(file)) {
            JsonObject root = (JsonObject)
                    Document.read(Schemas.ADDRESS, in.readAllBytes()).root();
            Stream.Builder<Fixture> fixtures = Stream.builder();
            for (Map.Entry<String, Json> each : root) {
                fixtures.add(new Fixture(dialect + " " + each.getKey(), dialect, each.getValue()));
            }
            return fixtures.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
