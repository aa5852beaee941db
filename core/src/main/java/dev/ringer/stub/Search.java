package dev.ringer.stub;

import dev.ringer.chance.Dice;
import dev.ringer.matching.Arrival;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The search for the stub of one request among its candidates. */
final class Search {

    /**
     * A stub that may be the one.
     *
     * @param layer that it is in, 0 for the lowest and oldest
     * @param values of the variables of the path that it stands at, decoded
     */
    record Candidate(Ranked ranked, int layer, Map<String, String> values) {

        /** By priority, then the more specific, then the newer. */
        static final Comparator<Candidate> PRECEDENCE = (one, other) -> {
            if (one.layer == other.layer) {
                return Integer.compare(one.ranked.rank(), other.ranked.rank());
            }
            int priority = Integer.compare(
                    one.ranked.stub().priority(), other.ranked.stub().priority());
            int specificity =
                    priority != 0 ? priority : Integer.compare(other.ranked.specificity(), one.ranked.specificity());
            int turn = specificity != 0
                    ? specificity
                    : Long.compare(
                            other.ranked.binding().turn(), one.ranked.binding().turn());
            return turn != 0 ? turn : Integer.compare(other.layer, one.layer);
        };
    }

    private enum Verdict {
        NO,
        YES,
        /** A scenario moved on in the midst of it. */
        AGAIN
    }

    private final List<Candidate> candidates;
    private final Arrival arrival;
    private final StubSet.Stage stage;
    private final StubState state;
    private final Dice dice;
    private final String locale;
    private @Nullable IdentityHashMap<Stub, Long> calls;
    private @Nullable Map<String, String> steps;
    private @Nullable Chosen chosen;

    /**
     * Prepare.
     *
     * @param candidates in the order of precedence
     * @param dice of all stubs
     */
    Search(
            List<Candidate> candidates,
            Arrival arrival,
            StubSet.Stage stage,
            StubState state,
            Dice dice,
            String locale) {
        this.candidates = candidates;
        this.arrival = arrival;
        this.stage = stage;
        this.state = state;
        this.dice = dice;
        this.locale = locale;
    }

    @Nullable
    Chosen run() {
        Verdict verdict;
        do {
            steps = null;
            verdict = look();
        } while (verdict == Verdict.AGAIN);
        return chosen;
    }

    private Verdict look() {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate each = candidates.get(i);
            Verdict verdict = takes(each.ranked().stub()) ? look(each) : Verdict.NO;
            if (verdict != Verdict.NO) {
                return verdict;
            }
        }
        return Verdict.NO;
    }

    private boolean takes(Stub stub) {
        return switch (stage) {
            case ARRIVED -> stub.wanted() == Wanted.UNCHECKED;
            case INVALID -> stub.wanted() == Wanted.ANY;
            case VALID -> stub.wanted() != Wanted.UNCHECKED;
        };
    }

    private Verdict look(Candidate candidate) {
        Stub stub = candidate.ranked().stub();
        Stub.Scene scene = stub.scene();
        String step = scene == null ? "" : step(scene.scenario());
        Arrival here = candidate.values() == arrival.pathValues()
                ? arrival
                : arrival.withRoute(arrival.operation(), candidate.values());
        here = scene == null ? here : here.withTurn(step, 0);
        if (!stub.conditions().hold(here)) {
            return Verdict.NO;
        }
        if (stub.replies().hasRows()
                && !stub.replies()
                        .areThere(new Chosen(stub, here, 0, dice.at(stub.name()), locale, state.history(), state.kept())
                                .scope())) {
            return Verdict.NO;
        }
        if (stub.bounds().countsCalls()) {
            long call = call(stub);
            here = here.withTurn(step, call);
            if (!isTurn(stub, call, here)) {
                return Verdict.NO;
            }
        }
        long number = state.take(stub, step);
        if (number == StubState.MOVED) {
            return Verdict.AGAIN;
        }
        if (number == StubState.SPENT) {
            return Verdict.NO;
        }
        chosen = new Chosen(stub, here, number, dice.at(stub.name()).at(number), locale, state.history(), state.kept());
        return Verdict.YES;
    }

    /** Look once where a scenario stands, so that all stubs of it see the same step. */
    private String step(String scenario) {
        if (steps == null) {
            steps = new HashMap<>(2);
        }
        return steps.computeIfAbsent(scenario, state::step);
    }

    /** Count the request once, however often the search begins anew. */
    private long call(Stub stub) {
        if (calls == null) {
            calls = new IdentityHashMap<>(2);
        }
        return calls.computeIfAbsent(stub, state::call);
    }

    private boolean isTurn(Stub stub, long call, Arrival here) {
        Stub.Bounds bounds = stub.bounds();
        boolean turn = bounds.call().isEmpty() || bounds.call().get().hold(here);
        return turn
                && (bounds.probability() >= 1
                        || dice.at(stub.name()).at(call).at("probability").fraction() < bounds.probability());
    }
}
