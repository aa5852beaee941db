package dev.ringer.stub;

import dev.ringer.delay.Delay;
import dev.ringer.exchange.Shape;
import dev.ringer.fault.FaultPlan;
import dev.ringer.http.Body;
import dev.ringer.http.Headers;
import dev.ringer.http.MediaType;
import dev.ringer.http.Percent;
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
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads replies: a map with status, headers and one of several kinds of body. */
final class ReplyReader {

    private static final List<String> BODIES = List.of("body", "text", "base64", "file", "example", "generate");

    /** Names the stub that answered. */
    private static final String HEADER = "Ringer-Stub";

    /** What a header's value may hold as it is, beside letters and digits. */
    private static final String PLAIN = " !#$&'()*+,/:;=?@[]{}";

    private static final long WEIGHT_MAX = 1_000_000;

    private final Documents documents;
    private final List<Diagnostic> diagnostics;

    ReplyReader(Documents documents, List<Diagnostic> diagnostics) {
        this.documents = documents;
        this.diagnostics = diagnostics;
    }

    /**
     * Read a reply; nothing where it is none at all.
     *
     * @param stub name of its stub
     */
    Optional<StubReply> read(Json value, Location at, String stub) {
        return Fields.of(value, at, "a reply", diagnostics).map(fields -> read(fields, stub));
    }

    private StubReply read(Fields fields, String stub) {
        List<Overrides.Put> puts = new ArrayList<>();
        List<JsonPath> removals = new ArrayList<>();
        StubBody body = body(fields, puts, removals);
        overrides(fields, puts, removals);
        Headers headers = headers(fields, "headers");
        Optional<MediaType> type = type(fields);
        StubReply reply = new StubReply(
                fields.whole("status", 100, 599).map(Long::intValue),
                headers.without("Content-Type").with(HEADER, Percent.encode(stub, PLAIN)),
                type.isPresent() ? type : headers.first("Content-Type").flatMap(MediaType::parse),
                body,
                new Overrides(puts, removals),
                fields.whole("weight", 0, WEIGHT_MAX).map(Long::intValue).orElse(1),
                headers(fields, "trailers"),
                fields.json("delay")
                        .map(each -> Delay.read(each, fields.at("delay"), diagnostics))
                        .orElse(Delay.NONE),
                fields.json("fault")
                        .map(each -> FaultPlan.read(each, fields.at("fault"), diagnostics))
                        .orElse(FaultPlan.NONE),
                fields.at());
        fields.done();
        return reply;
    }

    private static Optional<MediaType> type(Fields fields) {
        Optional<String> text = fields.text("type");
        Optional<MediaType> type = text.flatMap(MediaType::parse).filter(each -> !each.isRange());
        if (text.isPresent() && type.isEmpty()) {
            fields.wrong("type", "a media type such as application/json");
        }
        return type;
    }

    private static Headers headers(Fields fields, String key) {
        Headers.Builder headers = Headers.builder();
        fields.map(key, key).ifPresent(map -> map.names().forEach(name -> header(name, map, headers)));
        return headers.build();
    }

    private static void header(String name, Fields map, Headers.Builder headers) {
        if (!Headers.isName(name)) {
            map.report("'" + name + "' cannot be the name of a header", map.at(name));
            return;
        }
        for (String text : map.texts(name)) {
            if (Headers.isValue(text)) {
                headers.add(name, text);
            } else {
                map.wrong(name, "without line breaks and control characters");
            }
        }
    }

    // --- bodies

    private StubBody body(Fields fields, List<Overrides.Put> puts, List<JsonPath> removals) {
        List<String> given = fields.present(BODIES);
        if (given.size() > 1) {
            fields.report(
                    "a reply has one body, here are " + String.join(" and ", given) + "; take out all but one",
                    fields.at(given.get(1)));
        }
        if (given.isEmpty()) {
            return StubBody.OF_CONTRACT;
        }
        String key = given.get(0);
        return switch (key) {
            case "body" -> new StubBody.Tree(fields.json(key).orElseThrow());
            case "text" -> new StubBody.Text(fields.text(key).orElse(""));
            case "base64" -> base64(fields);
            case "file" -> file(fields);
            case "example" -> example(fields, puts, removals);
            default -> generated(fields, puts, removals);
        };
    }

    private static StubBody base64(Fields fields) {
        try {
            return new StubBody.Bytes(
                    Body.of(Base64.getMimeDecoder().decode(fields.text("base64").orElse(""))), Optional.empty());
        } catch (IllegalArgumentException e) {
            fields.wrong("base64", "Base64");
            return StubBody.OF_CONTRACT;
        }
    }

    private StubBody file(Fields fields) {
        String name = fields.text("file").orElse("");
        try {
            URI address = fields.at().document().resolve(URI.create(name.replace(" ", "%20")));
            return new StubBody.Bytes(Body.of(documents.bytes(address)), FileTypes.of(name));
        } catch (IOException | IllegalArgumentException e) {
            fields.report("the file '" + name + "' cannot be read: " + e.getMessage(), fields.at("file"));
            return StubBody.OF_CONTRACT;
        }
    }

    private StubBody example(Fields fields, List<Overrides.Put> puts, List<JsonPath> removals) {
        Json value = fields.json("example").orElseThrow();
        if (!(value instanceof JsonObject)) {
            return fields.text("example").<StubBody>map(StubBody.Example::new).orElse(StubBody.OF_CONTRACT);
        }
        Fields map = Fields.of(value, fields.at("example"), "an example", diagnostics)
                .orElseThrow();
        Optional<String> name = map.text("name");
        if (name.isEmpty()) {
            map.wrong("name", "the name of an example of the contract");
        }
        overrides(map, puts, removals);
        map.done();
        return name.<StubBody>map(StubBody.Example::new).orElse(StubBody.OF_CONTRACT);
    }

    private StubBody generated(Fields fields, List<Overrides.Put> puts, List<JsonPath> removals) {
        Json value = fields.json("generate").orElseThrow();
        if (value == JsonBoolean.TRUE) {
            return new StubBody.Generated(Optional.empty(), Optional.empty());
        }
        if (!(value instanceof JsonObject)) {
            fields.wrong("generate", "true, or a map with seed, shape, set, remove");
            return StubBody.OF_CONTRACT;
        }
        Fields map =
                Fields.of(value, fields.at("generate"), "generate", diagnostics).orElseThrow();
        StubBody body = new StubBody.Generated(map.text("seed"), map.word("shape", Shape.values()));
        overrides(map, puts, removals);
        map.done();
        return body;
    }

    // --- overrides

    private void overrides(Fields fields, List<Overrides.Put> puts, List<JsonPath> removals) {
        Optional<Json> set = fields.json("set");
        if (set.isPresent() && !(set.get() instanceof JsonObject)) {
            fields.wrong("set", "a map of paths and values, such as {$.total: 99}");
        } else if (set.isPresent()) {
            for (Map.Entry<String, Json> each : (JsonObject) set.get()) {
                path(each.getKey(), fields, fields.at("set").child(each.getKey()))
                        .ifPresent(path -> puts.add(new Overrides.Put(path, each.getValue())));
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
