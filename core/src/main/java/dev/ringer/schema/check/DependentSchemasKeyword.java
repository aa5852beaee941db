package dev.ringer.schema.check;

import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code dependentSchemas}, and {@code dependencies} on schemas. */
final class DependentSchemasKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Map<String, Schema> dependent = schema.objects().dependentSchemas();
        if (dependent.isEmpty()) {
            return null;
        }
        Map<String, CheckedSchema> checked = new LinkedHashMap<>();
        dependent.forEach((name, each) -> checked.put(name, checker.of(each)));
        return (value, run) -> {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            boolean fine = true;
            for (Map.Entry<String, CheckedSchema> entry : checked.entrySet()) {
                if (object.has(entry.getKey()) && !entry.getValue().test(value, run)) {
                    fine = false;
                }
            }
            return fine;
        };
    }
}
