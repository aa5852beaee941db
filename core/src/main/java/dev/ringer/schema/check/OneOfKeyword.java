package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code oneOf}. */
final class OneOfKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        List<Schema> one = schema.combination().oneOf();
        if (one.isEmpty()) {
            return null;
        }
        CheckedSchema[] checked = one.stream().map(checker::of).toArray(CheckedSchema[]::new);
        Branches branches = Branches.of(schema, one, checker);
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
            return all(schema, checked, branches, value, run);
        };
    }

    private static boolean all(Schema schema, CheckedSchema[] checked, Branches branches, Json value, Run run) {
        List<Run.Side> failed = new ArrayList<>();
        List<Schema> fitting = new ArrayList<>(1);
        for (CheckedSchema each : checked) {
            Run.Side side = run.aside(each, value);
            if (side.fine()) {
                fitting.add(each.schema());
                run.adopt(side);
                if (fitting.size() > 1 && !run.isCollecting()) {
                    return false;
                }
            } else {
                failed.add(side);
            }
        }
        if (fitting.size() <= 1) {
            Optional<Run.Side> doubtful =
                    failed.stream().filter(Run.Side::doubtful).findFirst();
            if (doubtful.isPresent()) {
                return run.undecided(doubtful.get());
            }
        }
        if (fitting.size() == 1) {
            return true;
        }
        if (!run.isCollecting()) {
            return false;
        }
        return (fitting.isEmpty() || branches.isNamed(value))
                ? branches.explain(schema, "oneOf", value, failed, run)
                : run.fail(
                        schema,
                        "oneOf",
                        Words.is(value, run) + ", which fits "
                                + fitting.stream().map(Branches::title).collect(Collectors.joining(" and "))
                                + " at once, must fit just one");
    }
}
