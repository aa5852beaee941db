package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.JsonSchemaSuite;
import dev.ringer.Oracle;
import dev.ringer.chance.Dice;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.check.Checker;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every schema of the conformance suite that some value satisfies is given one, and an independent judge agrees. */
class SuiteGenerationTest {

    /** Where the other judge refuses what is made, and why it is wrong or may. */
    private static final Map<String, String> DISPUTED = Map.of(
            "ECMA 262 regex escapes control codes with \\c and lower letter",
            "the other judge reads patterns as Java does, where \\\\cc is a number sign");

    private final JsonSchemaSuite suite = new JsonSchemaSuite();
    private final Generator generator = new Generator(Checker.asserting(), Atlas.english());
    private final Checker asserting = Checker.asserting();

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"DRAFT_4", "DRAFT_6", "DRAFT_7", "DRAFT_2019_09", "DRAFT_2020_12"})
    void every_schema_that_a_value_satisfies_is_given_one(Dialect dialect) throws IOException {
        List<Shape> shapes = List.of(Shape.values());
        List<String> wrong = new ArrayList<>();
        for (JsonSchemaSuite.Group group : satisfiable(dialect)) {
            wrong.addAll(judge(group, dialect, List.of(Dice.of(group.name()).pick(shapes))));
        }
        assertThat(wrong).isEmpty();
    }

    @Tag("corpus")
    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"DRAFT_4", "DRAFT_6", "DRAFT_7", "DRAFT_2019_09", "DRAFT_2020_12"})
    void every_schema_that_a_value_satisfies_is_given_one_in_every_shape(Dialect dialect) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonSchemaSuite.Group group : satisfiable(dialect)) {
            wrong.addAll(judge(group, dialect, List.of(Shape.values())));
        }
        assertThat(wrong).isEmpty();
    }

    private List<JsonSchemaSuite.Group> satisfiable(Dialect dialect) throws IOException {
        List<JsonSchemaSuite.Group> groups = suite.groups(dialect).stream()
                .filter(JsonSchemaSuite.Group::hasValid)
                .toList();
        assertThat(groups).hasSizeGreaterThan(150);
        return groups;
    }

    private List<String> judge(JsonSchemaSuite.Group group, Dialect dialect, List<Shape> shapes) {
        Oracle oracle = Oracle.of(dialect, group.source(), this::text);
        List<String> wrong = new ArrayList<>();
        for (Shape shape : shapes) {
            String name = group.name() + ", " + shape.word();
            Generator.Outcome outcome =
                    generator.make(group.schema(), Wish.response().withShape(shape));
            if (!(outcome instanceof Generator.Outcome.Made made)) {
                wrong.add(name + ": nothing was made");
            } else if (!asserting.accepts(group.schema(), made.value())) {
                wrong.add(name + ": made " + made.value());
            } else if (DISPUTED.keySet().stream().noneMatch(name::contains)) {
                oracle.findings(made.value())
                        .forEach(each -> wrong.add(name + ": made " + made.value() + ", disputed: " + each));
            }
        }
        return wrong;
    }

    private String text(String address) {
        try {
            boolean ours = address.startsWith("http://localhost:1234/");
            return ours ? new String(suite.fetch(URI.create(address)), StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
