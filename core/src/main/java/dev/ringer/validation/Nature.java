package dev.ringer.validation;

import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.Types;
import java.util.Optional;

/** What kinds of value a parameter may have, which decides how its text is split. */
record Nature(boolean array, boolean object, boolean scalar) {

    static Nature of(Optional<Schema> schema) {
        if (schema.isEmpty()) {
            return new Nature(false, false, true);
        }
        Parts parts = Parts.ofAny(schema.get());
        Types types = parts.types();
        if (types.isAny()) {
            boolean members = !parts.memberNames().isEmpty();
            return new Nature(!parts.item(0).isEmpty(), members, !members);
        }
        boolean array = types.has(Type.ARRAY);
        boolean object = types.has(Type.OBJECT);
        boolean scalar = types.has(Type.STRING)
                || types.has(Type.NUMBER)
                || types.has(Type.INTEGER)
                || types.has(Type.BOOLEAN)
                || (!array && !object);
        return new Nature(array, object, scalar);
    }
}
