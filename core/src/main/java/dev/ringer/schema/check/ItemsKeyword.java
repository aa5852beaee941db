package dev.ringer.schema.check;

import dev.ringer.json.JsonArray;
import dev.ringer.schema.ArrayRules;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code prefixItems} and {@code items}. */
final class ItemsKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        ArrayRules rules = schema.arrays();
        if (rules.prefix().isEmpty() && rules.items() == null) {
            return null;
        }
        CheckedSchema[] prefix = rules.prefix().stream().map(checker::of).toArray(CheckedSchema[]::new);
        CheckedSchema items = rules.items() == null ? null : checker.of(rules.items());
        return (value, run) -> {
            if (!(value instanceof JsonArray array)) {
                return true;
            }
            boolean fine = true;
            int end = items == null ? Math.min(prefix.length, array.size()) : array.size();
            for (int i = 0; i < end; i++) {
                CheckedSchema each = i < prefix.length ? prefix[i] : items;
                if (each != null && !run.into(each, array.get(i), i)) {
                    fine = false;
                    if (!run.isCollecting()) {
                        return false;
                    }
                }
            }
            Marks marks = run.marks();
            if (marks != null) {
                marks.itemsUpTo(end);
            }
            return fine;
        };
    }
}
