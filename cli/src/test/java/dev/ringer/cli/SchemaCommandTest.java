package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.Settings;
import dev.ringer.schema.Dialect;
import dev.ringer.schema.Schema;
import dev.ringer.schema.SchemaSpace;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of {@code ringer.yaml}, beside what the reader of the file takes. */
class SchemaCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CONTRACT = "openapi: 3.0.3\ninfo: { title: T, version: '1' }\npaths: {}\n";

    @TempDir
    private Path folder;

    private static String printed() {
        Captured captured = Captured.run("schema", "config");
        assertThat(captured.err()).isEmpty();
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        return captured.out();
    }

    private static boolean schemaTakes(String text) {
        Documents documents = new Documents(address -> {
            throw new FileNotFoundException("there is no " + address);
        });
        Schema schema = new SchemaSpace(documents).of(document(printed()), Dialect.DRAFT_2020_12);
        Json value = document(text).root();
        return Checker.strict().accepts(schema, value);
    }

    private static Document document(String text) {
        return Document.read(URI.create("test:/file"), text.getBytes(StandardCharsets.UTF_8));
    }

    private Captured read(String text) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), CONTRACT);
        Files.writeString(folder.resolve("b.yaml"), CONTRACT);
        Files.writeString(folder.resolve("keys.json"), "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}");
        Files.writeString(folder.resolve("ringer.yaml"), text);
        return Captured.run(new Surroundings(folder, Map.of()), "serve", "--print-config");
    }

    @Test
    void the_published_schema_is_the_one_of_the_settings() throws IOException {
        Path published = ROOT.resolve("schemas/ringer.schema.json");
        if (Boolean.getBoolean("docs.renew")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, printed());
        }
        assertThat(published).hasContent(printed());
    }

    @Test
    void every_setting_is_described() {
        JsonObject properties = ((JsonObject) Json.parse(printed())).object("properties");
        assertThat(Settings.all())
                .allSatisfy(each -> assertThat(properties.object(each.name()).string("description"))
                        .isEqualTo(each.help()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "contracts: a.yaml",
                "contracts: [a.yaml, https://example.com/openapi.json]",
                "contracts: { file: a.yaml, mount: /v1 }",
                "contracts: [{ file: a.yaml }, { file: a.yaml, mount: /v2 }, b.yaml]",
                "{ \"$schema\": \"ringer.schema.json\", \"contracts\": [\"a.yaml\"] }",
                "port: 0",
                "host: 0.0.0.0",
                "mount: /v1",
                "mount: [/v1, b.yaml=/v2]",
                "mount: { a.yaml: /v1 }",
                "stubs: a.yaml",
                "stubs: [a.yaml, .]",
                "seed: 42",
                "locale: de-CH",
                "examples: repair",
                "validation: off",
                "validation: { default: report, 'GET /pets': off }",
                "strict: true",
                "strict: off",
                "check-replies: 10",
                "ignore: body",
                "ignore: [body, query.unknown]",
                "security: format",
                "security: { default: off, key: 'accept:a,b', token: 'verify:keys.json' }",
                "max-body: 1024",
                "max-body: 20m",
                "max-line: '8 k'",
                "tls-store: id.p12:secret"
            })
    void what_is_allowed_the_schema_and_the_reader_take(String text) throws IOException {
        assertThat(schemaTakes(text)).isTrue();
        assertThat(read(text).err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prot: 80",
                "contracts: 7",
                "contracts: [{ mount: /v1 }]",
                "contracts: [{ file: a.yaml, base: /v1 }]",
                "port: '80'",
                "port: 65536",
                "port: 1.5",
                "port: [80]",
                "port:",
                "host: true",
                "mount: { a.yaml: 1.5e3, b.yaml: [] }",
                "stubs: 7",
                "examples: fix",
                "validation: maybe",
                "validation: [off]",
                "validation: getPet=off",
                "validation: { getPet: maybe }",
                "strict: maybe",
                "strict: 1",
                "ignore: { body: true }",
                "security: some",
                "security: { key: 'accept:,' }",
                "max-body: 3g",
                "max-body: -1",
                "max-line: 8",
                "[port, 80]"
            })
    void what_is_not_allowed_neither_takes(String text) throws IOException {
        assertThat(schemaTakes(text)).isFalse();
        Captured captured = read(text);
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err()).startsWith("ringer: ringer.yaml:1:");
    }

    @Test
    void another_kind_of_files_is_told_with_those_there_are() {
        Captured captured = Captured.run("schema", "confg");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err())
                .startsWith(
                        "ringer: there is no schema of 'confg', there are: config, stubs; did you mean 'config'?\n");
    }
}
