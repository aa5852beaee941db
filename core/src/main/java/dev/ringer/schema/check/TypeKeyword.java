package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import org.jspecify.annotations.Nullable;

/** {@code type}. */
final class TypeKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Types types = schema.types();
        if (types.isAny()) {
            return null;
        }
        if (schema.dialect() == Dialect.DRAFT_4 && types.has(Type.INTEGER) && !types.has(Type.NUMBER)) {
            return (value, run) ->
                    (types.allows(value) && !isWrittenWithPoint(value)) || failed(schema, types, value, run);
        }
        return (value, run) -> types.allows(value) || failed(schema, types, value, run);
    }

    /** Draft 4 had no {@code 1.0} among the integers. */
    private static boolean isWrittenWithPoint(Json value) {
        return value instanceof JsonNumber number && number.decimal().scale() > 0;
    }

    private static boolean failed(Schema schema, Types types, Json value, Run run) {
        return run.isCollecting() && run.fail(schema, "type", Words.is(value, run) + ", must be " + Words.types(types));
    }
}
