package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of files of stubs. */
class StubSchemaTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static boolean takes(String text) {
        Documents documents = new Documents(address -> {
            throw new FileNotFoundException("there is no " + address);
        });
        Schema schema = new SchemaSpace(documents)
                .of(document(Captured.run("schema", "stubs").out()), Dialect.DRAFT_2020_12);
        Json value = document(text).root();
        return Checker.strict().accepts(schema, value);
    }

    private static Document document(String text) {
        return Document.read(URI.create("test:/file"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_published_schema_is_the_one_that_is_printed() throws IOException {
        Path published = ROOT.resolve("schemas/stubs.schema.json");
        String printed = Captured.run("schema", "stubs").out();
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(published, printed);
        }
        assertThat(published).hasContent(printed);
    }

    @Test
    void the_examples_keep_it() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples/stubbed/stubs"))) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(
                            file -> assertThat(takes(Files.readString(file))).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stubs: [{operation: a, repply: {}}]",
                "stubs: [{operation: a, reply: {staus: 1}}]",
                "stubs: [{operation: a, when: {heder: {a: b}}, reply: {}}]",
                "stubs: [{operation: a, when: {header: {a: {equal: b}}}, reply: {}}]",
                "stubs: [{operation: a, reply: {fault: rest}}]",
                "stub: []"
            })
    void what_the_reader_refuses_it_refuses(String text) {
        assertThat(takes(text)).isFalse();
    }
}
