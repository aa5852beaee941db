package dev.ringer.engine;

import dev.ringer.callback.CallbackBodies;
import dev.ringer.callback.CallbackMaker;
import dev.ringer.contract.Mount;
import dev.ringer.example.ExampleAnswerer;
import dev.ringer.exchange.Answerer;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Generator;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.References;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.keeper.Neighbours;
import dev.ringer.keeper.ResourceAnswerer;
import dev.ringer.keeper.Stock;
import dev.ringer.resource.ResourcePolicies;
import dev.ringer.routing.Router;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fetcher;
import dev.ringer.stub.StubAnswerer;
import dev.ringer.stub.StubCallbacks;
import dev.ringer.stub.StubCheck;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubSet;
import dev.ringer.validation.Validator;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Everything that answers are made from: compiled once, never changed, swapped whole. */
public final class World {

    private final List<Mount> mounts;
    private final Router router;
    private final ExampleAnswerer example;
    private final GeneratedAnswerer generated;
    private final HeaderValues headers;
    private final List<Answerer> ladder;
    private final Validator validator;
    private final EngineConfig config;
    private final InstantSource clock;
    private final AtomicInteger replies;
    private final ResourceAnswerer resources;
    private final ContractErrors errors;
    private final RenderCache cache;
    private final UnaryOperator<Diagnostic> locator;
    private final Map<Diagnostic, Diagnostic> located;
    private final StubAnswerer stubAnswerer;
    private final CallbackMaker callbackMaker;
    private final StubCallbacks stubCallbacks;
    private final StubSet stubs;
    private final StubSet bare;

    private World(
            List<Mount> mounts,
            EngineConfig config,
            Fetcher fetcher,
            InstantSource clock,
            UnaryOperator<Diagnostic> locator) {
        Checker checker = Checker.asserting();
        Generator generator = new Generator(checker, Atlas.of(config.locale()));
        this.example = new ExampleAnswerer(
                checker, fetcher, config.examples(), (schema, value) -> generator.repair(schema, value, config.seed()));
        this.mounts = List.copyOf(mounts);
        this.locator = locator;
        ResourcePolicies policies = new ResourcePolicies(this.mounts, config.resources());
        Stock stock = new Stock(policies);
        GeneratedAnswerer plain = new GeneratedAnswerer(generator, config.seed(), stock::few, References.NONE);
        this.generated = new GeneratedAnswerer(
                generator, config.seed(), stock, new Neighbours(this.mounts, example, plain, policies));
        this.headers = new HeaderValues(generator);
        this.config = config;
        this.clock = clock;
        this.replies = new AtomicInteger();
        this.cache = new RenderCache();
        this.located = new ConcurrentHashMap<>();
        this.validator = new Validator(checker, config.policy());
        this.stubAnswerer = new StubAnswerer(example, generated, validator);
        this.callbackMaker =
                new CallbackMaker(validator, new CallbackBodies(generated, checker, config.seed()), headers);
        this.stubCallbacks = new StubCallbacks(callbackMaker, mounts);
        this.resources = new ResourceAnswerer(this.mounts, policies, stock, generator, example, generated, validator);
        this.errors = new ContractErrors(example, generated, checker, locator);
        this.router = Router.of(mounts, validator::fits);
        this.bare = StubSet.of(mounts, router, config.seed(), config.locale());
        this.stubs = bare;
        // The answer ladder below refusals, forced answers, stubs and resources, which the engine tries before a
        // response is chosen: the first that answers wins. A rung for the upstream has its place before the example.
        this.ladder = List.of(new ForcedAnswerer(example, generated), example, generated);
    }

    private World(World other, StubSet stubs, EngineConfig config, RenderCache cache) {
        this.mounts = other.mounts;
        this.router = other.router;
        this.generated = other.generated;
        this.headers = other.headers;
        this.ladder = other.ladder;
        this.validator = other.validator;
        this.config = config;
        this.example = other.example;
        this.clock = other.clock;
        this.replies = other.replies;
        this.cache = cache;
        this.located = other.located;
        this.resources = other.resources;
        this.errors = other.errors;
        this.locator = other.locator;
        this.stubAnswerer = other.stubAnswerer;
        this.callbackMaker = other.callbackMaker;
        this.stubCallbacks = other.stubCallbacks;
        this.stubs = stubs;
        this.bare = other.bare;
    }

    /**
     * Compile a world.
     *
     * @param fetcher for the bytes of external examples
     * @param clock the server's
     * @param locator finds line and column of a diagnostic
     */
    public static World of(
            List<Mount> mounts,
            EngineConfig config,
            Fetcher fetcher,
            InstantSource clock,
            UnaryOperator<Diagnostic> locator) {
        return new World(mounts, config, fetcher, clock, locator);
    }

    /**
     * Give a copy with other stubs; what is compiled of contracts is shared.
     *
     * @param files the newest last
     * @param documents that the stubs were read from
     * @param diagnostics takes what is wrong with them beside the contract
     */
    public World withStubs(List<StubFile> files, Documents documents, List<Diagnostic> diagnostics) {
        StubSet set = stubs.plus(files, documents, diagnostics);
        stubCheck(diagnostics).check(set, files, bare(), documents);
        return new World(this, set, config, cache);
    }

    /** Give a copy in which each reply is checked, and whose caches and counters are its own. */
    World aside() {
        return new World(this, stubs, config.withCheckedRepliesEvery(1), new RenderCache());
    }

    /**
     * Make the check of stubs beside the contract.
     *
     * @param diagnostics takes what is wrong with them
     */
    public StubCheck stubCheck(List<Diagnostic> diagnostics) {
        return new StubCheck(validator, stubAnswerer, stubCallbacks, diagnostics);
    }

    /** Give a set without stubs, to which stubs for this world's operations can be added. */
    public StubSet bare() {
        return bare;
    }

    /** Give the stubs of files. */
    public StubSet stubs() {
        return stubs;
    }

    StubAnswerer stubAnswerer() {
        return stubAnswerer;
    }

    CallbackMaker callbackMaker() {
        return callbackMaker;
    }

    StubCallbacks stubCallbacks() {
        return stubCallbacks;
    }

    public InstantSource clock() {
        return clock;
    }

    /** Give a diagnostic with its line and column; looked for once. */
    Diagnostic locate(Diagnostic diagnostic) {
        return located.computeIfAbsent(diagnostic, locator);
    }

    public List<Mount> mounts() {
        return mounts;
    }

    public Router router() {
        return router;
    }

    public Validator validator() {
        return validator;
    }

    /** Give the rung of what contracts keep. */
    public ResourceAnswerer resources() {
        return resources;
    }

    ContractErrors errors() {
        return errors;
    }

    public EngineConfig config() {
        return config;
    }

    /** Tell whether the next reply that is made is one of those that are checked. */
    boolean isChecked() {
        int every = config.checkedRepliesEvery();
        return every == 1 || (every > 1 && Math.floorMod(replies.getAndIncrement(), every) == 0);
    }

    List<Answerer> ladder() {
        return ladder;
    }

    /** Give the rung of the contract's examples. */
    public ExampleAnswerer example() {
        return example;
    }

    public GeneratedAnswerer generated() {
        return generated;
    }

    HeaderValues headers() {
        return headers;
    }

    RenderCache cache() {
        return cache;
    }
}
