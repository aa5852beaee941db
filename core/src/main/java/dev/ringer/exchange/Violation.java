package dev.ringer.exchange;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.List;

/**
 * One way in which a message breaks its contract.
 *
 * @param where the part of the message and the way into it, such as {@code query, limit}
 * @param severity an error is refused, a warning only told
 * @param code JSON Schema's keyword, or a word such as {@code unknown}
 * @param message one sentence with what was found and what is allowed
 * @param pointer into a body; empty elsewhere
 * @param schemaPointer where the rule stands, as {@code petstore.yaml#/components/...}; may be empty
 */
public record Violation(
        List<String> where, Severity severity, String code, String message, String pointer, String schemaPointer) {

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING;

        public String word() {
            return switch (this) {
                case ERROR -> "Error";
                case WARNING -> "Warning";
            };
        }
    }

    public Violation {
        where = List.copyOf(where);
    }

    public JsonObject toJson() {
        JsonObject.Builder json = JsonObject.builder()
                .put("location", JsonArray.of(where.stream().map(Json::of).toList()))
                .put("severity", severity.word())
                .put("code", code)
                .put("message", message);
        if (!pointer.isEmpty()) {
            json.put("pointer", pointer);
        }
        if (!schemaPointer.isEmpty()) {
            json.put("schemaPointer", schemaPointer);
        }
        return json.build();
    }

    @Override
    public String toString() {
        return String.join(".", where) + ": " + message;
    }
}
