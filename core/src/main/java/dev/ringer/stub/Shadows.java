package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for stubs that never answer, since a newer one asks for the same and always comes first. */
final class Shadows {

    /** What decides which requests a stub is asked for, and in which order. */
    private static final List<String> ASKED =
            List.of("operation", "method", "path", "when", "between", "priority", "precedence", "requests", "scenario");

    private final List<Diagnostic> diagnostics;

    Shadows(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Check stubs.
     *
     * @param stubs the newest last
     */
    void check(List<Stub> stubs) {
        Map<Json, Stub> above = new HashMap<>();
        for (int i = stubs.size() - 1; i >= 0; i--) {
            Stub stub = stubs.get(i);
            Json asked = asked(stub);
            Stub newer = above.get(asked);
            if (newer != null) {
                diagnostics.add(Diagnostic.warning(
                        "shadowed-stub",
                        "the stub never answers: '" + newer.name()
                                + "' asks for the same, is newer and always comes first",
                        stub.location()));
            } else if (alwaysAnswers(stub)) {
                above.put(asked, stub);
            }
        }
    }

    private static Json asked(Stub stub) {
        JsonObject.Builder asked = JsonObject.builder();
        if (stub.source() instanceof JsonObject source) {
            for (String each : ASKED) {
                Json value = source.get(each);
                if (value != null) {
                    asked.put(each, value);
                }
            }
        }
        return asked.build();
    }

    private static boolean alwaysAnswers(Stub stub) {
        return stub.answersMax() == Long.MAX_VALUE
                && !stub.bounds().countsCalls()
                && stub.scene() == null
                && !stub.replies().hasRows();
    }
}
