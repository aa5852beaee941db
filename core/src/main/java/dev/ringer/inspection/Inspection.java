package dev.ringer.inspection;

import dev.ringer.source.Diagnostic;
import java.util.function.Consumer;

/** Looks for one kind of defect. */
@FunctionalInterface
interface Inspection {

    void inspect(Subject subject, Consumer<Diagnostic> found);
}
