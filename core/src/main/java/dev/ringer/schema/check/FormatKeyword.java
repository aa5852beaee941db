package dev.ringer.schema.check;

import dev.ringer.schema.Schema;
import dev.ringer.schema.format.Format;
import dev.ringer.schema.format.Formats;
import org.jspecify.annotations.Nullable;

/** {@code format}. */
final class FormatKeyword implements Keyword {

    @Override
    public @Nullable Check compile(Schema schema, Checker checker) {

        String name = schema.strings().format();
        if (name == null || checker.formats() == Checker.FormatMode.IGNORE) {
            return null;
        }
        Format format = Formats.of(name).orElse(null);
        if (format == null) {
            return null;
        }
        return (value, run) -> format.accepts(value)
                || (run.isCollecting()
                        && run.fail(schema, "format", Words.is(value, run) + ", must be " + format.meaning()));
    }
}
