package dev.ringer.resource;

import dev.ringer.json.Edit;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import dev.ringer.schema.Parts;
import dev.ringer.schema.Schema;
import dev.ringer.schema.Type;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.source.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes things of a table: a column is a member, {@code owner.name} one inside of another.
 *
 * <p>A value is text where the member's schema takes that text; else what it says as JSON, a number, {@code true},
 * {@code [1,2]}, where the schema takes that. An empty one leaves its member out.
 */
final class Columns {

    private final Resource resource;
    private final Checker checker;
    private final Location where;
    private final List<Diagnostic> diagnostics;

    Columns(Resource resource, Checker checker, Location where, List<Diagnostic> diagnostics) {
        this.resource = resource;
        this.checker = checker;
        this.where = where;
        this.diagnostics = diagnostics;
    }

    /**
     * A column.
     *
     * @param texts true when its values may be texts
     */
    private record Column(Pointer member, List<Schema> schemas, boolean texts) {}

    Json things(Table table) {
        List<Column> columns = columns(table.names());
        List<Json> things = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            int size = row.cells().size();
            if (size != columns.size()) {
                diagnostics.add(Diagnostic.error(
                                "invalid-data",
                                "the row has " + size + " values, must have " + columns.size() + " as the first row",
                                where)
                        .at(row.position()));
            }
            things.add(thing(row, columns));
        }
        return resource.isSingleton() && things.size() == 1 ? things.get(0) : JsonArray.of(things);
    }

    private List<Column> columns(Table.Row names) {
        List<Column> columns = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Table.Cell each : names.cells()) {
            String name = each.text().strip();
            if (name.isEmpty() || !known.add(name)) {
                String what = name.isEmpty() ? "a column has no name" : "there is a column '" + name + "' already";
                diagnostics.add(Diagnostic.error("invalid-data", what, where).at(each.position()));
            }
            columns.add(column(name));
        }
        return columns;
    }

    private Column column(String name) {
        List<Schema> whole = FreshIdentities.schemas(Pointer.of(name), resource.schema());
        Pointer member = whole.isEmpty() ? Pointer.of(name.split("\\.", -1)) : Pointer.of(name);
        List<Schema> schemas = FreshIdentities.schemas(member, resource.schema());
        return new Column(
                member,
                schemas,
                schemas.isEmpty() || Parts.ofAny(schemas).types().has(Type.STRING));
    }

    private Json thing(Table.Row row, List<Column> columns) {
        Json thing = JsonObject.EMPTY;
        for (int i = 0; i < Math.min(row.cells().size(), columns.size()); i++) {
            String text = row.cells().get(i).text();
            if (!text.isEmpty()) {
                Column column = columns.get(i);
                thing = Edit.put(thing, column.member(), value(text, column));
            }
        }
        return thing;
    }

    private Json value(String text, Column column) {
        Json plain = Json.of(text);
        if (column.schemas().isEmpty() || (column.texts() && accepts(column, plain))) {
            return plain;
        }
        Optional<Json> read = read(text.strip());
        // What no schema takes is told by the check of the thing, best as what it was meant to be.
        return read.filter(each -> !column.texts() || accepts(column, each)).orElse(plain);
    }

    private boolean accepts(Column column, Json value) {
        return column.schemas().stream().anyMatch(each -> checker.accepts(each, value, Direction.RESPONSE));
    }

    private static Optional<Json> read(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
