package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.schema.NumberRules;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code minimum}, {@code maximum} and their exclusive forms. */
final class RangeKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        NumberRules rules = schema.numbers();
        JsonNumber min = rules.minimum();
        JsonNumber max = rules.maximum();
        JsonNumber above = rules.exclusiveMinimum();
        JsonNumber below = rules.exclusiveMaximum();
        if (min == null && max == null && above == null && below == null) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonNumber number)) {
                return true;
            }
            if (min != null && number.compareTo(min) < 0) {
                return failed(schema, "minimum", number, min + " or more", run);
            }
            if (above != null && number.compareTo(above) <= 0) {
                return failed(schema, "exclusiveMinimum", number, "more than " + above, run);
            }
            if (max != null && number.compareTo(max) > 0) {
                return failed(schema, "maximum", number, max + " or less", run);
            }
            if (below != null && number.compareTo(below) >= 0) {
                return failed(schema, "exclusiveMaximum", number, "less than " + below, run);
            }
            return true;
        };
    }

    private static boolean failed(Schema schema, String keyword, Json value, String allowed, Run run) {
        return run.isCollecting() && run.fail(schema, keyword, Words.is(value, run) + ", must be " + allowed);
    }
}
