package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code propertyNames}. */
final class PropertyNamesKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Schema names = schema.objects().names();
        if (names == null) {
            return null;
        }
        CheckedSchema checked = checker.of(names);
        return (value, run) -> {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            boolean fine = true;
            for (int i = 0; i < object.size(); i++) {
                Run.Side side = run.aside(checked, Json.of(object.name(i)));
                if (side.doubtful()) {
                    fine = run.undecided(side);
                } else if (!side.fine()) {
                    fine = run.isCollecting()
                            && run.fail(
                                    schema,
                                    "propertyNames",
                                    "has a property named " + Words.quoted(object.name(i)) + ": the name "
                                            + Words.reason(side));
                }
                if (!fine && !run.isCollecting()) {
                    return false;
                }
            }
            return fine;
        };
    }
}
