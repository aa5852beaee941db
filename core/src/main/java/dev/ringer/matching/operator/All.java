package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All tests. Where each is of a single value, one of several values must pass them all, so that a lower and an upper
 * bound mean the same value.
 */
record All(List<Matcher> tests) implements Matcher {

    All {
        tests = List.copyOf(tests);
    }

    static @Nullable Matcher read(Operand operand) {
        List<Matcher> tests = operand.nestedList();
        return tests.isEmpty() ? null : of(tests);
    }

    /** Join tests; one alone stays itself. */
    static Matcher of(List<Matcher> tests) {
        return tests.size() == 1 ? tests.get(0) : new All(tests);
    }

    private boolean isSingle() {
        for (int i = 0; i < tests.size(); i++) {
            if (!(tests.get(i) instanceof SingleMatcher)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        if (subject instanceof Subject.Several several && isSingle()) {
            return several.each().stream().anyMatch(each -> matches(each, now));
        }
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).matches(subject, now)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double distance(Subject subject, Instant now) {
        if (subject instanceof Subject.Several several && isSingle()) {
            return matches(subject, now)
                    ? 0
                    : Nearness.miss(several.each().stream()
                            .limit(Nearness.VALUES_MAX)
                            .mapToDouble(each -> distance(each, now))
                            .min()
                            .orElse(1));
        }
        return tests.stream()
                .mapToDouble(each -> each.distance(subject, now))
                .average()
                .orElse(0);
    }

    @Override
    public Match explain(Subject subject, Instant now) {
        List<Match> parts =
                tests.stream().map(each -> each.explain(subject, now)).toList();
        String sentence = parts.stream()
                .filter(each -> !each.matches())
                .map(Match::sentence)
                .collect(Collectors.joining("; "));
        return new Match(distance(subject, now), sentence.isEmpty() ? "passes all tests" : sentence, parts);
    }

    @Override
    public List<Difference> differences(Subject subject, Instant now) {
        return subject instanceof Subject.Several && isSingle()
                ? Matcher.super.differences(subject, now)
                : tests.stream()
                        .flatMap(each -> each.differences(subject, now).stream())
                        .toList();
    }

    @Override
    public Truth truth(Subject subject, Subject twin, Instant now) {
        return subject instanceof Subject.Several && isSingle()
                ? Matcher.super.truth(subject, twin, now)
                : tests.stream().map(each -> each.truth(subject, twin, now)).reduce(Truth.YES, Truth::and);
    }

    @Override
    public String expected() {
        return tests.stream().map(Matcher::expected).collect(Collectors.joining(", and "));
    }

    @Override
    public int sharpness() {
        return tests.stream().mapToInt(Matcher::sharpness).sum();
    }

    @Override
    public List<Exact> exacts() {
        return tests.stream().flatMap(each -> each.exacts().stream()).toList();
    }
}
