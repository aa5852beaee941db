package dev.ringer.schema;

import dev.ringer.pattern.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of strings.
 *
 * @param minLength in code points
 * @param maxLength in code points; {@link Integer#MAX_VALUE} where there is no bound
 * @param format asserted or not, as the dialect says
 * @param contentMediaType what the string's bytes are
 */
public record StringRules(
        int minLength,
        int maxLength,
        @Nullable Pattern pattern,
        @Nullable String format,
        @Nullable String contentEncoding,
        @Nullable String contentMediaType,
        @Nullable Schema contentSchema) {

    public static final StringRules NONE = new StringRules(0, Integer.MAX_VALUE, null, null, null, null, null);
}
