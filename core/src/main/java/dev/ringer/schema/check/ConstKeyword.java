package dev.ringer.schema.check;

import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code const}. */
final class ConstKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        Json constant = schema.constant();
        if (constant == null) {
            return null;
        }
        return (value, run) -> constant.equals(value)
                || (run.isCollecting()
                        && run.fail(
                                schema,
                                "const",
                                Words.is(value, run) + ", must be " + Words.values(List.of(constant))));
    }
}
