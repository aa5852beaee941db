package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.PathTemplate;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.matching.Arrival;
import dev.ringer.routing.PathTree;
import dev.ringer.routing.Router;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All stubs, found by operation and by what they ask for. Immutable, and safe for use by several threads. */
public final class StubSet {

    /** Code of the diagnostic for a stub whose operation is not there, which leaves the other stubs as they are. */
    public static final String ORPHAN = "orphaned-stub";

    public static final StubSet EMPTY = new StubSet(
            List.of(), new IdentityHashMap<>(), PathTree.of(List.of(), Placed::template), StubIndex.EMPTY, "", "en");

    /** How far the request has come. */
    public enum Stage {
        /** Nobody has looked at it. */
        ARRIVED,
        /** It breaks its contract. */
        INVALID,
        /** It keeps its contract, or has none. */
        VALID
    }

    /** Stubs at a path template outside of the contract. */
    private record Placed(PathTemplate template, StubIndex stubs) {}

    /** What a path is worth beside conditions, when it is asked what is the more specific. */
    private static final int PATH = 10;

    private final List<Binding> bindings;
    private final IdentityHashMap<Operation, StubIndex> byOperation;
    private final PathTree<Placed> byPath;
    private final StubIndex anywhere;
    private final boolean hasUnchecked;
    private final Dice dice;
    private final String locale;

    private StubSet(
            List<Binding> bindings,
            IdentityHashMap<Operation, StubIndex> byOperation,
            PathTree<Placed> byPath,
            StubIndex anywhere,
            String seed,
            String locale) {
        this.bindings = List.copyOf(bindings);
        this.byOperation = byOperation;
        this.byPath = byPath;
        this.anywhere = anywhere;
        this.hasUnchecked = bindings.stream().anyMatch(each -> each.stub().wanted() == Wanted.UNCHECKED);
        this.dice = Dice.of(seed);
        this.locale = locale;
    }

    /**
     * Bind stubs to operations and index them.
     *
     * @param files the newest last
     * @param seed of chance
     * @param locale a BCP 47 tag for names and words in templates
     * @param diagnostics takes orphans, names that are not unique, and stubs outside of the contract
     */
    public static StubSet of(
            List<StubFile> files,
            List<Mount> mounts,
            Router router,
            String seed,
            String locale,
            Documents documents,
            List<Diagnostic> diagnostics) {
        Binder binder = new Binder(mounts, router, documents, diagnostics);
        List<Binding> bindings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StubFile file : files) {
            for (Stub each : file.stubs()) {
                if (names.add(each.name())) {
                    binder.bind(each, file.contract()).ifPresent(bindings::add);
                } else {
                    diagnostics.add(Diagnostic.error(
                            "duplicate-name",
                            "there is a stub '" + each.name() + "' already",
                            each.location().child("name")));
                }
            }
        }
        return of(bindings, seed, locale);
    }

    private static StubSet of(List<Binding> bindings, String seed, String locale) {
        IdentityHashMap<Operation, List<Ranked>> byOperation = new IdentityHashMap<>();
        Map<String, List<Ranked>> byPath = new LinkedHashMap<>();
        List<Ranked> anywhere = new ArrayList<>();
        List<Binding> order = new ArrayList<>(bindings);
        // The sort is stable: of equals, the newer comes first.
        Collections.reverse(order);
        order.sort(Comparator.comparingInt((Binding each) -> each.stub().priority())
                .thenComparingInt(each -> -specificity(each)));
        for (int rank = 0; rank < order.size(); rank++) {
            Binding each = order.get(rank);
            Ranked ranked = new Ranked(rank, each.stub());
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
        byPath.forEach((path, list) -> placed.add(new Placed(PathTemplate.parse(path), StubIndex.of(list))));
        return new StubSet(
                bindings, indexed, PathTree.of(placed, Placed::template), StubIndex.of(anywhere), seed, locale);
    }

    /** A path without variables says more than one with, and any path says nothing. */
    private static int specificity(Binding binding) {
        int path = binding.path()
                .map(each -> each.variables().isEmpty() ? 2 * PATH : PATH)
                .orElse(binding.routes().isEmpty() ? 0 : PATH);
        return path + binding.stub().conditions().specificity();
    }

    public boolean isEmpty() {
        return bindings.isEmpty();
    }

    public List<Stub> stubs() {
        return bindings.stream().map(Binding::stub).toList();
    }

    /** Give the scenarios by name, with the steps that their stubs know, the first one first. */
    public Map<String, List<String>> scenarios() {
        Map<String, Set<String>> steps = new TreeMap<>();
        for (Stub each : stubs()) {
            Stub.Scene scene = each.scene();
            if (scene != null) {
                Set<String> known = steps.computeIfAbsent(
                        scene.scenario(), name -> new LinkedHashSet<>(List.of(StubState.FIRST_STEP)));
                each.conditions().exact("step").ifPresent(known::add);
                if (scene.then() != null) {
                    known.add(scene.then());
                }
            }
        }
        Map<String, List<String>> scenarios = new TreeMap<>();
        steps.forEach((name, known) -> scenarios.put(name, List.copyOf(known)));
        return scenarios;
    }

    List<Binding> bindings() {
        return bindings;
    }

    /**
     * Choose the stub of a request, and count it: what depends on how many came before, and the step of its scenario,
     * are decided in one atomic step each.
     *
     * @param now what the session's clock says
     * @return null where there is none for it
     */
    public @Nullable Chosen choose(Request request, Route route, Stage stage, StubState state, Instant now) {
        if (bindings.isEmpty() || (stage == Stage.ARRIVED && !hasUnchecked)) {
            return null;
        }
        Arrival arrival = arrival(request, route, now);
        return new Search(candidates(arrival, route), arrival, stage, state, dice, locale).run();
    }

    private static Arrival arrival(Request request, Route route, Instant now) {
        Arrival arrival = Arrival.of(request, now);
        return route instanceof Route.Found found
                ? arrival.withRoute(found.operation().id(), decoded(found.values()))
                : arrival;
    }

    private static Map<String, String> decoded(Map<String, String> values) {
        if (values.isEmpty()) {
            return values;
        }
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, Percent.decode(value)));
        return plain;
    }

    private List<Search.Candidate> candidates(Arrival arrival, Route route) {
        List<Search.Candidate> candidates = new ArrayList<>(4);
        if (route instanceof Route.Found found) {
            StubIndex own = byOperation.get(found.operation());
            if (own != null) {
                own.collect(arrival, each -> candidates.add(new Search.Candidate(each, arrival.pathValues())));
            }
        }
        byPath.find(arrival.request().target().path(), (placed, values) -> {
            Map<String, String> plain = decoded(values);
            Arrival here = arrival.withRoute(arrival.operation(), plain);
            placed.stubs().collect(here, each -> candidates.add(new Search.Candidate(each, plain)));
        });
        anywhere.collect(arrival, each -> candidates.add(new Search.Candidate(each, arrival.pathValues())));
        if (candidates.size() > 1) {
            candidates.sort(Comparator.comparingInt(each -> each.ranked().rank()));
        }
        return candidates;
    }
}
