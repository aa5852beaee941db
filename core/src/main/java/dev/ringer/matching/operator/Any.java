package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One test or more. */
record Any(List<Matcher> tests) implements Matcher {

    static @Nullable Matcher read(Operand operand) {
        List<Matcher> tests = operand.nestedList();
        return tests.isEmpty() ? null : new Any(List.copyOf(tests));
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        for (int i = 0; i < tests.size(); i++) {
            if (tests.get(i).matches(subject, now)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double distance(Subject subject, Instant now) {
        return tests.stream()
                .mapToDouble(each -> each.distance(subject, now))
                .min()
                .orElse(1);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        List<Match> parts =
                tests.stream().map(each -> each.explain(subject, now)).toList();
        return new Match(distance(subject, now), "must " + expected() + ", and is " + subject.shown(), parts);
    }

    @Override
    public Truth truth(Subject subject, Subject twin, Instant now) {
        return tests.stream().map(each -> each.truth(subject, twin, now)).reduce(Truth.NO, Truth::or);
    }

    @Override
    public String expected() {
        return tests.stream().map(Matcher::expected).collect(Collectors.joining(", or "));
    }

    @Override
    public int sharpness() {
        return tests.stream().mapToInt(Matcher::sharpness).min().orElse(0);
    }
}
