package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test of one value. Immutable, and safe for use by several threads. */
public interface Matcher {

    /** How much the tests tell of a value, for the order of rules: an equality the most, mere presence the least. */
    int EXACT = 10;

    int CLOSE = 8;
    int SHAPED = 6;
    int LOOSE = 4;
    int FAINT = 1;

    /**
     * Tell whether the value passes; the way that every request takes.
     *
     * @param now what the clock of the request says
     */
    boolean matches(Subject subject, Instant now);

    /** Tell how far off the value is: 0 exactly where it passes, up to 1. */
    double distance(Subject subject, Instant now);

    /** Say what is expected, to be read behind "must". */
    String expected();

    default Match explain(Subject subject, Instant now) {
        return Match.of(distance(subject, now), expected(), subject.shown());
    }

    /** Give what keeps the value from passing, each with its place within it; nothing where it passes. */
    default List<Difference> differences(Subject subject, Instant now) {
        return matches(subject, now) ? List.of() : List.of(new Difference("", expected(), subject.shown()));
    }

    /**
     * Tell whether a value passes of which something is hidden.
     *
     * @param twin the same value with something else in the place of what is hidden
     */
    default Truth truth(Subject subject, Subject twin, Instant now) {
        boolean passes = matches(subject, now);
        return Truth.isSeen(subject, twin) ? Truth.of(passes) : passes && matches(twin, now) ? Truth.YES : Truth.HIDDEN;
    }

    /** Give how much the test tells; tests of several things add up. */
    int sharpness();

    /** Give the one value that passes, where there is just one; null for all other tests. */
    default @Nullable Exact exact() {
        return null;
    }

    /** Give what must be equal for the value to pass: itself, or values within it. */
    default List<Exact> exacts() {
        Exact exact = exact();
        return exact == null ? List.of() : List.of(exact);
    }
}
