package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.chance.Dice;
import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Shape;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.json.Json;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Responses of other people's contracts: what is made for them is valid in every shape, and nearly all can be made. */
class CorpusGenerationTest {

    private static final int DOCUMENTS = 25;
    private static final int BYTES_MAX = 400_000;
    private static final int SCHEMAS_PER_DOCUMENT = 6;

    /** Judges what is made; the generator has one of its own. */
    private final Checker checker = Checker.asserting();

    private final List<String> invalid = new ArrayList<>();
    private final List<String> unmade = new ArrayList<>();
    private int made;

    @Test
    void what_is_made_for_a_sample_is_valid() throws IOException {
        List<Path> files = Corpus.files(Corpus.folder("openapi"), ".yaml", ".yml", ".json");
        Dice dice = Dice.of("sample");
        int documents = 0;
        for (int i = 0; documents < DOCUMENTS && i < files.size(); i++) {
            Path file = dice.at(i).pick(files);
            List<Schema> schemas = Files.size(file) < BYTES_MAX ? responses(file) : List.of();
            if (!schemas.isEmpty()) {
                documents++;
                make(schemas, SCHEMAS_PER_DOCUMENT, dice.at(i));
            }
        }
        assertThat(documents).isEqualTo(DOCUMENTS);
        judge(500);
    }

    @Tag("corpus")
    @Test
    void what_is_made_for_every_response_is_valid() throws IOException {
        for (Path file : Corpus.files(Corpus.folder("openapi"), ".yaml", ".yml", ".json")) {
            List<Schema> schemas = responses(file);
            make(schemas, schemas.size(), Dice.of("whole"));
        }
        judge(50_000);
    }

    private void judge(int least) {
        assertThat(invalid).isEmpty();
        assertThat(made).isGreaterThan(least);
        assertThat(unmade.size()).as(unmade.toString()).isLessThanOrEqualTo(made / 200);
    }

    private static byte[] file(URI address) throws IOException {
        if (!"file".equals(address.getScheme())) {
            throw new IOException("nothing is fetched from " + address);
        }
        return Files.readAllBytes(Path.of(address));
    }

    private static List<Schema> responses(Path file) {
        Documents documents = new Documents(CorpusGenerationTest::file);
        Set<Schema> schemas = new LinkedHashSet<>();
        if (OpenApiReader.read(file.toUri(), documents) instanceof OpenApiReader.Result.Read read) {
            for (Operation operation : read.contract().operations()) {
                for (ContractResponse response : operation.detail().responses()) {
                    response.contents().stream().map(Content::schema).forEach(each -> each.ifPresent(schemas::add));
                }
            }
        }
        return List.copyOf(schemas);
    }

    private void make(List<Schema> schemas, int count, Dice dice) {
        Generator generator = new Generator(Checker.asserting(), Atlas.english());
        for (int i = 0; i < count; i++) {
            Schema schema =
                    count == schemas.size() ? schemas.get(i) : dice.at(i).pick(schemas);
            for (Shape shape : Shape.values()) {
                judge(schema, shape, generator.make(schema, Wish.response().withShape(shape)));
            }
        }
    }

    private void judge(Schema schema, Shape shape, Generator.Outcome outcome) {
        if (outcome instanceof Generator.Outcome.Made value) {
            made++;
            Json json = value.value();
            if (!checker.accepts(schema, json, Direction.RESPONSE)) {
                invalid.add(shape.word() + " " + schema + ": " + json);
            }
        } else {
            unmade.add(shape.word() + " " + ((Generator.Outcome.Failed) outcome).diagnostic());
        }
    }
}
