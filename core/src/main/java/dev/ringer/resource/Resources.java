package dev.ringer.resource;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Operation;
import dev.ringer.source.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The things that a contract keeps, and what each of its operations does to them.
 *
 * <p>Every operation has a role in one resource, or is listed as stateless with the reason. Safe for use by several
 * threads.
 */
public final class Resources {

    /** From this confidence on a resource is one. */
    public static final double THRESHOLD = 0.6;

    private final List<Resource> all;
    private final List<Stateless> stateless;
    private final List<Diagnostic> diagnostics;
    private final Map<String, Resource> byName = new HashMap<>();
    private final Map<Operation, ResourceOperation> byOperation = new HashMap<>();
    private final Map<Operation, Reach> reaches = new ConcurrentHashMap<>();
    private final ReachFinder reach;

    Resources(List<Resource> all, List<Stateless> stateless, List<Diagnostic> diagnostics) {
        this.all = List.copyOf(all);
        this.stateless = List.copyOf(stateless);
        this.diagnostics = List.copyOf(diagnostics);
        this.reach = new ReachFinder(all);
        for (Resource each : all) {
            byName.put(each.name(), each);
            each.operations().forEach(operation -> byOperation.put(operation.operation(), operation));
        }
    }

    /** Infer the resources of a contract; the schemas of bodies and path parameters are read for it, and nothing else. */
    public static Resources of(Contract contract) {
        return of(contract, ResourceOverrides.NONE);
    }

    /** Infer the resources of a contract, except for what a person says of them. */
    public static Resources of(Contract contract, ResourceOverrides overrides) {
        return new Inference(contract, overrides).infer();
    }

    /** Give the resources in the order of their paths in the contract. */
    public List<Resource> all() {
        return all;
    }

    public Optional<Resource> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Give what an operation of the contract does; nothing where it is stateless. */
    public Optional<ResourceOperation> role(Operation operation) {
        return Optional.ofNullable(byOperation.get(operation));
    }

    /** Give which things the path of an operation of one of the resources means. */
    public Reach reach(ResourceOperation operation) {
        return reaches.computeIfAbsent(
                operation.operation(),
                each -> reach.find(operation, find(operation.resource()).orElseThrow()));
    }

    /** Give the operations that keep no state, in the contract's order. */
    public List<Stateless> stateless() {
        return stateless;
    }

    /** Give what is wrong with the overrides. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
