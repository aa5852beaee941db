package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tests of times. */
final class TimeTests {

    static final String[] OPTIONS = {
        "actualFormat",
        "truncateExpected",
        "truncateActual",
        "expectedOffset",
        "expectedOffsetUnit",
        "applyTruncationLast"
    };

    private static final Pattern MOMENT = Pattern.compile(
            "(?i)now(\\s*[+-]\\s*[0-9]{1,9}\\s*(second|minute|hour|day|week|month|year)s?)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*"
                    + "|[a-z]{3}, .*");

    /** Those that cut to the beginning of a unit. */
    private static final Map<String, String> UNITS = Map.of(
            "first second of minute", "minute",
            "first minute of hour", "hour",
            "first hour of day", "day",
            "first day of month", "month",
            "first day of year", "year");

    private TimeTests() {}

    static Optional<Json> read(Operand operand, String word) {
        Optional<String> time = operand.text().map(each -> offset(operand, each.strip()));
        if (time.isEmpty()) {
            return Optional.empty();
        }
        if (!MOMENT.matcher(time.get()).matches()) {
            return operand.wrong("a date, a time with date, or 'now' with an offset");
        }
        JsonObject.Builder test = JsonObject.builder().put(word, time.get());
        operand.option("actualFormat")
                .ifPresent(format -> test.put("format", format.equals("epoch") ? "epochMillis" : format));
        Optional<String> expected = operand.option("truncateExpected");
        Optional<String> actual = operand.option("truncateActual");
        if (expected.isPresent() || actual.isPresent()) {
            // A time before the beginning of a unit is before it wherever it is cut itself.
            boolean same = expected.equals(actual) || (word.equals("before") && actual.isEmpty());
            Optional<String> unit = expected.map(UNITS::get).filter(each -> same);
            if (unit.isEmpty() || (moves(time.get()) && !operand.has("applyTruncationLast"))) {
                return operand.lost(
                        "of truncations only those of both times to the beginning of the same unit are known,"
                                + " and after the offset");
            }
            test.put("truncate", unit.get());
        }
        return Optional.of(test.build());
    }

    private static boolean moves(String time) {
        return time.length() > 3 && time.regionMatches(true, 0, "now", 0, 3);
    }

    private static String offset(Operand operand, String time) {
        Optional<String> amount = operand.option("expectedOffset").filter(each -> !each.equals("0"));
        if (amount.isEmpty()) {
            return time;
        }
        if (!time.equalsIgnoreCase("now")) {
            operand.lost("an offset of a time other than 'now'");
            return time;
        }
        String signed = amount.get().startsWith("-") ? amount.get() : "+" + amount.get();
        return "now " + signed + " " + operand.option("expectedOffsetUnit").orElse("days");
    }
}
