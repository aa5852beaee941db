package dev.ringer.schema.check;

import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** A keyword, or a few that belong together, of JSON Schema. */
@FunctionalInterface
interface Keyword {

    /** Give the schema's check, or null where it does not have the keyword. */
    @Nullable
    Check compile(Schema schema, Checker checker);
}
