package dev.ringer.schema.check;

import dev.ringer.schema.Combination;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code if}, {@code then} and {@code else}. */
final class ConditionKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Combination rules = schema.combination();
        if (rules.when() == null || (rules.then() == null && rules.otherwise() == null && !mayMark(rules.when()))) {
            return null;
        }
        CheckedSchema when = checker.of(rules.when());
        CheckedSchema then = rules.then() == null ? null : checker.of(rules.then());
        CheckedSchema otherwise = rules.otherwise() == null ? null : checker.of(rules.otherwise());
        return (value, run) -> {
            Run.Side side = run.aside(when, value);
            if (side.doubtful()) {
                return run.undecided(side);
            }
            if (side.fine()) {
                run.adopt(side);
            }
            CheckedSchema branch = side.fine() ? then : otherwise;
            return branch == null || branch.test(value, run);
        };
    }

    /** A condition without branches restricts nothing, but what it evaluates counts. */
    private static boolean mayMark(Schema when) {
        return !when.isAnything();
    }
}
