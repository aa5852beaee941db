package dev.ringer.generation;

import dev.ringer.chance.Dice;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.schema.check.Finding;
import dev.ringer.source.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes values for schemas; safe for use by several threads.
 *
 * <p>What a schema asks is worked out once and kept, piece by piece as values need it.
 */
public final class Generator {

    private static final int ATTEMPTS = 6;

    private final Planner strict;
    private final Planner lenient;
    private final Atlas atlas;
    private final Map<Schema, Optional<List<String>>> listPaths = new ConcurrentHashMap<>();

    /** A value, or why there can be none. */
    public sealed interface Outcome {
        record Made(Json value) implements Outcome {}

        record Failed(Diagnostic diagnostic) implements Outcome {}
    }

    /**
     * Make a generator.
     *
     * @param checker what values must pass; they are tried to be made so that {@link Checker#strict()} passes them too
     */
    public Generator(Checker checker, Atlas atlas) {
        this.strict = new Planner(Checker.strict());
        this.lenient = new Planner(checker);
        this.atlas = atlas;
    }

    /** Make a value that the schema accepts, in the wish's direction. */
    public Outcome make(Schema schema, Wish wish) {
        return make(schema, wish, "");
    }

    /**
     * Make a value that stands alone but has a name, such as a header.
     *
     * @param name tells what the value means, as a member's name would
     */
    public Outcome makeNamed(Schema schema, Wish wish, String name) {
        return make(schema, wish, name);
    }

    /** Tell whether a server may send the value. */
    public boolean accepts(Schema schema, Json value) {
        return lenient.checker().accepts(schema, value, Direction.RESPONSE);
    }

    /** Tell whether a server may send the value where all the schemas hold; anything where there are none. */
    public boolean accepts(List<Schema> schemas, Json value) {
        for (Schema each : schemas) {
            if (!accepts(each, value)) {
                return false;
            }
        }
        return true;
    }

    /** Give the first of some values that a server may send where all the schemas hold; nothing where it may send none. */
    public Optional<Json> first(List<Schema> schemas, List<Json> candidates) {
        return candidates.stream().filter(each -> accepts(schemas, each)).findFirst();
    }

    private Outcome make(Schema schema, Wish wish, String name) {
        Outcome outcome = make(strict, schema, wish, name);
        // Branches that only a discriminator tells apart cannot be told apart without it.
        return outcome instanceof Outcome.Made ? outcome : make(lenient, schema, wish, name);
    }

    private Outcome make(Planner planner, Schema schema, Wish wish, String name) {
        Plan plan = planner.plan(schema);
        Dice seed = Dice.of(wish.seed());
        Dice dice = name.isEmpty()
                ? wish.subject().dice(seed)
                : wish.subject().dice(seed).at(name);
        Impossible last = new Impossible("no valid value was found");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Maker maker = new Maker(wish, seed, atlas);
                Json value = maker.root(
                        plan, name, attempt == 0 ? dice : dice.at("attempt").at(attempt));
                if (planner.checker().accepts(schema, value, wish.direction())) {
                    return new Outcome.Made(value);
                }
                last = refusal(planner, schema, value, wish);
            } catch (Impossible e) {
                last = e;
            }
        }
        String reason = last.reason();
        return new Outcome.Failed(
                last.because().orElseGet(() -> Diagnostic.error("unsatisfiable-schema", reason, schema.location())));
    }

    /** Make a valid value that keeps what it can of another; nothing where there is none. */
    public Optional<Json> repair(Schema schema, Json value, String seed) {
        Outcome outcome = make(schema, Wish.response().withSeed(seed).withSuggestion(value));
        return outcome instanceof Outcome.Made made ? Optional.of(made.value()) : Optional.empty();
    }

    /** Give where in a value of the schema the things of a resource are listed; nothing where they are not. */
    Optional<List<String>> listPath(Schema schema, String resource) {
        return listPaths.computeIfAbsent(schema, each -> Lists.find(strict.plan(each), resource));
    }

    private static Impossible refusal(Planner planner, Schema schema, Json value, Wish wish) {
        List<Finding> findings = planner.checker().findings(schema, value, wish.direction());
        if (findings.isEmpty()) {
            return new Impossible("no valid value was found");
        }
        Finding first = findings.get(0);
        Diagnostic because =
                first.undecided() ? Diagnostic.error("unusable-schema", first.message(), first.rule()) : null;
        return new Impossible(
                "no valid value was found; the nearest fails at '" + first.at() + "': " + first.message() + " ("
                        + first.rule() + ")",
                because);
    }
}
