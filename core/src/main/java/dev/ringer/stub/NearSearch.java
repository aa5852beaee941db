package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.exchange.Route;
import dev.ringer.http.Percent;
import dev.ringer.http.Request;
import dev.ringer.matching.Arrival;
import dev.ringer.routing.Way;
import dev.ringer.routing.Ways;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search for the stubs nearest to a request. Reads counters and steps, and leaves them as they are. */
final class NearSearch {

    /** Letters of requests that conditions are held against in all: the larger the body, the fewer the stubs. */
    private static final long LETTERS_MAX = 16_000_000;

    private static final int LETTERS_EACH = 800;
    private static final int STUBS_MIN = 20;

    /** What a wrong method is as far off as. */
    private static final double METHOD = 0.15;

    /** Where a request to a known operation is held against stubs of others. */
    private static final double ELSEWHERE = 0.4;

    private static final double HINDRANCE = 0.05;

    private final Arrival arrival;
    private final Route route;
    private final StubSet.Stage stage;
    private final StubState state;
    private final Dice dice;
    private final String locale;
    private final Ways ways;

    NearSearch(Arrival arrival, Route route, StubSet.Stage stage, StubState state, Dice dice, String locale) {
        this.arrival = arrival;
        this.route = route;
        this.stage = stage;
        this.state = state;
        this.dice = dice;
        this.locale = locale;
        this.ways = new Ways(arrival.request().target().path());
    }

    /**
     * Where a stub stands beside the request.
     *
     * @param values of the path's variables as they would be there, decoded
     * @param change to get there; empty where the request is there
     */
    private record Place(String target, double distance, Map<String, String> values, Optional<String> change) {}

    private record Placed(Stub stub, Place place) {}

    private record Measured(Placed placed, Arrival arrival, double distance) {}

    Near.Stubs run(List<Binding> bindings, int limit) {
        List<Placed> placed = new ArrayList<>(bindings.size());
        for (int i = bindings.size() - 1; i >= 0; i--) {
            placed.add(new Placed(bindings.get(i).stub(), place(bindings.get(i))));
        }
        placed.sort(Comparator.comparingDouble(each -> each.place().distance()));
        int bound = (int) Math.max(STUBS_MIN, LETTERS_MAX / (LETTERS_EACH + letters(arrival.request())));
        List<Measured> measured =
                placed.stream().limit(bound).map(this::measure).toList();
        List<Near> nearest = measured.stream()
                .sorted(Comparator.comparingDouble(Measured::distance))
                .limit(limit)
                .map(this::near)
                .toList();
        return new Near.Stubs(nearest, measured.size(), bindings.size());
    }

    private static long letters(Request request) {
        long headers = 0;
        for (int i = 0; i < request.headers().size(); i++) {
            headers += request.headers().value(i).length();
        }
        return request.body().length() + headers;
    }

    // --- where

    private Place place(Binding binding) {
        if (binding.stub().target() instanceof Target.Anywhere) {
            return new Place("any path", 0, arrival.pathValues(), Optional.empty());
        }
        if (binding.path().isPresent()) {
            return outside((Target.OfPath) binding.stub().target());
        }
        return binding.routes().stream()
                .map(this::operation)
                .min(Comparator.comparingDouble(Place::distance))
                .orElseThrow();
    }

    private Place outside(Target.OfPath target) {
        String method = target.method().orElse(arrival.request().method());
        String name = target.method().orElse("ANY") + " " + target.path();
        return placed(name, method, ways.to("", target.path()));
    }

    private Place operation(Route.Found there) {
        Operation operation = there.operation();
        Mount mount = there.mount();
        String name = operation.id() + " (" + operation.method() + " " + mount.basePath() + operation.path() + ")";
        if (route instanceof Route.Found here && here.operation() == operation) {
            return new Place(name, 0, arrival.pathValues(), Optional.empty());
        }
        Place place = placed(name, operation.method(), ways.to(mount.basePath(), operation.path()));
        return route instanceof Route.Found
                ? new Place(name, ELSEWHERE + (1 - ELSEWHERE) * place.distance(), place.values(), place.change())
                : place;
    }

    private Place placed(String name, String method, Way way) {
        boolean hasMethod = hasMethod(method);
        double distance = Math.min(1, way.distance() + (hasMethod ? 0 : METHOD));
        Map<String, String> values = new LinkedHashMap<>();
        way.values().forEach((key, value) -> values.put(key, Percent.decode(value)));
        Optional<String> change = hasMethod && way.fits()
                ? Optional.empty()
                : Optional.of(
                        hasMethod
                                ? "Change the path to '" + way.path() + "': " + String.join(", ", way.gaps()) + "."
                                : way.fits()
                                        ? "Change the method from "
                                                + arrival.request().method() + " to " + method + "."
                                        : "Send " + method + " " + way.path() + ".");
        return new Place(name, distance, values, change);
    }

    private boolean hasMethod(String method) {
        String sent = arrival.request().method();
        return method.equals(sent) || (sent.equals("HEAD") && method.equals("GET"));
    }

    // --- how far

    private Measured measure(Placed placed) {
        Stub stub = placed.stub();
        Arrival here = arrival.withRoute(arrival.operation(), placed.place().values());
        Stub.Scene scene = stub.scene();
        long call = stub.bounds().countsCalls() ? state.calls(stub) + 1 : 0;
        String step = scene == null ? "" : state.step(scene.scenario());
        here = here.withTurn(step, call);
        double conditions = stub.conditions().distance(here);
        double place = placed.place().distance();
        // Whoever stands where the request came to is nearer than all that stand elsewhere.
        double distance = place == 0 ? conditions * 0.5 : 0.5 + 0.25 * place + 0.25 * conditions;
        distance += hinders(stub, here) ? HINDRANCE : 0;
        return new Measured(placed, here, Math.min(1, distance));
    }

    private boolean hinders(Stub stub, Arrival here) {
        return !hindrances(stub, here).isEmpty();
    }

    private Near near(Measured measured) {
        Placed placed = measured.placed();
        Stub stub = placed.stub();
        List<String> hindrances = hindrances(stub, measured.arrival());
        List<String> changes = new ArrayList<>(placed.place().change().stream().toList());
        changes.addAll(stub.conditions().changes(measured.arrival()));
        changes.addAll(hindrances);
        return new Near(
                stub,
                placed.place().target(),
                placed.place().change().isEmpty(),
                measured.distance(),
                stub.conditions().explain(measured.arrival()),
                hindrances,
                changes);
    }

    // --- what else is in the way

    private List<String> hindrances(Stub stub, Arrival here) {
        List<String> all = new ArrayList<>(1);
        if (stage == StubSet.Stage.INVALID && stub.wanted() == Wanted.VALID) {
            all.add("Send a request that keeps the contract, or give the stub 'requests: any'.");
        }
        long answers = state.answers(stub);
        if (answers >= stub.answersMax()) {
            all.add("Reset the stub's count: it has given its " + answers + (answers == 1 ? " answer" : " answers")
                    + " already.");
        }
        if (stub.conditions().hold(here)) {
            turn(stub, here).ifPresent(all::add);
        }
        return all;
    }

    private Optional<String> turn(Stub stub, Arrival here) {
        Stub.Bounds bounds = stub.bounds();
        if (bounds.call().isPresent() && !bounds.call().get().hold(here)) {
            return Optional.of(
                    "Wait for its call: " + String.join(" ", bounds.call().get().changes(here)));
        }
        if (bounds.probability() < 1
                && dice.at(stub.name()).at(here.call()).at("probability").fraction() >= bounds.probability()) {
            return Optional.of("Send it again: chance lets call " + here.call() + " pass, with the probability "
                    + bounds.probability() + ".");
        }
        if (stub.replies().hasRows()
                && !stub.replies()
                        .areThere(new Chosen(stub, here, 0, dice.at(stub.name()), locale, state.history(), state.kept())
                                .scope())) {
            return Optional.of("Ask for a row that its table has.");
        }
        return Optional.empty();
    }
}
