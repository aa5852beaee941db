package dev.ringer.stub;

import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.matching.Arrival;
import dev.ringer.routing.PathTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stubs that came together, found by operation and by what they ask for. Immutable. */
final class StubLayer {

    /** Stubs at a path template outside of the contract. */
    private record Placed(PathTemplate template, StubIndex stubs, List<Ranked> all) {

        /** Add the methods that they are for; tell whether some are for all. */
        boolean methods(Hidden hidden, Set<String> into) {
            boolean every = false;
            for (Ranked each : all) {
                if (!hidden.has(each.stub().name())) {
                    Target.OfPath at = (Target.OfPath) each.stub().target();
                    every |= at.method().isEmpty();
                    at.method().ifPresent(into::add);
                }
            }
            return every;
        }
    }

    /** What a path is worth beside conditions, when it is asked what is the more specific. */
    private static final int PATH = 10;

    private final List<Binding> bindings;
    private final Map<String, Stub> byName = new HashMap<>();
    private final IdentityHashMap<Operation, StubIndex> byOperation;
    private final PathTree<Placed> byPath;
    private final StubIndex anywhere;
    private final boolean hasUnchecked;
    private volatile @Nullable Map<String, Stub> byId;

    private StubLayer(
            List<Binding> bindings,
            IdentityHashMap<Operation, StubIndex> byOperation,
            PathTree<Placed> byPath,
            StubIndex anywhere) {
        this.bindings = List.copyOf(bindings);
        bindings.forEach(each -> byName.put(each.stub().name(), each.stub()));
        this.byOperation = byOperation;
        this.byPath = byPath;
        this.anywhere = anywhere;
        this.hasUnchecked = bindings.stream().anyMatch(each -> each.stub().wanted() == Wanted.UNCHECKED);
    }

    /**
     * Index stubs.
     *
     * @param bindings the newest last
     */
    static StubLayer of(List<Binding> bindings) {
        IdentityHashMap<Operation, List<Ranked>> byOperation = new IdentityHashMap<>();
        Map<String, List<Ranked>> byPath = new LinkedHashMap<>();
        List<Ranked> anywhere = new ArrayList<>();
        List<Ranked> order = ranked(bindings);
        for (Ranked ranked : order) {
            Binding each = ranked.binding();
            each.routes()
                    .forEach(route -> byOperation
                            .computeIfAbsent(route.operation(), one -> new ArrayList<>())
                            .add(ranked));
            each.path().ifPresent(path -> {
                byPath.computeIfAbsent(path.toString(), one -> new ArrayList<>())
                        .add(ranked);
            });
            if (each.routes().isEmpty() && each.path().isEmpty()) {
                anywhere.add(ranked);
            }
        }
        IdentityHashMap<Operation, StubIndex> indexed = new IdentityHashMap<>();
        byOperation.forEach((operation, list) -> indexed.put(operation, StubIndex.of(list)));
        List<Placed> placed = new ArrayList<>();
        byPath.forEach((path, list) ->
                placed.add(new Placed(PathTemplate.parse(path), StubIndex.of(list), List.copyOf(list))));
        return new StubLayer(bindings, indexed, PathTree.of(placed, Placed::template), StubIndex.of(anywhere));
    }

    private static List<Ranked> ranked(List<Binding> bindings) {
        List<Binding> order = new ArrayList<>(bindings);
        // Sorts are stable: of equals, the newer comes first.
        order.sort(Comparator.comparingLong(Binding::turn));
        Collections.reverse(order);
        order.sort(Comparator.comparingInt((Binding each) -> each.stub().priority())
                .thenComparing(Comparator.comparingInt(StubLayer::specificity).reversed()));
        List<Ranked> ranked = new ArrayList<>(order.size());
        for (Binding each : order) {
            ranked.add(new Ranked(ranked.size(), specificity(each), each));
        }
        return ranked;
    }

    /** A path without variables says more than one with, and any path says nothing. */
    private static int specificity(Binding binding) {
        if (binding.stub().order() == Stub.Order.NEWEST) {
            return Integer.MAX_VALUE;
        }
        int path = binding.path()
                .map(each -> each.variables().isEmpty() ? 2 * PATH : PATH)
                .orElse(binding.routes().isEmpty() ? 0 : PATH);
        return path + binding.stub().conditions().specificity();
    }

    /** Give the stubs with where they stand, the newest last. */
    List<Binding> bindings() {
        return bindings;
    }

    Optional<Stub> stub(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Find a stub by its {@link StubId}; they are made when somebody first asks for one. */
    Optional<Stub> withId(String id) {
        Map<String, Stub> known = byId;
        if (known == null) {
            known = new HashMap<>();
            for (Binding each : bindings) {
                known.put(StubId.of(each.stub().name()), each.stub());
            }
            byId = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    boolean hasUnchecked() {
        return hasUnchecked;
    }

    /**
     * Add the methods of the stubs at a path outside of the contract.
     *
     * @param hidden names of stubs that are left out
     * @return true where some are for every method
     */
    boolean methods(String path, Hidden hidden, Set<String> into) {
        boolean[] every = {false};
        byPath.find(path, (placed, values) -> every[0] |= placed.methods(hidden, into));
        return every[0];
    }

    /**
     * Give all stubs that may be the one of an arrival, in no order.
     *
     * @param byOperation takes those of its operation, and those that stand nowhere
     * @param byTemplate takes those at a path, with the values of the path's variables, as sent
     */
    void collect(
            Arrival arrival,
            Route route,
            Consumer<Ranked> byOperation,
            BiConsumer<StubIndex, Map<String, String>> byTemplate) {
        if (route instanceof Route.Found found) {
            StubIndex own = this.byOperation.get(found.operation());
            if (own != null) {
                own.collect(arrival, byOperation);
            }
        }
        byPath.find(arrival.request().target().path(), (placed, values) -> byTemplate.accept(placed.stubs(), values));
        anywhere.collect(arrival, byOperation);
    }
}
