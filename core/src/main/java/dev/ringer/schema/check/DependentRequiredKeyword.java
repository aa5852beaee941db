package dev.ringer.schema.check;

import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dependentRequired}, and {@code dependencies} on names. */
final class DependentRequiredKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Map<String, List<String>> dependent = schema.objects().dependentRequired();
        if (dependent.isEmpty()) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            boolean fine = true;
            for (Map.Entry<String, List<String>> entry : dependent.entrySet()) {
                if (object.has(entry.getKey())) {
                    fine &= hasAll(object, entry.getKey(), entry.getValue(), schema, run);
                }
            }
            return fine;
        };
    }

    private static boolean hasAll(JsonObject object, String because, List<String> names, Schema schema, Run run) {
        boolean fine = true;
        for (String name : names) {
            if (!object.has(name)) {
                fine = run.isCollecting()
                        && run.fail(
                                schema,
                                "dependentRequired",
                                run.at().child(name),
                                "is missing, it is required beside " + Words.quoted(because));
            }
        }
        return fine;
    }
}
