package dev.ringer.inspection;

import dev.ringer.source.Diagnostic;
import java.util.function.Consumer;

/** What was found while loading. */
final class LoadInspection implements Inspection {

    @Override
    public void inspect(Subject subject, Consumer<Diagnostic> found) {
        subject.contract().diagnostics().forEach(found);
    }
}
