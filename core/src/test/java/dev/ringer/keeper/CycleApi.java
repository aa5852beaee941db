package dev.ringer.keeper;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.resource.Resource;
import dev.ringer.resource.ResourceOperation;
import dev.ringer.resource.Resources;
import dev.ringer.resource.Role;
import dev.ringer.schema.check.Checker;
import dev.ringer.session.SessionLimits;
import dev.ringer.source.Documents;
import dev.ringer.state.Bounds;
import dev.ringer.state.MemoryStore;
import dev.ringer.validation.Policy;
import dev.ringer.validation.SecurityLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A mock of a contract that asks nobody who they are. */
record CycleApi(MockEngine engine, Contract contract, Resources resources, Generator generator) {

    static final double SURE = 0.8;

    /** Read a document; nothing where it is no contract. */
    static Optional<CycleApi> of(Path file) {
        Documents documents = new Documents(address -> Files.readAllBytes(Path.of(address.getPath())));
        return OpenApiReader.read(file.toUri(), documents) instanceof OpenApiReader.Result.Read read
                ? Optional.of(of(read.contract(), documents))
                : Optional.empty();
    }

    static CycleApi of(String text) {
        return of(Contracts.of(text), Contracts.documents(text));
    }

    private static CycleApi of(Contract contract, Documents documents) {
        World world = World.of(
                List.of(new Mount("", contract, contract.operations())),
                EngineConfig.STANDARD.withPolicy(Policy.STANDARD.withSecurity("", SecurityLevel.OFF)),
                documents::bytes,
                () -> Shop.NOW,
                each -> each);
        MockEngine engine = new MockEngine(world, SessionLimits.STANDARD, new MemoryStore(Bounds.STANDARD));
        return new CycleApi(
                engine,
                contract,
                Resources.of(contract),
                new Generator(Checker.asserting(), Atlas.of(EngineConfig.STANDARD.locale())));
    }

    List<Resource> sure() {
        return resources.all().stream()
                .filter(each -> each.confidence() >= SURE)
                .toList();
    }

    /** Tell whether one can make a thing and read it. */
    static boolean isTried(Resource resource) {
        return !resource.isSingleton()
                && !resource.operations(Role.CREATE).isEmpty()
                && reading(resource).isPresent();
    }

    /** Give the operation that reads a thing by its identity. */
    static Optional<ResourceOperation> reading(Resource resource) {
        return resource.operations(Role.READ).stream()
                .filter(each -> each.key().isEmpty() && each.variable().isPresent())
                .findFirst();
    }
}
