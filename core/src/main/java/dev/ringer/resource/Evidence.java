package dev.ringer.resource;

import dev.ringer.source.Location;
import java.util.Collection;

/**
 * A reason to believe something.
 *
 * @param says one sentence without a full stop
 * @param where it can be read in the contract
 * @param weight chance, from 0 to 1, that this alone is right
 */
public record Evidence(String says, Location where, double weight) {

    /** Give the chance that not all of several reasons mislead. */
    static double together(Collection<Evidence> all) {
        double wrong = 1;
        for (Evidence each : all) {
            wrong *= 1 - each.weight();
        }
        return 1 - wrong;
    }
}
