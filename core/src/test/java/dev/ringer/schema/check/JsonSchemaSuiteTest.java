package dev.ringer.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonReader;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conformance suite of JSON Schema, all drafts that documents in use declare. */
class JsonSchemaSuiteTest {

    private final Path suite = Corpus.folder("json-schema-tests/json-schema-org");

    /** What fails, and why it may. */
    private static final Map<String, String> KNOWN = Map.of(
            "optional/content.json",
            "contentEncoding and contentMediaType are remarks, as all later drafts have it",
            "optional/format-assertion.json",
            "formats are asserted for a whole checker, not by a metaschema's vocabulary",
            "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary",
            "a metaschema cannot switch keywords off",
            "hostname with consecutive hyphens (RFC1123)",
            "one rule for host names in all drafts: that of RFC 5890, which the later drafts name");

    @ParameterizedTest
    @CsvSource({
        "draft4, DRAFT_4",
        "draft6, DRAFT_6",
        "draft7, DRAFT_7",
        "draft2019-09, DRAFT_2019_09",
        "draft2020-12, DRAFT_2020_12"
    })
    void every_case_is_judged_as_the_suite_says(String folder, Dialect dialect) throws IOException {
        List<String> wrong = new ArrayList<>();
        int cases = 0;
        for (Path file : Corpus.files(suite.resolve("tests").resolve(folder), ".json")) {
            cases += run(file, folder, dialect, wrong);
        }
        System.out.println(folder + ": " + cases + " cases, " + wrong.size() + " wrong");
        wrong.forEach(System.out::println);
        assertThat(cases).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    private int run(Path file, String folder, Dialect dialect, List<String> wrong) throws IOException {
        boolean formats = file.toString().contains("/format/");
        Checker checker = new Checker(
                formats ? Checker.FormatMode.ASSERT : Checker.FormatMode.IGNORE, Checker.DiscriminatorMode.CHOOSE);
        int cases = 0;
        for (Json group : (JsonArray) JsonReader.read(Files.readAllBytes(file))) {
            JsonObject object = (JsonObject) group;
            Schema schema = schema(object.get("schema"), dialect);
            for (Json each : object.array("tests")) {
                cases++;
                JsonObject test = (JsonObject) each;
                String name =
                        folder + "/" + suite.resolve("tests").resolve(folder).relativize(file) + ": "
                                + object.string("description") + ": " + test.string("description");
                boolean expected = test.isTrue("valid");
                if (accepts(checker, schema, test, name, wrong) != expected
                        && KNOWN.keySet().stream().noneMatch(name::contains)) {
                    wrong.add(name + " should be " + expected);
                }
            }
        }
        return cases;
    }

    private static boolean accepts(Checker checker, Schema schema, JsonObject test, String name, List<String> wrong) {
        Json value = test.get("data");
        boolean accepts = checker.accepts(schema, value);
        if (checker.findings(schema, value, Direction.NONE).isEmpty() != accepts) {
            wrong.add(name + ": findings and verdict differ");
        }
        return accepts;
    }

    private Schema schema(Json source, Dialect dialect) {
        Documents documents = new Documents(this::fetch);
        return new SchemaSpace(documents).of(Document.of(URI.create("test:/schema"), source), dialect);
    }

    private byte[] fetch(URI address) throws IOException {
        String text = address.toString();
        if (text.startsWith("http://localhost:1234/")) {
            return Files.readAllBytes(suite.resolve("remotes").resolve(text.substring(22)));
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
