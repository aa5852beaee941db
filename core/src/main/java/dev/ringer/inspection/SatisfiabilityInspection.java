package dev.ringer.inspection;

import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.schema.Reach;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Diagnostic;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Schemas that no value satisfies: errors where an answer needs one, warnings where one could leave it out. */
final class SatisfiabilityInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        Map<Schema, Direction> whole = subject.schemas();
        whole.forEach((schema, direction) -> fault(subject, schema, direction).ifPresent(found));
        Set<Schema> seen = new HashSet<>(whole.keySet());
        for (Schema schema : Reach.from(whole.keySet())) {
            for (Schema member : Reach.members(schema)) {
                if (seen.add(member)) {
                    fault(subject, member, Direction.NONE)
                            .filter(each -> each.code().equals("unsatisfiable-schema"))
                            .map(Diagnostic::asWarning)
                            .ifPresent(found);
                }
            }
        }
    }

    private static Optional<Diagnostic> fault(Subject subject, Schema schema, Direction direction) {
        Generator.Outcome outcome =
                subject.generator().make(schema, Wish.response().withDirection(direction));
        return outcome instanceof Generator.Outcome.Failed failed ? Optional.of(failed.diagnostic()) : Optional.empty();
    }
}
