package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.SchemaFixtures;
import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same is made of the same, whatever else is made. */
class DeterminismTest {

    private static final String PERSON = """
            type: object
            required: [name, email, age, tags, address]
            properties:
              name: {type: string}
              email: {type: string, format: email}
              age: {type: integer}
              %s
              tags: {type: array, items: {type: string}}
              address: {type: object, required: [city], properties: {%s city: {type: string}}}
            """;

    private static Generator generator() {
        return new Generator(Checker.asserting(), Atlas.english());
    }

    private static String bytes(Generator generator, SchemaFixtures.Fixture fixture, Shape shape) {
        Generator.Outcome outcome =
                generator.make(fixture.schema(), Wish.response().withShape(shape));
        return JsonWriter.write(((Generator.Outcome.Made) outcome).value());
    }

    @ParameterizedTest
    @MethodSource("dev.ringer.SchemaFixtures#all")
    void the_same_seed_gives_the_same_bytes_in_a_new_generator(SchemaFixtures.Fixture fixture) {
        for (Shape shape : Shape.values()) {
            assertThat(bytes(generator(), fixture, shape)).isEqualTo(bytes(generator(), fixture, shape));
        }
    }

    @Test
    void what_is_made_of_branches_that_overlap_does_not_depend_on_what_was_tried_before() {
        StringBuilder branches = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            branches.append("{properties: {a")
                    .append(i)
                    .append(": {type: string}, b: {oneOf: [{type: string}, {minLength: 1}]}}}, ");
        }
        Schema schema = Schemas.of("{oneOf: [" + branches + "{}]}");
        Generator busy = generator();
        for (int seed = 0; seed < 12; seed++) {
            Wish wish = Wish.response().withSeed("seed " + seed);
            assertThat(busy.make(schema, wish))
                    .as(wish.seed())
                    .isEqualTo(generator().make(schema, wish));
        }
    }

    @Test
    void another_order_of_calls_changes_nothing() {
        List<SchemaFixtures.Fixture> fixtures =
                new ArrayList<>(SchemaFixtures.all().toList());
        Map<String, String> forwards = all(fixtures);
        Collections.reverse(fixtures);
        assertThat(all(fixtures)).isEqualTo(forwards);
    }

    private static Map<String, String> all(List<SchemaFixtures.Fixture> fixtures) {
        Generator generator = generator();
        Map<String, String> made = new LinkedHashMap<>();
        fixtures.forEach(each -> made.put(each.name(), bytes(generator, each, Shape.TYPICAL)));
        return made;
    }

    @Test
    void several_threads_make_the_same() {
        Generator generator = generator();
        List<SchemaFixtures.Fixture> fixtures = SchemaFixtures.all().toList();
        Map<String, String> made = new ConcurrentHashMap<>();
        fixtures.stream().parallel().forEach(each -> made.put(each.name(), bytes(generator, each, Shape.TYPICAL)));
        assertThat(made).isEqualTo(all(fixtures));
    }

    @Test
    void another_seed_gives_another_value() {
        assertThat(Making.make(
                        Schemas.of(PERSON.formatted("", "")), Wish.response().withSeed("a")))
                .isNotEqualTo(Making.make(
                        Schemas.of(PERSON.formatted("", "")), Wish.response().withSeed("b")));
    }

    @Test
    void an_added_member_changes_no_other_value() {
        String before = PERSON.formatted("", "");
        String after = PERSON.formatted("nick: {type: string}", "zip: {type: string},");
        for (Shape shape : Shape.values()) {
            Wish wish = Wish.response().withShape(shape);
            JsonObject was = (JsonObject) Making.make(Schemas.of(before), wish);
            JsonObject is = (JsonObject) Making.make(Schemas.of(after), wish);
            same(was, is);
        }
    }

    @Test
    void another_order_of_members_changes_no_value() {
        Json one = Making.make("type: object\nproperties: {a: {type: string}, b: {type: integer}, c: {format: date}}");
        Json two = Making.make("type: object\nproperties: {c: {format: date}, a: {type: string}, b: {type: integer}}");
        assertThat(((JsonObject) one).size()).isEqualTo(((JsonObject) two).size());
        same((JsonObject) one, (JsonObject) two);
    }

    /** Expect every member that was there to be there unchanged, apart from what came to objects. */
    private static void same(JsonObject was, JsonObject is) {
        was.forEach(member -> {
            if (member.getValue() instanceof JsonObject below) {
                same(below, (JsonObject) is.get(member.getKey()));
            } else {
                assertThat(is.get(member.getKey())).as(member.getKey()).isEqualTo(member.getValue());
            }
        });
    }
}
