package dev.ringer.schema.check;

import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code unevaluatedProperties}. */
final class UnevaluatedPropertiesKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Schema unevaluated = schema.objects().unevaluated();
        if (unevaluated == null) {
            return null;
        }
        CheckedSchema checked = checker.of(unevaluated);
        return (value, run) -> {
            Marks marks = run.marks();
            if (!(value instanceof JsonObject object) || marks == null) {
                return true;
            }
            boolean fine = true;
            for (int i = 0; i < object.size(); i++) {
                String name = object.name(i);
                if (!marks.has(name)) {
                    fine &= unevaluated.isNothing()
                            ? run.isCollecting()
                                    && run.fail(
                                            schema,
                                            "unevaluatedProperties",
                                            run.at().child(name),
                                            "is not allowed, no part of the schema knows this property")
                            : run.into(checked, object.value(i), name);
                    marks.name(name);
                }
            }
            return fine;
        };
    }
}
