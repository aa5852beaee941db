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
            boolean before = run.isUndecided();
            Run.Side side = run.aside(checked, value);
            if (run.isUndecided() && !before) {
                return run.undecided(schema, "not", "cannot be checked: the schema under 'not' is broken");
            }
            return !side.fine()
                    || (run.isCollecting() && run.fail(schema, "not", Words.is(value, run) + ", which is excluded"));
        };
    }
}
