package dev.ringer.engine;

import dev.ringer.contract.Mount;
import dev.ringer.example.ExampleAnswerer;
import dev.ringer.example.ExamplePolicy;
import dev.ringer.exchange.Answerer;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Generator;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.routing.Router;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Fetcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Everything that answers are made from: compiled once, never changed, swapped whole. */
public final class World {

    /**
     * What shapes answers beside the contracts.
     *
     * @param seed of generated values
     * @param locale BCP 47 tag of names and places
     */
    public record Settings(String seed, String locale, ExamplePolicy examples) {}

    private final List<Mount> mounts;
    private final Router router;
    private final GeneratedAnswerer generated;
    private final HeaderValues headers;
    private final List<Answerer> ladder;
    private final RenderCache cache = new RenderCache();
    private final UnaryOperator<Diagnostic> locator;
    private final Map<Diagnostic, Diagnostic> located = new ConcurrentHashMap<>();

    private World(List<Mount> mounts, Settings settings, Fetcher fetcher, UnaryOperator<Diagnostic> locator) {
        Checker checker = Checker.asserting();
        Generator generator = new Generator(checker, Atlas.of(settings.locale()));
        ExampleAnswerer example = new ExampleAnswerer(
                checker,
                fetcher,
                settings.examples(),
                (schema, value) -> generator.repair(schema, value, settings.seed()));
        this.mounts = List.copyOf(mounts);
        this.locator = locator;
        this.generated = new GeneratedAnswerer(generator, settings.seed());
        this.headers = new HeaderValues(generator);
        this.router = Router.of(mounts, (operation, values) -> true);
        // The answer ladder: refusals come before it, and the first that answers wins. Rungs for stubs, resources and
        // the upstream have their places between the forced answer and the example.
        this.ladder = List.of(new ForcedAnswerer(example, generated), example, generated);
    }

    /**
     * Compile a world.
     *
     * @param fetcher for the bytes of external examples
     * @param locator finds line and column of a diagnostic
     */
    public static World of(List<Mount> mounts, Settings settings, Fetcher fetcher, UnaryOperator<Diagnostic> locator) {
        return new World(mounts, settings, fetcher, locator);
    }

    /** Give a diagnostic with its line and column; looked for once. */
    Diagnostic locate(Diagnostic diagnostic) {
        return located.computeIfAbsent(diagnostic, locator);
    }

    public List<Mount> mounts() {
        return mounts;
    }

    Router router() {
        return router;
    }

    List<Answerer> ladder() {
        return ladder;
    }

    GeneratedAnswerer generated() {
        return generated;
    }

    HeaderValues headers() {
        return headers;
    }

    RenderCache cache() {
        return cache;
    }
}
