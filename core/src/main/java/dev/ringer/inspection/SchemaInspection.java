package dev.ringer.inspection;

import dev.ringer.schema.Reach;
import dev.ringer.schema.Reference;
import dev.ringer.schema.Schema;
import dev.ringer.source.Diagnostic;
import java.util.function.Consumer;

/** Keywords that cannot be read, and references that lead nowhere, in every schema that an operation can come to. */
final class SchemaInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        for (Schema schema : Reach.from(subject.schemas().keySet())) {
            schema.defects().forEach(found);
            schema.discriminator()
                    .ifPresent(each -> each.mapping().values().forEach(name -> mapped(schema, name, found)));
        }
    }

    private static void mapped(Schema schema, String name, Consumer<Diagnostic> found) {
        if (schema.named(name) instanceof Reference.Broken broken) {
            found.accept(broken.diagnostic());
        }
    }
}
