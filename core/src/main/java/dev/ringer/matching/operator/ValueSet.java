package dev.ringer.matching.operator;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of a repeated name, or items of an array, in any order: for each test a value of its own, and with
 * {@code exactly} none beside them.
 */
record ValueSet(List<Matcher> tests, boolean exactly) implements Matcher {

    /** More values are not paired with tests. */
    private static final int VALUES_MAX = 1_000;

    static @Nullable Matcher readExactly(Operand operand) {
        return read(operand, true);
    }

    static @Nullable Matcher readIncludes(Operand operand) {
        return read(operand, false);
    }

    private static @Nullable Matcher read(Operand operand, boolean exactly) {
        List<Matcher> tests = operand.nestedList();
        return tests.isEmpty() ? null : new ValueSet(List.copyOf(tests), exactly);
    }

    @Override
    public boolean matches(Subject subject, Instant now) {
        List<Subject> each = subject.each();
        boolean fits = exactly ? each.size() == tests.size() : each.size() >= tests.size();
        return fits && each.size() <= VALUES_MAX && paired(each, now) == tests.size();
    }

    /** Count the tests that get a value of their own. */
    private int paired(List<Subject> each, Instant now) {
        int[] owners = new int[each.size()];
        Arrays.fill(owners, -1);
        int paired = 0;
        for (int i = 0; i < tests.size(); i++) {
            paired += Pairing.assign(i, owners, (a, b) -> tests.get(a).matches(each.get(b), now)) ? 1 : 0;
        }
        return paired;
    }

    @Override
    public double distance(Subject subject, Instant now) {
        if (matches(subject, now)) {
            return 0;
        }
        List<Subject> each = subject.each();
        if (each.isEmpty() || each.size() > VALUES_MAX) {
            return 1;
        }
        double sum = tests.stream()
                .mapToDouble(test -> each.stream()
                        .mapToDouble(value -> test.distance(value, now))
                        .min()
                        .orElse(1))
                .sum();
        int extra = exactly ? Math.abs(each.size() - tests.size()) : 0;
        return Nearness.miss((sum + extra) / (tests.size() + extra));
    }

    @Override
    public String expected() {
        String all = tests.stream().map(Matcher::expected).collect(Collectors.joining("; "));
        return (exactly ? "have exactly these values: " : "have among its values: ") + Subject.cut(all);
    }

    @Override
    public int sharpness() {
        return tests.stream().mapToInt(Matcher::sharpness).sum();
    }
}
