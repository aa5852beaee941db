package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.source.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the rows of a table: CSV with a line of names (RFC 4180), or a list of objects in JSON or YAML. */
final class TableReader {

    private TableReader() {}

    /**
     * Read rows.
     *
     * @param name of the file, whose ending tells CSV from the rest
     * @throws IllegalArgumentException when there are none
     */
    static List<JsonObject> read(String name, byte[] bytes) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv")
                ? csv(new String(bytes, StandardCharsets.UTF_8))
                : tree(name, bytes);
    }

    private static List<JsonObject> tree(String name, byte[] bytes) {
        try {
            Json root =
                    Document.read(URI.create("table:" + name.hashCode()), bytes).root();
            List<JsonObject> rows = new ArrayList<>();
            if (root instanceof JsonArray array) {
                array.forEach(each -> rows.add(row(each)));
                return rows;
            }
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("it is neither JSON nor YAML: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("it must be a list of objects");
    }

    private static JsonObject row(Json item) {
        if (item instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException(
                "it must be a list of objects, and has " + item.kind().word());
    }

    private static List<JsonObject> csv(String text) {
        List<List<String>> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("it is empty, its first line must have the names of columns");
        }
        List<String> names = lines.get(0);
        List<JsonObject> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            JsonObject.Builder row = JsonObject.builder();
            for (int i = 0; i < Math.min(names.size(), line.size()); i++) {
                row.put(names.get(i).strip(), cell(line.get(i)));
            }
            rows.add(row.build());
        }
        return rows;
    }

    /** A cell that looks like a number, a boolean or nothing is one; {@code 007} stays text. */
    private static Json cell(String text) {
        return switch (text) {
            case "true" -> Json.of(true);
            case "false" -> Json.of(false);
            case "" -> JsonNull.NULL;
            default -> JsonNumber.isNumber(text) ? JsonNumber.parse(text) : Json.of(text);
        };
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                end(line, cell, lines);
                line = new ArrayList<>();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        end(line, cell, lines);
        return lines;
    }

    private static void end(List<String> line, StringBuilder cell, List<List<String>> lines) {
        line.add(cell.toString());
        cell.setLength(0);
        if (line.size() > 1 || !line.get(0).isEmpty()) {
            lines.add(line);
        }
    }
}
