package dev.ringer.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of arrays.
 *
 * @param prefix schemas of the first items, one each
 * @param items schema of the items behind the prefix
 * @param minContains counts only beside {@code contains}
 * @param maxContains {@link Integer#MAX_VALUE} where there is no bound
 * @param maxItems {@link Integer#MAX_VALUE} where there is no bound
 */
public record ArrayRules(
        List<Schema> prefix,
        @Nullable Schema items,
        @Nullable Schema contains,
        int minContains,
        int maxContains,
        int minItems,
        int maxItems,
        boolean unique,
        @Nullable Schema unevaluated) {

    public static final ArrayRules NONE =
            new ArrayRules(List.of(), null, null, 1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, false, null);
}
