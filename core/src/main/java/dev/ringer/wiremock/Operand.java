package dev.ringer.wiremock;

import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import java.util.Optional;

/**
 * What stands behind an operator's word, with what stands beside it.
 *
 * @param at the operand's own place
 * @param beside the whole map, in which the operator's options are
 */
record Operand(String word, Json value, Location at, JsonObject beside, Standing standing, TestReader reader) {

    Optional<String> text() {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            wrong("text");
        }
        return text;
    }

    static Optional<String> text(Json value) {
        return value instanceof JsonString string
                ? Optional.of(string.value())
                : value instanceof JsonNumber || value instanceof JsonBoolean
                        ? Optional.of(value.text())
                        : Optional.empty();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(beside.get(name)).flatMap(Operand::text);
    }

    boolean has(String option) {
        return option(option).filter("true"::equals).isPresent();
    }

    Location atOption(String name) {
        return new Location(at.document(), at.pointer().parent().child(name));
    }

    /** Report that the operand is none of what the operator takes. */
    Optional<Json> wrong(String allowed) {
        return lost("'" + word + "' is " + Fields.shown(value) + ", must be " + allowed);
    }

    /** Report what leaves the mapping out. */
    Optional<Json> lost(String message) {
        reader.losses().mapping(message, at);
        return Optional.empty();
    }
}
