package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Server-sent events (HTML Standard, 9.2): an event an item of an array, anything else is the only one.
 *
 * <p>An object that has no members but {@code event}, {@code id}, {@code retry} and {@code data} is the event itself
 * (OAS 3.2, "Special Considerations for Server-Sent Events"); any other value is an event's data. Data is text as it
 * is, else JSON, with a {@code data} field a line. A string that has fields of events already is sent as it is.
 */
final class EventStreamRendering implements Rendering {

    private static final List<String> SINGLE = List.of("event", "id", "retry");
    private static final String DATA = "data";
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern FIELD = Pattern.compile("(?m)^(event|id|retry|data)?:");

    @Override
    public boolean writes(MediaType type) {
        return type.isEventStream();
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (value instanceof JsonString text && FIELD.matcher(text.value()).find()) {
            return Rendered.text(ended(text.value()), type);
        }
        List<Json> items = value instanceof JsonArray array ? array.items() : List.of(value);
        return Rendered.text(items.stream().map(EventStreamRendering::event).collect(Collectors.joining()), type);
    }

    /** The last event counts only with a blank line behind it. */
    private static String ended(String stream) {
        return stream.endsWith("\n\n") ? stream : stream.endsWith("\n") ? stream + "\n" : stream + "\n\n";
    }

    private static String event(Json value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof JsonObject object && isEvent(object)) {
            for (String name : SINGLE) {
                Json field = object.get(name);
                if (field != null && field != JsonNull.NULL) {
                    field(out, name, LINE_BREAK.matcher(Field.text(field)).replaceAll(" "));
                }
            }
            Json data = object.get(DATA);
            if (data != null) {
                data(out, data);
            }
        } else {
            data(out, value);
        }
        return out.append('\n').toString();
    }

    private static boolean isEvent(JsonObject object) {
        return !object.isEmpty()
                && object.names().stream().allMatch(each -> each.equals(DATA) || SINGLE.contains(each));
    }

    private static void data(StringBuilder out, Json value) {
        for (String line : LINE_BREAK.split(Field.text(value), -1)) {
            field(out, DATA, line);
        }
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append('\n');
    }
}
