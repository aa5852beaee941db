package dev.ringer.validation;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Request;
import dev.ringer.routing.Router;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/** A contract that a test writes down, and what checks and answers requests by it. */
public final class Api {

    /** The time at which every test takes place. */
    public static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final List<Mount> mounts;
    private final Router router;
    private final Validator validator;
    private final MockEngine engine;

    private Api(Contract contract, EngineConfig config) {
        Checker checker = Checker.asserting();
        this.mounts = contract.basePaths().stream()
                .map(path -> new Mount(path, contract, contract.operations()))
                .toList();
        this.validator = new Validator(checker, config.policy());
        this.router = Router.of(mounts, validator::fits);
        this.engine = new MockEngine(World.of(mounts, config, uri -> new byte[0], clock, each -> each));
    }

    /** Read a contract, and hold requests to it as the standard is. */
    public static Api of(String contract) {
        return of(contract, Policy.STANDARD);
    }

    public static Api of(String contract, Policy policy) {
        return of(contract, EngineConfig.STANDARD.withPolicy(policy));
    }

    public static Api of(String contract, EngineConfig config) {
        Documents documents = new Documents(uri -> contract.getBytes(StandardCharsets.UTF_8));
        OpenApiReader.Result result = OpenApiReader.read(URI.create("test:/api.yaml"), documents);
        if (result instanceof OpenApiReader.Result.Read read) {
            return new Api(read.contract(), config);
        }
        throw new IllegalArgumentException("contract is unreadable: " + result);
    }

    /** Check a request, which must lead to an operation. */
    public Validation check(Request request) {
        Route.Found found = (Route.Found) router.route(request);
        return validator.check(found.mount(), found.operation(), found.values(), request, clock);
    }

    /** Give what is wrong with a request as {@code place: code}, joined by commas; {@code ok} when nothing is. */
    public String codes(Request request) {
        Validation validation = check(request);
        return validation.isValid()
                ? "ok"
                : validation.violations().stream().map(Api::code).collect(Collectors.joining(", "));
    }

    private static String code(Violation violation) {
        return String.join(".", violation.where()) + " " + violation.code();
    }

    /** Give the sentences that say what is wrong with a request. */
    public List<String> messages(Request request) {
        return check(request).violations().stream().map(Violation::message).toList();
    }

    public Exchange answer(Request request) {
        return engine.answer(request);
    }
}
