package dev.ringer.schema.check;

import dev.ringer.json.JsonArray;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code minItems} and {@code maxItems}. */
final class ArraySizeKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        ArrayRules rules = schema.arrays();
        int min = rules.minItems();
        int max = rules.maxItems();
        if (min == 0 && max == Integer.MAX_VALUE) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonArray array)) {
                return true;
            }
            int size = array.size();
            if (size < min) {
                return run.isCollecting()
                        && run.fail(
                                schema,
                                "minItems",
                                "has " + Words.count(size, "item") + ", must have " + min + " or more");
            }
            return size <= max
                    || (run.isCollecting()
                            && run.fail(
                                    schema,
                                    "maxItems",
                                    "has " + Words.count(size, "item") + ", must have " + max + " or less"));
        };
    }
}
