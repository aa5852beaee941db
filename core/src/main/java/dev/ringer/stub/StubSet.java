package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Mount;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.matching.Arrival;
import dev.ringer.routing.Router;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All stubs, in layers: what was added later lies on top, so that adding costs as little as what is added. Immutable, and
 * safe for use by several threads.
 */
public final class StubSet {

    /** Code of the diagnostic for a stub whose operation is not there, which leaves the other stubs as they are. */
    public static final String ORPHAN = "orphaned-stub";

    /** How far the request has come. */
    public enum Stage {
        /** Nobody has looked at it. */
        ARRIVED,
        /** It breaks its contract. */
        INVALID,
        /** It keeps its contract, or has none. */
        VALID
    }

    /** A layer without the stubs that those above take the place of. */
    private record Shown(StubLayer layer, Hidden hidden) {

        List<Binding> bindings() {
            return hidden.isEmpty()
                    ? layer.bindings()
                    : layer.bindings().stream()
                            .filter(each -> !hides(each.stub()))
                            .toList();
        }

        boolean hides(Stub stub) {
            return !hidden.isEmpty() && hidden.has(stub.name());
        }

        Optional<Stub> stub(String name) {
            return layer.stub(name).filter(each -> !hides(each));
        }

        /** Leave stubs out; a layer of which few are left is made anew, so that nobody looks through the others. */
        Optional<Shown> without(Set<String> gone) {
            Set<String> more = new HashSet<>();
            for (String each : gone) {
                if (stub(each).isPresent()) {
                    more.add(each);
                }
            }
            if (more.isEmpty()) {
                return Optional.of(this);
            }
            Shown left = new Shown(layer, hidden.and(more));
            int count = layer.bindings().size() - left.hidden().size();
            if (count == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    count > left.hidden().size() ? left : new Shown(StubLayer.of(left.bindings()), Hidden.NONE));
        }
    }

    private final OperationNames names;
    private final List<Shown> layers;
    private final boolean hasUnchecked;
    private final Dice dice;
    private final String locale;

    private StubSet(OperationNames names, List<Shown> layers, Dice dice, String locale) {
        this.names = names;
        this.layers = List.copyOf(layers);
        this.hasUnchecked = layers.stream().anyMatch(each -> each.layer().hasUnchecked());
        this.dice = dice;
        this.locale = locale;
    }

    /**
     * Make a set without stubs.
     *
     * @param seed of chance
     * @param locale a BCP 47 tag for names and words in templates
     */
    public static StubSet of(List<Mount> mounts, Router router, String seed, String locale) {
        return new StubSet(new OperationNames(mounts, router), List.of(), Dice.of(seed), locale);
    }

    /**
     * Bind stubs to operations and put them on top.
     *
     * @param files the newest last
     * @param documents that the stubs were read from
     * @param diagnostics takes orphans, names that are not unique, and stubs outside of the contract
     */
    public StubSet plus(List<StubFile> files, Documents documents, List<Diagnostic> diagnostics) {
        Binder binder = new Binder(names, documents, diagnostics);
        List<Binding> bindings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (StubFile file : files) {
            for (Stub each : file.stubs()) {
                if (known.add(each.name()) && stub(each.name()).isEmpty()) {
                    binder.bind(each).ifPresent(binding -> bindings.add(binding.withTurn(file.turn())));
                } else {
                    diagnostics.add(Diagnostic.error(
                            "duplicate-name",
                            "there is a stub '" + each.name() + "' already",
                            each.location().child("name")));
                }
            }
        }
        return with(bindings);
    }

    /** Put stubs on top; layers below that are no larger are joined to them, so that there are few. */
    private StubSet with(List<Binding> added) {
        if (added.isEmpty()) {
            return this;
        }
        List<Shown> below = new ArrayList<>(layers);
        List<Binding> joined = new ArrayList<>(added);
        while (!below.isEmpty()
                && below.get(below.size() - 1).layer().bindings().size() <= joined.size()) {
            joined.addAll(0, below.remove(below.size() - 1).bindings());
        }
        below.add(new Shown(StubLayer.of(joined), Hidden.NONE));
        return new StubSet(names, below, dice, locale);
    }

    /** Give a copy without some stubs, by their names; others of these names may be put on top. */
    StubSet hiding(Set<String> gone) {
        List<Shown> left = layers.stream()
                .map(each -> each.without(gone))
                .flatMap(Optional::stream)
                .toList();
        return new StubSet(names, left, dice, locale);
    }

    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** Give all stubs, the newest last. */
    public List<Stub> stubs() {
        return bindings().stream().map(Binding::stub).toList();
    }

    /** Give the stub of a name; nothing where there is none. */
    public Optional<Stub> stub(String name) {
        return layers.stream()
                .map(each -> each.stub(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Give the stub of a {@link StubId}; nothing where there is none. */
    public Optional<Stub> withId(String id) {
        return layers.stream()
                .map(each -> each.layer().withId(id).filter(stub -> !each.hides(stub)))
                .flatMap(Optional::stream)
                .findFirst();
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

    /** Give the stubs with where they stand, the newest last. */
    List<Binding> bindings() {
        List<Binding> all = new ArrayList<>();
        layers.forEach(each -> all.addAll(each.bindings()));
        all.sort(Comparator.comparingLong(Binding::turn));
        return all;
    }

    /**
     * Choose the stub of a request, and count it: what depends on how many came before, and the step of its scenario,
     * are decided in one atomic step each.
     *
     * @param now what the session's clock says
     * @return null where there is none for it
     */
    public @Nullable Chosen choose(Request request, Route route, Stage stage, StubState state, Instant now) {
        if (layers.isEmpty() || (stage == Stage.ARRIVED && !hasUnchecked)) {
            return null;
        }
        Arrival arrival = arrival(request, route, now);
        arrival = state.session().isEmpty() ? arrival : arrival.withSession(state.session());
        return new Search(candidates(arrival, route), arrival, stage, state, state.dice(dice), locale).run();
    }

    /**
     * Give the methods of the stubs at a path outside of the contract, as a header {@code Allow} lists them.
     *
     * @return empty where there are none, and where some of them are for the method or for all
     */
    public Set<String> otherMethods(String path, String method) {
        Set<String> methods = new TreeSet<>();
        boolean taken = false;
        for (Shown each : layers) {
            taken |= each.layer().methods(path, each.hidden(), methods);
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (taken || methods.isEmpty() || methods.contains(method)) {
            return Set.of();
        }
        methods.add("OPTIONS");
        return methods;
    }

    /**
     * Give the stubs that are nearest to a request, for people who ask why none or another answered. Nothing is counted.
     *
     * @param stage how far the request came: {@link Stage#INVALID} where it is refused
     * @param limit of stubs
     */
    public Near.Stubs near(Request request, Route route, Stage stage, StubState state, Instant now, int limit) {
        if (layers.isEmpty()) {
            return Near.Stubs.NONE;
        }
        Arrival arrival = arrival(request, route, now);
        arrival = state.session().isEmpty() ? arrival : arrival.withSession(state.session());
        return new NearSearch(arrival, route, stage, state, state.dice(dice), locale).run(bindings(), limit);
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
        for (int i = 0; i < layers.size(); i++) {
            collect(layers.get(i), i, arrival, route, candidates);
        }
        if (candidates.size() > 1) {
            candidates.sort(Search.Candidate.PRECEDENCE);
        }
        return candidates;
    }

    private static void collect(
            Shown shown, int layer, Arrival arrival, Route route, List<Search.Candidate> candidates) {
        shown.layer()
                .collect(
                        arrival,
                        route,
                        each -> add(shown, each, layer, arrival.pathValues(), candidates),
                        (stubs, values) -> {
                            Map<String, String> plain = decoded(values);
                            Arrival here = arrival.withRoute(arrival.operation(), plain);
                            stubs.collect(here, each -> add(shown, each, layer, plain, candidates));
                        });
    }

    private static void add(
            Shown shown, Ranked ranked, int layer, Map<String, String> values, List<Search.Candidate> into) {
        if (!shown.hides(ranked.stub())) {
            into.add(new Search.Candidate(ranked, layer, values));
        }
    }
}
