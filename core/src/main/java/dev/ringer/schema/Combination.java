package dev.ringer.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas that a schema combines on the same value. Empty lists where a keyword is missing. */
public record Combination(
        List<Schema> allOf,
        List<Schema> anyOf,
        List<Schema> oneOf,
        @Nullable Schema not,
        @Nullable Schema when,
        @Nullable Schema then,
        @Nullable Schema otherwise) {

    public static final Combination NONE = new Combination(List.of(), List.of(), List.of(), null, null, null, null);
}
