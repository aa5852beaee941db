package dev.ringer.schema;

import dev.ringer.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of numbers.
 *
 * @param multipleOf above zero
 */
public record NumberRules(
        @Nullable JsonNumber minimum,
        @Nullable JsonNumber maximum,
        @Nullable JsonNumber exclusiveMinimum,
        @Nullable JsonNumber exclusiveMaximum,
        @Nullable JsonNumber multipleOf) {

    public static final NumberRules NONE = new NumberRules(null, null, null, null, null);
}
