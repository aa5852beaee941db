package dev.ringer.inspection;

import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.source.Diagnostic;
import java.util.function.Consumer;

/** Schemas that no value satisfies. */
final class SatisfiabilityInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        subject.schemas().forEach((schema, direction) -> {
            Generator.Outcome outcome =
                    subject.generator().make(schema, Wish.response().withDirection(direction));
            if (outcome instanceof Generator.Outcome.Failed failed) {
                found.accept(failed.diagnostic());
            }
        });
    }
}
