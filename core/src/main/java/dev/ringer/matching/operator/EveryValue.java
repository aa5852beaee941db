package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every value of several, or item of an array; there must be one at least. */
record EveryValue(Matcher matcher) implements Matcher {

    static @Nullable Matcher read(Operand operand) {
        Matcher matcher = operand.nested();
        return matcher == null ? null : new EveryValue(matcher);
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        List<Subject> each = subject.each();
        return !each.isEmpty() && each.stream().allMatch(value -> matcher.matches(value, now));
    }

    @Override
    public double distance(Subject subject, Instant now) {
        if (matches(subject, now)) {
            return 0;
        }
        return Nearness.miss(subject.each().stream()
                .limit(Nearness.VALUES_MAX)
                .mapToDouble(value -> matcher.distance(value, now))
                .average()
                .orElse(1));
    }

    @Override
    public String expected() {
        return "have only values that must " + matcher.expected();
    }

    @Override
    public int sharpness() {
        return matcher.sharpness();
    }
}
