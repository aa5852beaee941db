package dev.ringer.schema.check;

import dev.ringer.json.JsonObject;
import dev.ringer.schema.Access;
import dev.ringer.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code required}, less what the direction excuses. */
final class RequiredKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        List<String> required = schema.objects().required();
        if (required.isEmpty()) {
            return null;
        }
        String[] names = required.toArray(new String[0]);
        boolean[] readOnly = new boolean[names.length];
        boolean[] writeOnly = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            readOnly[i] = Access.isReadOnly(schema, names[i]);
            writeOnly[i] = Access.isWriteOnly(schema, names[i]);
        }
        return (value, run) -> {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            boolean fine = true;
            for (int i = 0; i < names.length; i++) {
                boolean excused = switch (run.direction()) {
                    case NONE -> false;
                    case REQUEST -> readOnly[i];
                    case RESPONSE -> writeOnly[i];
                };
                if (!excused && !object.has(names[i])) {
                    if (!run.isCollecting()) {
                        return false;
                    }
                    fine = run.fail(schema, "required", run.at().child(names[i]), "is missing, it is required");
                }
            }
            return fine;
        };
    }
}
