package dev.ringer.schema.check;

import dev.ringer.json.JsonNumber;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code multipleOf}. */
final class MultipleOfKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        JsonNumber divisor = schema.numbers().multipleOf();
        if (divisor == null) {
            return null;
        }
        return (value, run) -> !(value instanceof JsonNumber number)
                || number.isMultipleOf(divisor)
                || (run.isCollecting()
                        && run.fail(schema, "multipleOf", Words.is(value, run) + ", must be a multiple of " + divisor));
    }
}
