package dev.ringer.stub;

import dev.ringer.exchange.Shape;
import dev.ringer.http.Body;
import dev.ringer.http.MediaType;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.json.Pointer;
import dev.ringer.matching.path.JsonPath;
import dev.ringer.matching.path.JsonPathSyntaxException;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Fields;
import dev.ringer.source.Location;
import dev.ringer.template.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the body of one reply, of several kinds, and what is to be changed in it. */
final class BodyReader {

    private static final List<String> BODIES = List.of("body", "text", "base64", "file", "example", "generate");
    private static final List<String> BESIDE_ROW =
            List.of("text", "base64", "file", "example", "generate", "passthrough");
    private static final List<String> BODIES_OF_REPLIES =
            List.of("body", "text", "base64", "file", "example", "generate", "passthrough");

    /** Longer files are not looked into. */
    private static final int TEMPLATE_BYTES_MAX = 16 << 20;

    private final Documents documents;
    private final List<Diagnostic> diagnostics;
    private final boolean templates;
    private final List<Overrides.Put> puts = new ArrayList<>();
    private final List<JsonPath> removals = new ArrayList<>();

    /**
     * Make a reader.
     *
     * @param templates false where braces are just braces
     */
    BodyReader(Documents documents, List<Diagnostic> diagnostics, boolean templates) {
        this.documents = documents;
        this.diagnostics = diagnostics;
        this.templates = templates;
    }

    private Text text(String text, Location at) {
        return Text.of(text, at, templates, diagnostics);
    }

    StubBody body(Fields fields) {
        List<String> given = given(fields, "a reply", BODIES_OF_REPLIES);
        if (fields.has("row")) {
            return row(fields, given);
        }
        return one(fields, given);
    }

    /** Read the body of something else than a reply, which no row of a table chooses. */
    StubBody withoutRow(Fields fields) {
        return one(fields, given(fields, "a callback", BODIES));
    }

    /** Of several, which is an error, nobody knows the one that is meant. */
    private StubBody one(Fields fields, List<String> given) {
        StubBody first = given.isEmpty() ? new StubBody.OfContract() : read(fields, given.get(0));
        return given.size() > 1 ? new StubBody.OfContract() : first;
    }

    private StubBody read(Fields fields, String key) {
        return switch (key) {
            case "body" -> new StubBody.Written(tree(fields.json(key).orElseThrow(), fields.at(key)));
            case "text" -> new StubBody.Plain(text(fields.text(key).orElse(""), fields.at(key)), Optional.empty());
            case "base64" -> base64(fields);
            case "file" -> file(fields);
            case "example" -> example(fields);
            case "passthrough" ->
                new PassthroughReader(diagnostics, templates)
                        .read(fields)
                        .<StubBody>map(StubBody.Upstream::new)
                        .orElse(new StubBody.OfContract());
            default -> generated(fields);
        };
    }

    private static List<String> given(Fields fields, String what, List<String> bodies) {
        List<String> given = fields.present(bodies);
        if (given.size() > 1) {
            fields.report(
                    what + " has one body, here are " + String.join(" and ", given) + "; take out all but one",
                    fields.at(given.get(1)));
        }
        return given;
    }

    private static StubBody base64(Fields fields) {
        try {
            return new StubBody.Bytes(
                    Body.of(Base64.getMimeDecoder().decode(fields.text("base64").orElse(""))), Optional.empty());
        } catch (IllegalArgumentException e) {
            fields.wrong("base64", "Base64");
            return new StubBody.OfContract();
        }
    }

    private Tree tree(Json json, Location at) {
        return Tree.of(json, at, templates, diagnostics);
    }

    private StubBody file(Fields fields) {
        Files files = new Files(documents, fields.at().document());
        Text name = text(fields.text("file").orElse(""), fields.at("file"));
        if (!name.isConstant()) {
            return new StubBody.Named(files, name, fields.at("file"));
        }
        String text = name.source();
        if (templates && Templates.isTemplate(text)) {
            return new StubBody.OfContract();
        }
        try {
            return content(files.open(text), text, fields.at("file"));
        } catch (IOException | UncheckedIOException e) {
            fields.report("the file '" + text + "' cannot be read: " + e.getMessage(), fields.at("file"));
            return new StubBody.OfContract();
        }
    }

    /** Text of a file may be a template, as text of a stub may. */
    private StubBody content(Body body, String name, Location at) {
        Optional<MediaType> type = FileTypes.of(name);
        boolean readable = templates && FileTypes.isText(name) && body.length() <= TEMPLATE_BYTES_MAX;
        String text = readable ? body.text() : "";
        return Templates.isTemplate(text) ? new StubBody.Plain(text(text, at), type) : new StubBody.Bytes(body, type);
    }

    /** Read {@code row: {file: prices.csv, where: {sku: '{{request.query.sku}}'}}}. */
    private StubBody row(Fields fields, List<String> bodies) {
        if (bodies.stream().anyMatch(BESIDE_ROW::contains)) {
            fields.report("a row goes alone, or with a body that is made of it", fields.at(bodies.get(0)));
        }
        Optional<Tree> body = fields.json("body").map(each -> tree(each, fields.at("body")));
        Optional<Fields> row = fields.map("row", "a row");
        Optional<Table> table = row.flatMap(this::table);
        row.ifPresent(Fields::done);
        return table.<StubBody>map(each -> new StubBody.Row(each, body)).orElse(new StubBody.OfContract());
    }

    private Optional<Table> table(Fields row) {
        String file = row.text("file").orElse("");
        Optional<Fields> where = row.map("where", "where");
        List<String> columns = where.map(Fields::names).orElse(List.of());
        if (columns.size() != 1) {
            row.wrong("where", "a map of one column and the value that it must have");
            return Optional.empty();
        }
        String column = columns.get(0);
        Text value = text(
                where.orElseThrow().text(column).orElse(""), row.at("where").child(column));
        try {
            List<JsonObject> rows =
                    TableReader.read(file, new Files(documents, row.at().document()).read(file));
            if (rows.stream().noneMatch(each -> each.has(column))) {
                row.report(
                        "no row of '" + file + "' has a column '" + column + "'",
                        row.at("where").child(column));
            }
            return Optional.of(new Table(rows, column, value));
        } catch (IOException | IllegalArgumentException e) {
            row.report("the file '" + file + "' cannot be read: " + e.getMessage(), row.at("file"));
            return Optional.empty();
        }
    }

    private StubBody example(Fields fields) {
        Json value = fields.json("example").orElseThrow();
        if (!(value instanceof JsonObject)) {
            return fields.text("example").<StubBody>map(StubBody.Example::new).orElse(new StubBody.OfContract());
        }
        Fields map = Fields.of(value, fields.at("example"), "an example", diagnostics)
                .orElseThrow();
        Optional<String> name = map.text("name");
        if (name.isEmpty()) {
            map.wrong("name", "the name of an example of the contract");
        }
        changes(map);
        map.done();
        return name.<StubBody>map(StubBody.Example::new).orElse(new StubBody.OfContract());
    }

    private StubBody generated(Fields fields) {
        Json value = fields.json("generate").orElseThrow();
        if (value == JsonBoolean.TRUE) {
            return new StubBody.Generated(Optional.empty(), Optional.empty());
        }
        if (!(value instanceof JsonObject)) {
            fields.wrong("generate", "true, or a map with seed, shape, set, remove");
            return new StubBody.OfContract();
        }
        Fields map =
                Fields.of(value, fields.at("generate"), "generate", diagnostics).orElseThrow();
        StubBody body = new StubBody.Generated(map.text("seed"), map.word("shape", Shape.values()));
        changes(map);
        map.done();
        return body;
    }

    // --- overrides

    private static final List<String> AS_THEY_ARE = List.of("text", "base64", "file");

    /** Read the changes that stand beside a body, after {@link #body}, which may have read some. */
    Overrides overrides(Fields fields) {
        changes(fields);
        List<String> changed = fields.present(List.of("set", "remove"));
        List<String> unchanged = fields.present(AS_THEY_ARE);
        if (!changed.isEmpty() && !unchanged.isEmpty()) {
            fields.report(
                    "'" + changed.get(0) + "' changes a value, but '" + unchanged.get(0) + "' is sent as it is",
                    fields.at(changed.get(0)));
        }
        return new Overrides(puts, removals);
    }

    private void changes(Fields fields) {
        Optional<Json> set = fields.json("set");
        if (set.isPresent() && !(set.get() instanceof JsonObject)) {
            fields.wrong("set", "a map of paths and values, such as {$.total: 99}");
        } else if (set.isPresent()) {
            for (Map.Entry<String, Json> each : (JsonObject) set.get()) {
                Location at = fields.at("set").child(each.getKey());
                path(each.getKey(), fields, at)
                        .ifPresent(path -> puts.add(new Overrides.Put(path, tree(each.getValue(), at), at)));
            }
        }
        for (Fields.Item each : fields.list("remove")) {
            String text = each.value() instanceof JsonString string
                    ? string.value()
                    : each.value().text();
            path(text, fields, each.at()).ifPresent(removals::add);
        }
    }

    /** Read a JSONPath; a JSON Pointer, or the bare name of a member, is taken for one too. */
    private static Optional<JsonPath> path(String text, Fields fields, Location at) {
        try {
            return Optional.of(JsonPath.of(text.startsWith("$") ? text : query(text)));
        } catch (JsonPathSyntaxException e) {
            fields.report("'" + text + "' is no path into a body: " + e.getMessage(), at);
            return Optional.empty();
        }
    }

    private static String query(String text) {
        StringBuilder query = new StringBuilder("$");
        List<String> tokens = text.startsWith("/") ? Pointer.parse(text).tokens() : List.of(text);
        for (String token : tokens) {
            boolean index = text.startsWith("/") && token.matches("0|[1-9][0-9]{0,8}");
            query.append('[').append(index ? token : JsonPath.quoted(token)).append(']');
        }
        return query.toString();
    }
}
