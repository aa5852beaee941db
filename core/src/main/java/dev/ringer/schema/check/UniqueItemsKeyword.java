package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.schema.Schema;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code uniqueItems}. */
final class UniqueItemsKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        if (!schema.arrays().unique()) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonArray array) || array.size() < 2) {
                return true;
            }
            Set<Json> seen = new HashSet<>(array.size() * 2);
            for (int i = 0; i < array.size(); i++) {
                if (!seen.add(array.get(i))) {
                    return run.isCollecting()
                            && run.fail(schema, "uniqueItems", "repeats an item at index " + i + ", items must differ");
                }
            }
            return true;
        };
    }
}
