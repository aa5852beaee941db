package dev.ringer.schema.check;

import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Any keyword that cannot be read: whatever the value, nobody knows whether it is valid. */
final class FaultyKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {
        Diagnostic fault = schema.fault().orElse(null);
        if (fault == null) {
            return null;
        }
        String keyword = fault.code().substring("schema-".length());
        return (value, run) -> run.undecided(keyword, fault.location(), "cannot be checked: " + fault.message());
    }
}
