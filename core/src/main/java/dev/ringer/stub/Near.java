package dev.ringer.stub;

import dev.ringer.fault.FaultPlan;
import dev.ringer.matching.operator.Match;
import java.util.List;

/**
 * A stub beside a request: whether it is for it, and else what is in the way.
 *
 * @param target where the stub stands: an operation with method and path, a path, or {@code any path}
 * @param isThere true where the request has come to that place
 * @param distance 0 exactly where the stub would answer if no other came first, up to 1
 * @param match what its conditions expect, and what they found
 * @param hindrances what else is in the way, a sentence each: answers that are used up, a request that breaks the contract
 * @param changes what to change, a sentence each; empty where the stub would answer
 */
public record Near(
        Stub stub,
        String target,
        boolean isThere,
        double distance,
        Match match,
        List<String> hindrances,
        List<String> changes) {

    public Near {
        hindrances = List.copyOf(hindrances);
        changes = List.copyOf(changes);
    }

    /** Tell whether nothing is in the way, stubs that come first apart. */
    public boolean wouldAnswer() {
        return isThere && match.matches() && hindrances.isEmpty();
    }

    /** Give the stub's priority; of stubs that would answer, the one with the lowest comes first. */
    public int priority() {
        return stub.priority();
    }

    /** Tell whether some of the stub's replies are slow on purpose. */
    public boolean saysDelay() {
        return stub.replies().list().stream().anyMatch(each -> each.sending().isSlow());
    }

    /** Tell whether some of the stub's replies are broken on purpose. */
    public boolean saysFault() {
        return stub.replies().list().stream()
                .anyMatch(each -> !each.sending().fault().equals(FaultPlan.NONE));
    }

    /**
     * Stubs beside a request, the nearest first.
     *
     * @param looked how many of all were held against the request; large requests are held against fewer
     * @param all how many there are
     */
    public record Stubs(List<Near> nearest, int looked, int all) {

        public static final Stubs NONE = new Stubs(List.of(), 0, 0);

        public Stubs {
            nearest = List.copyOf(nearest);
        }
    }
}
