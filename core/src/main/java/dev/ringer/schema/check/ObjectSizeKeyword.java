package dev.ringer.schema.check;

import dev.ringer.json.JsonObject;
import dev.ringer.schema.ObjectRules;
import dev.ringer.schema.Schema;
import org.jspecify.annotations.Nullable;

/** {@code minProperties} and {@code maxProperties}. */
final class ObjectSizeKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        ObjectRules rules = schema.objects();
        int min = rules.minProperties();
        int max = rules.maxProperties();
        if (min == 0 && max == Integer.MAX_VALUE) {
            return null;
        }
        return (value, run) -> {
            if (!(value instanceof JsonObject object)) {
                return true;
            }
            int size = object.size();
            if (size < min) {
                return run.isCollecting()
                        && run.fail(
                                schema,
                                "minProperties",
                                "has " + Words.count(size, "property") + ", must have " + min + " or more");
            }
            return size <= max
                    || (run.isCollecting()
                            && run.fail(
                                    schema,
                                    "maxProperties",
                                    "has " + Words.count(size, "property") + ", must have " + max + " or less"));
        };
    }
}
