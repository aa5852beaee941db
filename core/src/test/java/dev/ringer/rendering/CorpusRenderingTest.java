package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.generation.Generator;
import dev.ringer.generation.Wish;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.http.Headers;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNull;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.Schema;
import dev.ringer.schema.check.Checker;
import dev.ringer.schema.check.Direction;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Other people's contracts: what is made for their contents is written as what it says it is. */
class CorpusRenderingTest {

    private static final Pattern TYPES = Pattern.compile("[/+]xml|multipart/|[/+]yaml");

    private final Generator generator = new Generator(Checker.asserting(), Atlas.english());
    private int xml;
    private int multipart;
    private int yaml;

    @Test
    void what_is_made_for_real_contracts_reads_back() throws IOException {
        for (Path file : Corpus.files(Corpus.folder("openapi"), ".yaml", ".yml", ".json")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            boolean contract = text.contains("openapi") || text.contains("swagger");
            if (contract && text.length() < 4_000_000 && TYPES.matcher(text).find()) {
                operations(file).forEach(this::check);
            }
        }
        assertThat(xml).isGreaterThan(20);
        assertThat(multipart).isGreaterThan(50);
        assertThat(yaml).isGreaterThan(20);
    }

    private static List<Operation> operations(Path file) {
        Documents documents = new Documents(uri -> Files.readAllBytes(Path.of(uri)));
        return OpenApiReader.read(file.toUri(), documents) instanceof OpenApiReader.Result.Read read
                ? read.contract().operations()
                : List.of();
    }

    private void check(Operation operation) {
        List<Content> responses = new ArrayList<>();
        operation.detail().responses().forEach(each -> responses.addAll(each.contents()));
        responses.forEach(each -> check(each, Wish.response()));
        operation
                .detail()
                .body()
                .ifPresent(body -> body.contents()
                        .forEach(each -> check(each, Wish.response().withDirection(Direction.REQUEST))));
    }

    private void check(Content content, Wish wish) {
        boolean asked = content.type().isXml()
                || content.type().isMultipart()
                || content.type().subtype().endsWith("yaml");
        Optional<Schema> schema = asked ? content.schema() : Optional.empty();
        if (schema.isPresent() && generator.make(schema.get(), wish) instanceof Generator.Outcome.Made made) {
            check(content, made.value());
        }
    }

    private void check(Content content, Json value) {
        Rendered rendered = Described.render(content, value);
        if (content.type().isXml()) {
            xml++;
            XmlCheck.parse(rendered.body().bytes());
        } else if (content.type().isMultipart()) {
            multipart++;
            String dispositions = Multiparts.read(rendered).stream()
                    .map(each -> each.headers().get("Content-Disposition"))
                    .collect(Collectors.joining());
            assertThat(names(value)).allSatisfy(each -> assertThat(dispositions).contains("name=\"" + each + "\""));
        } else if (!value.text().contains("\\n")) {
            yaml++;
            assertThat(Document.read(URI.create("test:/it"), rendered.body().bytes())
                            .root())
                    .isEqualTo(value);
        }
    }

    /** Give the members that must be a part, or several. */
    private static List<String> names(Json value) {
        List<String> names = new ArrayList<>();
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, Json> each : object) {
                boolean there = each.getValue() instanceof JsonArray array
                        ? array.stream().anyMatch(item -> item != JsonNull.NULL)
                        : each.getValue() != JsonNull.NULL;
                if (there && Headers.isName(each.getKey())) {
                    names.add(each.getKey());
                }
            }
        }
        return names;
    }
}
