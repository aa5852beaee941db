package dev.ringer.schema.check;

import dev.ringer.json.JsonString;
import dev.ringer.pattern.Pattern;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code pattern}. */
final class PatternKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Pattern pattern = schema.strings().pattern();
        if (pattern == null) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonString text)) {
                return true;
            }
            return switch (pattern.find(text.value())) {
                case YES -> true;
                case NO ->
                    run.isCollecting()
                            && run.fail(schema, "pattern", Words.is(value, run) + ", must match " + pattern.source());
                case UNDECIDED ->
                    run.undecided(schema, "pattern", "cannot be checked: the pattern takes too long to decide");
            };
        };
    }
}
