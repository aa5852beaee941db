package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code anyOf}. */
final class AnyOfKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        List<Schema> any = schema.combination().anyOf();
        if (any.isEmpty()) {
            return null;
        }
        CheckedSchema[] checked = any.stream().map(checker::of).toArray(CheckedSchema[]::new);
        Branches branches = Branches.of(schema, any, checker);
        return (value, run) -> {
            if (branches.isBroken(value, run)) {
                return false;
            }
            CheckedSchema chosen = branches.choose(value);
            if (chosen != null) {
                boolean fine = chosen.test(value, run);
                if (!fine || branches.isDecisive()) {
                    return fine;
                }
            }
            return (!run.isCollecting() && run.marks() == null)
                    ? quick(checked, value, run)
                    : thorough(schema, checked, branches, value, run);
        };
    }

    private static boolean quick(CheckedSchema[] checked, Json value, Run run) {
        boolean before = run.isUndecided();
        for (CheckedSchema each : checked) {
            if (each.test(value, run)) {
                run.setUndecided(before);
                return true;
            }
        }
        return false;
    }

    private static boolean thorough(Schema schema, CheckedSchema[] checked, Branches branches, Json value, Run run) {
        boolean fine = false;
        List<Run.Side> failed = new ArrayList<>();
        for (CheckedSchema each : checked) {
            Run.Side side = run.aside(each, value);
            if (side.fine()) {
                fine = true;
                run.adopt(side);
            } else {
                failed.add(side);
            }
        }
        if (fine) {
            return true;
        }
        Optional<Run.Side> doubtful = failed.stream().filter(Run.Side::doubtful).findFirst();
        return doubtful.isPresent()
                ? run.undecided(doubtful.get())
                : (run.isCollecting() && branches.explain(schema, "anyOf", value, failed, run));
    }
}
