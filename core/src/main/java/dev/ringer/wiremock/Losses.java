package dev.ringer.wiremock;

import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of mappings is not carried over. */
final class Losses {

    static final String CODE = WireMockReader.NOT_CARRIED_OVER;

    private final List<Diagnostic> diagnostics;
    private final Set<String> told = new HashSet<>();

    Losses(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Report what leaves the whole mapping out. */
    void mapping(String message, Location at) {
        diagnostics.add(Diagnostic.error(CODE, message, at));
    }

    /** Report what the stub lacks. */
    void detail(String message, Location at) {
        diagnostics.add(Diagnostic.warning(CODE, message, at));
    }

    /** Report what makes no difference, or what was made of it. */
    void note(String message, Location at) {
        diagnostics.add(Diagnostic.note(CODE, message, at));
    }

    /** Report once for all mappings, at the first, what makes no difference. */
    void noteOnce(String message, Location at) {
        if (told.add(message)) {
            note(message, at);
        }
    }

    int mark() {
        return diagnostics.size();
    }

    /** Tell whether there was an error since the mark. */
    boolean isLeftOut(int mark) {
        return diagnostics.subList(mark, diagnostics.size()).stream()
                .anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
    }
}
