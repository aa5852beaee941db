package dev.ringer.fault;

import dev.ringer.chance.Dice;
import dev.ringer.http.Fault;
import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.List;

/**
 * Which calls meet a fault: those behind the first {@code after}, of these each {@code every}th, of these the first
 * {@code times}, and of these so many as {@code probability} says.
 *
 * @param probability 0 for never, 1 for always
 * @param after calls that are spared at the beginning
 * @param every 1 for each call, 3 for each third one
 * @param times calls at most; {@link Long#MAX_VALUE} for all
 */
public record FaultPlan(Fault kind, double probability, long after, long every, long times) {

    /** No fault, ever. */
    public static final FaultPlan NONE = new FaultPlan(Fault.NONE, 1, 0, 1, Long.MAX_VALUE);

    public FaultPlan {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", must be 0 to 1");
        }
        if (after < 0 || every < 1 || times < 0) {
            throw new IllegalArgumentException("after, every and times are " + after + ", " + every + ", " + times
                    + ", must be at least 0, 1 and 0");
        }
    }

    /** Make the plan by which every call meets the fault. */
    public static FaultPlan always(Fault kind) {
        return new FaultPlan(kind, 1, 0, 1, Long.MAX_VALUE);
    }

    /**
     * Read a plan: {@code reset}, or <code>{kind: cut, probability: 0.3, after: 2, every: 3, times: 5}</code>, of which all
     * but the kind may be left out.
     *
     * @param diagnostics gets every defect; a plan that has any is {@link #NONE}
     */
    public static FaultPlan read(Json value, Location at, List<Diagnostic> diagnostics) {
        return new FaultPlanReader(diagnostics).read(value, at);
    }

    public FaultPlan withProbability(double replacement) {
        return new FaultPlan(kind, replacement, after, every, times);
    }

    /** Give the fault of a call, most often none; calls are counted from 1. */
    public Fault fault(Dice dice, long call) {
        return strikes(dice, call) ? kind : Fault.NONE;
    }

    /** Tell whether the plan falls on a call, counted from 1, whatever its kind. */
    public boolean strikes(Dice dice, long call) {
        long counted = call - after;
        return counted > 0
                && counted % every == 0
                && counted / every <= times
                && (probability == 1 || dice.fraction() < probability);
    }
}
