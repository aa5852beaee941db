package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code enum}. */
final class EnumKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        List<Json> allowed = schema.enumValues();
        if (allowed == null) {
            return null;
        }
        Set<Json> set = new HashSet<>(allowed);
        return (value, run) -> set.contains(value)
                || (run.isCollecting()
                        && run.fail(schema, "enum", Words.is(value, run) + ", must be " + Words.values(allowed)));
    }
}
