package dev.ringer.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Oracle;
import dev.ringer.SchemaFixtures;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our checker and an independent one say the same of made values and of such values with one thing changed. */
class OracleAgreementTest {

    private static final List<Json> REPLACEMENTS =
            List.of(JsonNull.NULL, Json.of(""), Json.of("7"), Json.of(-1), Json.of(true), JsonArray.EMPTY);

    private final Checker checker = Checker.strict();
    private final Generator generator = new Generator(checker, Atlas.english());

    @ParameterizedTest
    @MethodSource("dev.ringer.SchemaFixtures#all")
    void both_say_the_same(SchemaFixtures.Fixture fixture) {
        Schema schema = fixture.schema();
        Oracle oracle = fixture.oracle();
        List<String> disputed = new ArrayList<>();
        int refused = 0;
        for (Shape shape : Shape.values()) {
            Json made = made(schema, shape);
            assertThat(oracle.findings(made)).as(made.toString()).isEmpty();
            for (Json each : changed(made)) {
                boolean accepts = checker.accepts(schema, each);
                refused += accepts ? 0 : 1;
                if (oracle.findings(each).isEmpty() != accepts) {
                    disputed.add(each + " is " + (accepts ? "valid" : "invalid") + " to us, not to the other");
                }
            }
        }
        assertThat(disputed).isEmpty();
        assertThat(refused).isPositive();
    }

    private Json made(Schema schema, Shape shape) {
        Generator.Outcome outcome = generator.make(schema, Wish.response().withShape(shape));
        assertThat(outcome).isInstanceOf(Generator.Outcome.Made.class);
        return ((Generator.Outcome.Made) outcome).value();
    }

    /** Give the value with one thing replaced, taken out or put in, for every place up to the third level. */
    private static List<Json> changed(Json value) {
        return changed(value, 0);
    }

    private static List<Json> changed(Json value, int depth) {
        List<Json> all = new ArrayList<>(REPLACEMENTS);
        if (depth < 3 && value instanceof JsonObject object) {
            all.add(with(object, "surplus", Json.of("x")));
            for (Map.Entry<String, Json> each : object) {
                all.add(with(object, each.getKey(), null));
                changed(each.getValue(), depth + 1).forEach(other -> all.add(with(object, each.getKey(), other)));
            }
        }
        if (depth < 3 && value instanceof JsonArray array && !array.isEmpty()) {
            all.add(with(array, array.size(), array.get(0)));
            all.add(JsonArray.of(array.items().subList(1, array.size())));
            changed(array.get(0), depth + 1).forEach(other -> all.add(with(array, 0, other)));
        }
        return all;
    }

    /** Give the object with one member set; null takes it out. */
    private static JsonObject with(JsonObject object, String name, Json value) {
        JsonObject.Builder builder = JsonObject.builder();
        object.forEach(each -> {
            if (!each.getKey().equals(name)) {
                builder.put(each.getKey(), each.getValue());
            }
        });
        if (value != null) {
            builder.put(name, value);
        }
        return builder.build();
    }

    private static JsonArray with(JsonArray array, int index, Json value) {
        List<Json> items = new ArrayList<>(array.items());
        if (index < items.size()) {
            items.set(index, value);
        } else {
            items.add(value);
        }
        return JsonArray.of(items);
    }
}
