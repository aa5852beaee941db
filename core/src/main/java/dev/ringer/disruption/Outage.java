package dev.ringer.disruption;

import dev.ringer.fault.FaultPlan;
import dev.ringer.fault.Probability;
import dev.ringer.http.Fault;
import dev.ringer.source.Nearest;

/**
 * A server that is out for all requests, or for so many of them.
 *
 * @param status of the answer, 400 to 599; 0 for a fault
 * @param plan which requests it is out for, and with which fault where there is no status
 */
public record Outage(int status, FaultPlan plan) {

    public Outage {
        if (status != 0 && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("status is " + status + ", must be 0 or 400 to 599");
        }
    }

    public static Outage of(FaultPlan plan) {
        return new Outage(0, plan);
    }

    /**
     * Read a fault or a status, and perhaps how often: {@code reset}, {@code 503}, {@code 503:30%}.
     *
     * @throws IllegalArgumentException with what is allowed
     */
    public static Outage parse(String text) {
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip();
        double probability = colon < 0 ? 1 : Probability.of(text.substring(colon + 1));
        if (probability < 0) {
            throw new IllegalArgumentException("what follows the colon must be " + Probability.FORMS);
        }
        if (word.matches("[45]\\d\\d")) {
            return new Outage(
                    Integer.parseInt(word), FaultPlan.always(Fault.NONE).withProbability(probability));
        }
        Fault fault = Fault.of(word)
                .orElseThrow(() -> new IllegalArgumentException("must be a status from 400 to 599, or one of "
                        + String.join(", ", Fault.words()) + Nearest.hint(word, Fault.words())));
        return of(FaultPlan.always(fault).withProbability(probability));
    }
}
