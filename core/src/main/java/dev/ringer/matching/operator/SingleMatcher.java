package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;

/** A test of a single value. Of several values one must pass, and the nearest gives the distance. */
interface SingleMatcher extends Matcher {

    /** Test a value that is there and is not several. */
    boolean test(Subject subject, Instant now);

    /** Measure such a value that failed the test. */
    double miss(Subject subject, Instant now);

    @Override
    default boolean matches(Subject subject, Instant now) {
        if (!(subject instanceof Subject.Several several)) {
            return !subject.isAbsent() && test(subject, now);
        }
        List<Subject> each = several.each();
        for (int i = 0; i < each.size(); i++) {
            if (matches(each.get(i), now)) {
                return true;
            }
        }
        return false;
    }

    @Override
    default double distance(Subject subject, Instant now) {
        if (matches(subject, now)) {
            return 0;
        }
        if (subject instanceof Subject.Several several) {
            return several.each().stream()
                    .limit(Nearness.VALUES_MAX)
                    .mapToDouble(each -> distance(each, now))
                    .min()
                    .orElse(1);
        }
        return subject.isAbsent() ? 1 : Nearness.miss(miss(subject, now));
    }
}
