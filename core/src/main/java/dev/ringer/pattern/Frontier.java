package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses, of the states that so many steps lead to, those that are worth going on from.
 *
 * <p>All are, as long as they are not too many. After that only the few that seem nearest to an accepting state: a
 * string is still found then where there are plenty, but nothing can be said about what was left out.
 */
final class Frontier {

    private static final int WIDE = 400;
    private static final int NARROW = 32;
    /** Strings longer than this are not made, though they may exist. */
    private static final int STEPS_MAX = 2_000_000;

    /** What may be spent once states are left out: a search that then finds nothing soon finds nothing at all. */
    private static final long CUT_EFFORT = 3_000_000;

    private final Product product;
    private final int lengthMax;
    private final Effort effort;
    private boolean cut;

    Frontier(Product product, int lengthMax, Effort effort) {
        this.product = product;
        this.lengthMax = lengthMax;
        this.effort = effort;
    }

    /** Tell whether states were left out that may lead to an accepting one. */
    boolean isCut() {
        return cut;
    }

    /** Choose among the states behind so many steps; the order stays as it is when none is left out for their number. */
    List<Joint> choose(Collection<Joint> states, int steps) {
        List<Joint> able = new ArrayList<>(states.size());
        for (Joint state : states) {
            if (mayEnd(state, steps)) {
                able.add(state);
            }
        }
        if (able.size() <= (cut ? NARROW : WIDE)) {
            return able;
        }
        if (!cut) {
            effort.limit(CUT_EFFORT);
        }
        cut = true;
        return able.stream()
                .sorted(Comparator.comparingLong(product::work))
                .limit(NARROW)
                .toList();
    }

    private boolean mayEnd(Joint state, int steps) {
        long length = (long) steps + product.least(state);
        cut |= length > STEPS_MAX && length <= lengthMax;
        return length <= Math.min(lengthMax, STEPS_MAX);
    }
}
