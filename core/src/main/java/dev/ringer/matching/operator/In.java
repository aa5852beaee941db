package dev.ringer.matching.operator;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of some values, each compared as {@link Equals} does. */
record In(List<Matcher> values) implements SingleMatcher {

    static @Nullable Matcher read(Operand operand) {
        JsonArray list = operand.list();
        if (list == null) {
            return null;
        }
        List<Matcher> values = new ArrayList<>();
        for (Json each : list) {
            values.add(Equals.read(operand.with(each)));
        }
        return new In(List.copyOf(values));
    }

    @Override
    public boolean test(Subject subject, Instant now) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).matches(subject, now)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double miss(Subject subject, Instant now) {
        return values.stream()
                .mapToDouble(each -> each.distance(subject, now))
                .min()
                .orElse(1);
    }

    @Override
    public String expected() {
        return Subject.cut(values.stream().map(Matcher::expected).collect(Collectors.joining(", or ")));
    }

    @Override
    public int sharpness() {
        return CLOSE;
    }
}
