package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values made for schemas that a test writes. */
final class Making {

    static final Generator GENERATOR = new Generator(Checker.asserting(), Atlas.english());

    private Making() {}

    static Json make(String schema) {
        return make(Schemas.of(schema), Wish.response());
    }

    static Json make(Schema schema, Wish wish) {
        Generator.Outcome outcome = GENERATOR.make(schema, wish);
        assertThat(outcome).as(schema.source() + ", " + wish.shape().word()).isInstanceOf(Generator.Outcome.Made.class);
        return ((Generator.Outcome.Made) outcome).value();
    }

    /** Give a value in each shape and for several seeds. */
    static List<Json> all(String schema) {
        return all(Schemas.of(schema), Wish.response());
    }

    static List<Json> all(Schema schema, Wish wish) {
        List<Json> values = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (int seed = 0; seed < 5; seed++) {
                values.add(make(schema, wish.withShape(shape).withSeed("seed " + seed)));
            }
        }
        return values;
    }

    static List<JsonObject> objects(String schema) {
        return all(schema).stream().map(JsonObject.class::cast).toList();
    }

    static List<JsonArray> arrays(String schema) {
        return all(schema).stream().map(JsonArray.class::cast).toList();
    }

    static List<BigDecimal> numbers(String schema) {
        return all(schema).stream().map(each -> ((JsonNumber) each).decimal()).toList();
    }

    static List<String> texts(String schema) {
        return all(schema).stream().map(each -> ((JsonString) each).value()).toList();
    }

    /** Give why there is no value. */
    static Diagnostic failure(String schema) {
        Generator.Outcome outcome = GENERATOR.make(Schemas.of(schema), Wish.response());
        assertThat(outcome).isInstanceOf(Generator.Outcome.Failed.class);
        return ((Generator.Outcome.Failed) outcome).diagnostic();
    }
}
