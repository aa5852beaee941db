package dev.ringer.matching.operator;

import java.util.List;

/**
 * What a test said of a value, and why. Made on demand only, for people who ask why a rule did not answer.
 *
 * @param distance 0 where it matches, up to 1 where there is nothing in common
 * @param sentence what was expected and what was found
 * @param parts of which this was put together; empty for a single test
 */
public record Match(double distance, String sentence, List<Match> parts) {

    public Match {
        if (!(distance >= 0 && distance <= 1)) {
            throw new IllegalArgumentException("distance is " + distance + ", must be from 0 to 1");
        }
        parts = List.copyOf(parts);
    }

    public static Match of(double distance, String expected, String found) {
        return new Match(distance, "must " + expected + ", and is " + found, List.of());
    }

    public boolean matches() {
        return distance == 0;
    }
}
