package dev.ringer;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The conformance suite of JSON Schema, where it lies beside the project; a test that wants it is skipped otherwise. */
public final class JsonSchemaSuite {

    private final Path folder = Corpus.folder("json-schema-tests/json-schema-org");

    /**
     * A schema with values that are judged by it.
     *
     * @param name file and description
     * @param formats true where the values are judged by their format too
     */
    public record Group(String name, boolean formats, Json source, Schema schema, List<Case> cases) {

        public boolean hasValid() {
            return cases.stream().anyMatch(Case::valid);
        }
    }

    /** A value, and whether the schema takes it. */
    public record Case(String name, Json data, boolean valid) {}

    /** Give every group of a draft. */
    public List<Group> groups(Dialect dialect) throws IOException {
        Path tests = folder.resolve("tests").resolve(name(dialect));
        List<Group> groups = new ArrayList<>();
        for (Path file : Corpus.files(tests, ".json")) {
            for (Json each : (JsonArray) JsonReader.read(Files.readAllBytes(file))) {
                String name = name(dialect) + "/" + tests.relativize(file);
                groups.add(group(name, file.toString().contains("/format/"), (JsonObject) each, dialect));
            }
        }
        return groups;
    }

    private Group group(String file, boolean formats, JsonObject group, Dialect dialect) {
        String name = file + ": " + group.string("description");
        List<Case> cases = new ArrayList<>();
        for (Json each : group.array("tests")) {
            JsonObject test = (JsonObject) each;
            cases.add(new Case(name + ": " + test.string("description"), test.get("data"), test.isTrue("valid")));
        }
        Json source = group.get("schema");
        return new Group(name, formats, source, schema(source, dialect), cases);
    }

    /** Give the suite's name of a draft. */
    public static String name(Dialect dialect) {
        return switch (dialect) {
            case DRAFT_4 -> "draft4";
            case DRAFT_6 -> "draft6";
            case DRAFT_7 -> "draft7";
            case DRAFT_2019_09 -> "draft2019-09";
            case DRAFT_2020_12 -> "draft2020-12";
            case OPENAPI_2_0, OPENAPI_3_0, OPENAPI_3_1 ->
                throw new IllegalArgumentException("dialect is " + dialect + ", must be a draft");
        };
    }

    private Schema schema(Json source, Dialect dialect) {
        Documents documents = new Documents(this::fetch);
        return new SchemaSpace(documents).of(Document.of(Schemas.ADDRESS, source), dialect);
    }

    /** Give the text of a document that schemas of the suite refer to. */
    public byte[] fetch(URI address) throws IOException {
        String text = address.toString();
        if (text.startsWith("http://localhost:1234/")) {
            return Files.readAllBytes(folder.resolve("remotes").resolve(text.substring(22)));
        }
        String path = text.replaceFirst("^https?://json-schema\\.org/", "/").replaceFirst("#$", "");
        try (InputStream in = Checker.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("there is no " + text);
            }
            return in.readAllBytes();
        }
    }
}
