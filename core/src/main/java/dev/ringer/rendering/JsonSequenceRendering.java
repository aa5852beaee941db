package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonString;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A JSON value a line: NDJSON and its other names, and JSON text sequences, where a record separator comes before each
 * (RFC 7464). The items of an array are the values; anything else is the only one, but a string of several lines of
 * JSON is sent as it is.
 */
final class JsonSequenceRendering implements Rendering {

    private static final String RECORD_SEPARATOR = "\u001E";

    @Override
    public boolean writes(MediaType type) {
        return type.isJsonSequence() || isTextSequence(type);
    }

    private static boolean isTextSequence(MediaType type) {
        return type.subtype().equals("json-seq") || type.subtype().endsWith("+json-seq");
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (value instanceof JsonString text && isSequence(text.value())) {
            return Rendered.text(text.value(), type);
        }
        List<Json> items = value instanceof JsonArray array ? array.items() : List.of(value);
        String before = isTextSequence(type) ? RECORD_SEPARATOR : "";
        return Rendered.text(
                items.stream()
                        .map(each -> before + JsonWriter.write(each) + "\n")
                        .collect(Collectors.joining()),
                type);
    }

    private static boolean isSequence(String text) {
        return text.indexOf('\n') >= 0
                && text.replace(RECORD_SEPARATOR, "").lines().allMatch(JsonSequenceRendering::isJson);
    }

    private static boolean isJson(String line) {
        try {
            Json.parse(line);
            return true;
        } catch (JsonSyntaxException e) {
            return line.isBlank();
        }
    }
}
