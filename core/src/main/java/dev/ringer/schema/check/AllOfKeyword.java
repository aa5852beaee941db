package dev.ringer.schema.check;

import dev.ringer.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code allOf}. */
final class AllOfKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        List<Schema> all = schema.combination().allOf();
        if (all.isEmpty()) {
            return null;
        }
        CheckedSchema[] checked = all.stream().map(checker::of).toArray(CheckedSchema[]::new);
        return (value, run) -> {
            boolean fine = true;
            for (CheckedSchema each : checked) {
                if (!each.test(value, run)) {
                    fine = false;
                    if (!run.isCollecting()) {
                        return false;
                    }
                }
            }
            return fine;
        };
    }
}
