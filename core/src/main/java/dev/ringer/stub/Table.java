package dev.ringer.stub;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.template.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of a CSV or JSON file, of which a request chooses one by the value of a column.
 *
 * <p>Looked up by value, so that a long table costs as much as a short one.
 */
final class Table {

    private final Map<String, JsonObject> byValue = new HashMap<>();
    private final Text value;

    /**
     * Make a table.
     *
     * @param column by whose value rows are chosen; of rows of the same value the first
     * @param value that the row must have there
     */
    Table(List<JsonObject> rows, String column, Text value) {
        this.value = value;
        for (JsonObject row : rows) {
            Json cell = row.get(column);
            if (cell != null && cell != JsonNull.NULL) {
                byValue.putIfAbsent(cell instanceof JsonString text ? text.value() : cell.text(), row);
            }
        }
    }

    /**
     * Give the row that a request chooses; nothing where there is none.
     *
     * @throws dev.ringer.template.TemplateException when the template cannot be filled in
     */
    Optional<JsonObject> row(Scope scope) {
        return Optional.ofNullable(byValue.get(value.of(scope)));
    }
}
