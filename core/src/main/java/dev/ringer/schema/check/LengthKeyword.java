package dev.ringer.schema.check;

import dev.ringer.json.JsonString;
import dev.ringer.schema.Schema;
import dev.ringer.schema.StringRules;
import org.jspecify.annotations.Nullable;

/** {@code minLength} and {@code maxLength}. */
final class LengthKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        StringRules rules = schema.strings();
        int min = rules.minLength();
        int max = rules.maxLength();
        if (min == 0 && max == Integer.MAX_VALUE) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonString text)) {
                return true;
            }
            int length = text.length();
            if (length < min) {
                return run.isCollecting()
                        && run.fail(schema, "minLength", said(length) + ", must have " + min + " or more");
            }
            return length <= max
                    || (run.isCollecting()
                            && run.fail(schema, "maxLength", said(length) + ", must have " + max + " or less"));
        };
    }

    private static String said(int length) {
        return length == 0 ? "is empty" : "has " + Words.count(length, "character");
    }
}
