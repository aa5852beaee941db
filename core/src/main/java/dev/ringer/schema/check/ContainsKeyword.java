package dev.ringer.schema.check;

import dev.ringer.json.JsonArray;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code contains} with {@code minContains} and {@code maxContains}. */
final class ContainsKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        ArrayRules rules = schema.arrays();
        if (rules.contains() == null) {
            return null;
        }
        CheckedSchema contains = checker.of(rules.contains());
        int min = rules.minContains();
        int max = rules.maxContains();
        return (value, run) -> {
            if (!(value instanceof JsonArray array)) {
                return true;
            }
            List<Run.Side> doubts = new ArrayList<>(0);
            int count = count(array, contains, doubts, run);
            int most = count + doubts.size();
            if ((count < min && most >= min) || (count <= max && most > max)) {
                return run.undecided(doubts.get(0));
            }
            if (count < min) {
                return run.isCollecting()
                        && run.fail(schema, "contains", said(count) + ", must have " + min + " or more");
            }
            return count <= max
                    || (run.isCollecting()
                            && run.fail(schema, "maxContains", said(count) + ", must have " + max + " or less"));
        };
    }

    private static int count(JsonArray array, CheckedSchema contains, List<Run.Side> doubts, Run run) {
        Marks marks = run.marks();
        int count = 0;
        for (int i = 0; i < array.size(); i++) {
            run.setMarks(null);
            Run.Side side = run.aside(contains, array.get(i));
            run.setMarks(marks);
            if (side.doubtful()) {
                doubts.add(side);
            } else if (side.fine()) {
                count++;
                if (marks != null) {
                    marks.item(i);
                }
            }
        }
        return count;
    }

    private static String said(int count) {
        return "has " + Words.count(count, "item") + " of the kind that it must contain";
    }
}
