package dev.ringer.generation;

import dev.ringer.schema.Schema;
import dev.ringer.schema.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A schema that a value must satisfy, or must not.
 *
 * @param scope what dynamic references in the schema are looked up in; null where it was come to from nowhere
 */
record Term(Schema schema, boolean negated, @Nullable Scope scope) {

    static Term must(Schema schema) {
        return new Term(schema, false, null);
    }

    static Term mustNot(Schema schema) {
        return new Term(schema, true, null);
    }

    Term in(@Nullable Scope outer) {
        return outer == null ? this : new Term(schema, negated, outer);
    }
}
