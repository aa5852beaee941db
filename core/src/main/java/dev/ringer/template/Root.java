package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a template begins with; what it sets itself comes first. */
record Root(Run run) implements View {

    static final List<String> NAMES =
            List.of("request", "response", "vars", "row", "parameters", "session", "step", "call", "this");

    @Override
    public @Nullable Object member(String name) {
        Object assigned = run.variable(name);
        if (assigned != null) {
            return assigned;
        }
        Scope scope = run.scope();
        return switch (name) {
            case "request" -> new RequestView(run);
            case "response" -> scope.response() == null ? null : new ResponseView(scope.response());
            case "vars" -> scope.variables();
            case "row" -> scope.row();
            case "parameters" -> scope.parameters();
            case "session" -> scope.arrival().session();
            case "step" -> scope.arrival().step();
            case "call" -> scope.arrival().call();
            default -> null;
        };
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public Json json() {
        return JsonObject.EMPTY;
    }
}
