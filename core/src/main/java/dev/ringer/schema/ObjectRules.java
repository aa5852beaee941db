package dev.ringer.schema;

import dev.ringer.pattern.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of objects.
 *
 * @param properties in the document's order
 * @param additional schema of the members that neither {@code properties} nor a pattern names
 * @param maxProperties {@link Integer#MAX_VALUE} where there is no bound
 */
public record ObjectRules(
        Map<String, Schema> properties,
        List<PatternProperty> patterns,
        @Nullable Schema additional,
        @Nullable Schema names,
        @Nullable Schema unevaluated,
        List<String> required,
        Map<String, List<String>> dependentRequired,
        Map<String, Schema> dependentSchemas,
        int minProperties,
        int maxProperties) {

    /** A schema for every member whose name matches. */
    public record PatternProperty(Pattern pattern, Schema schema) {}

    public static final ObjectRules NONE =
            new ObjectRules(Map.of(), List.of(), null, null, null, List.of(), Map.of(), Map.of(), 0, Integer.MAX_VALUE);
}
