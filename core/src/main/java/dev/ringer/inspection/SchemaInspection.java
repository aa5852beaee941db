package dev.ringer.inspection;

import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import java.util.function.Consumer;

/** Keywords that cannot be read, and references that lead nowhere, in every schema that an operation can come to. */
final class SchemaInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        for (Schema schema : Reach.from(subject.schemas().keySet())) {
            schema.defects().forEach(found);
        }
    }
}
