package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Demands of which any one, or all together, must be met.
 *
 * <p>Kept flat, sorted and without repetition, so that an automaton meets the same state again.
 */
final class Combination extends Formula {

    /** More parts than this are not simplified against each other. */
    private static final int SIMPLIFIED_MAX = 50;

    private final boolean any;
    private final List<Formula> parts;

    private Combination(boolean any, List<Formula> parts, Measure measure) {
        super(parts.hashCode() * 31 + (any ? 41 : 43), measure);
        this.any = any;
        this.parts = parts;
    }

    static Formula of(boolean any, List<Formula> demands) {
        Formula decisive = constant(any);
        List<Formula> parts = flatten(any, demands);
        if (parts.contains(decisive)) {
            return decisive;
        }
        parts.sort(Comparator.comparingInt(Formula::hashCode));
        dropRepeated(parts);
        if (any) {
            Repeats.merge(parts);
        }
        if (parts.size() <= SIMPLIFIED_MAX && parts.stream().anyMatch(part -> !(part instanceof Chain))) {
            List<Formula> simpler = simplify(any, parts);
            if (!simpler.equals(parts)) {
                return of(any, simpler);
            }
        }
        return switch (parts.size()) {
            case 0 -> decisive.not();
            case 1 -> parts.get(0);
            default -> new Combination(any, List.copyOf(parts), Measure.of(any, parts));
        };
    }

    private static List<Formula> flatten(boolean any, List<Formula> demands) {
        Formula idle = constant(!any);
        List<Formula> parts = new ArrayList<>(demands.size());
        for (Formula demand : demands) {
            if (demand instanceof Combination inner && inner.any == any) {
                parts.addAll(inner.parts);
            } else if (!demand.equals(idle)) {
                parts.add(demand);
            }
        }
        return parts;
    }

    /** Drop equal neighbours; equal hashes stand side by side. */
    private static void dropRepeated(List<Formula> parts) {
        int kept = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean repeated = false;
            int hash = parts.get(i).hashCode();
            for (int j = kept - 1; j >= 0 && !repeated && parts.get(j).hashCode() == hash; j--) {
                repeated = parts.get(j).equals(parts.get(i));
            }
            if (!repeated) {
                parts.set(kept++, parts.get(i));
            }
        }
        parts.subList(kept, parts.size()).clear();
    }

    /** A part counts only where the others leave the matter open, so the others' opposite may be taken for granted. */
    private static List<Formula> simplify(boolean any, List<Formula> parts) {
        List<Formula> simpler = new ArrayList<>(parts);
        for (int i = 0; i < simpler.size(); i++) {
            for (int j = 0; j < simpler.size(); j++) {
                if (i != j && !(simpler.get(i) instanceof Chain)) {
                    Formula known = simpler.get(j);
                    simpler.set(
                            i,
                            known instanceof Not not
                                    ? simpler.get(i).given(not.inner(), any)
                                    : simpler.get(i).given(known, !any));
                }
            }
        }
        return simpler;
    }

    @Override
    Formula step(Step step) {
        List<Formula> stepped = new ArrayList<>(parts.size());
        for (Formula part : parts) {
            Formula next = part.step(step);
            if (any ? next.isAll() : next.isNone()) {
                return next;
            }
            stepped.add(next);
        }
        return of(any, stepped);
    }

    @Override
    Formula settle(Step step) {
        return of(any, parts.stream().map(part -> part.settle(step)).toList());
    }

    @Override
    Formula later() {
        return of(any, parts.stream().map(Formula::later).toList());
    }

    @Override
    Formula given(Formula known, boolean truth) {
        if (equals(known)) {
            return constant(truth);
        }
        List<Formula> given =
                parts.stream().map(part -> part.given(known, truth)).toList();
        return given.equals(parts) ? this : of(any, given);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Combination combination
                        && hashCode() == combination.hashCode()
                        && any == combination.any
                        && parts.equals(combination.parts));
    }
}
