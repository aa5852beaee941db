package dev.ringer.bench.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Everything that was measured: for each row and subject a value a round. */
final class Samples {

    /** Between which values all others lie. */
    record Spread(double least, double most) {}

    private final Map<Row, Map<String, Map<Integer, Double>>> values = new LinkedHashMap<>();

    /** Add a value; it replaces an earlier one of the same round. */
    void add(Row row, String subject, int round, double value) {
        values.computeIfAbsent(row, key -> new LinkedHashMap<>())
                .computeIfAbsent(subject, key -> new LinkedHashMap<>())
                .put(round, value);
    }

    /** Give the rows in the order in which they were first added to. */
    List<Row> rows() {
        return List.copyOf(values.keySet());
    }

    /** Give the least and the most; nothing where there are fewer than two values. */
    Optional<Spread> spread(Row row, String subject) {
        Collection<Double> all = of(row, subject).values();
        return all.size() < 2 ? Optional.empty() : Optional.of(new Spread(Collections.min(all), Collections.max(all)));
    }

    OptionalDouble median(Row row, String subject) {
        return median(
                of(row, subject).values().stream().mapToDouble(each -> each).toArray());
    }

    /**
     * Give the median of a subject's values, each divided by the reference's of the same round, so that what slowed a
     * whole round down cancels out.
     */
    OptionalDouble ratio(Row row, String subject, String reference) {
        Map<Integer, Double> base = of(row, reference);
        List<Double> ratios = new ArrayList<>();
        of(row, subject).forEach((round, value) -> {
            Double other = base.get(round);
            if (other != null && other > 0) {
                ratios.add(value / other);
            }
        });
        return median(ratios.stream().mapToDouble(each -> each).toArray());
    }

    /** Give all values as CSV, a line each. */
    String csv() {
        StringBuilder csv = new StringBuilder("what,figure,subject,round,value\n");
        values.forEach((row, subjects) ->
                subjects.forEach((subject, rounds) -> rounds.forEach((round, value) -> csv.append(
                        "\"" + row.what() + "\"," + row.figure() + "," + subject + "," + round + "," + value + "\n"))));
        return csv.toString();
    }

    private Map<Integer, Double> of(Row row, String subject) {
        return values.getOrDefault(row, Map.of()).getOrDefault(subject, Map.of());
    }

    private static OptionalDouble median(double[] values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return OptionalDouble.of(values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2);
    }
}
