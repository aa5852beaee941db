package dev.ringer.schema.check;

import dev.ringer.json.JsonArray;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code unevaluatedItems}. */
final class UnevaluatedItemsKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Schema unevaluated = schema.arrays().unevaluated();
        if (unevaluated == null) {
            return null;
        }
        CheckedSchema checked = checker.of(unevaluated);
        return (value, run) -> {
            Marks marks = run.marks();
            if (!(value instanceof JsonArray array) || marks == null) {
                return true;
            }
            boolean fine = true;
            for (int i = 0; i < array.size(); i++) {
                if (!marks.has(i)) {
                    fine &= unevaluated.isNothing()
                            ? run.isCollecting()
                                    && run.fail(
                                            schema,
                                            "unevaluatedItems",
                                            run.at().child(i),
                                            "is not allowed, no part of the schema knows this item")
                            : run.into(checked, array.get(i), i);
                    marks.item(i);
                }
            }
            return fine;
        };
    }
}
