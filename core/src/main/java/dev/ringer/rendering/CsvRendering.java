package dev.ringer.rendering;

import dev.ringer.contract.Content;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code text/csv} (RFC 4180) and {@code text/tab-separated-values}, which is written alike.
 *
 * <p>An object, or an array of objects, is a line of names and a line an object; any other array a line an item, an
 * item that is an array a field a value. What a field cannot hold is JSON. {@code null} and missing members are empty
 * fields, the empty string is a pair of quotes. A string is sent as it is.
 */
final class CsvRendering implements Rendering {

    @Override
    public boolean writes(MediaType type) {
        return type.subtype().equals("csv") || type.subtype().equals("tab-separated-values");
    }

    @Override
    public Rendered render(Json value, MediaType type, Optional<Content> content) {
        if (value instanceof JsonString text) {
            return Rendered.text(text.value(), type);
        }
        char separator = type.subtype().equals("csv") ? ',' : '\t';
        String lines = rows(value).stream().map(each -> line(each, separator)).collect(Collectors.joining());
        return Rendered.text(lines, type);
    }

    private static List<List<Json>> rows(Json value) {
        List<Json> items = value instanceof JsonArray array ? array.items() : List.of(value);
        List<JsonObject> objects = new ArrayList<>();
        for (Json item : items) {
            if (item instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects.size() == items.size()
                ? table(objects)
                : items.stream().map(CsvRendering::row).toList();
    }

    private static List<List<Json>> table(List<JsonObject> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(each -> names.addAll(each.names()));
        if (names.isEmpty()) {
            return List.of();
        }
        List<List<Json>> rows = new ArrayList<>();
        rows.add(names.stream().map(each -> (Json) Json.of(each)).toList());
        for (JsonObject object : objects) {
            List<Json> row = new ArrayList<>();
            for (String name : names) {
                Json value = object.get(name);
                row.add(value == null ? JsonNull.NULL : value);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Json> row(Json item) {
        return item instanceof JsonArray array ? array.items() : List.of(item);
    }

    private static String line(List<Json> row, char separator) {
        String line =
                row.stream().map(each -> field(each, separator)).collect(Collectors.joining(String.valueOf(separator)));
        // A line without anything is no row to many readers.
        return (line.isEmpty() && !row.isEmpty() ? "\"\"" : line) + "\r\n";
    }

    private static String field(Json value, char separator) {
        if (value == JsonNull.NULL) {
            return "";
        }
        String text = Field.text(value);
        boolean plain = !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(each -> each == separator || each == '"' || each < ' ');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
