package dev.ringer.schema.check;

import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code not}. */
final class NotKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Schema not = schema.combination().not();
        if (not == null) {
            return null;
        }
        CheckedSchema checked = checker.of(not);
        return (value, run) -> {
            Run.Side side = run.aside(checked, value);
            if (side.doubtful()) {
                return run.undecided(side);
            }
            return !side.fine()
                    || (run.isCollecting() && run.fail(schema, "not", Words.is(value, run) + ", which is excluded"));
        };
    }
}
