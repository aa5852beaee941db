package dev.ringer.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractCallback;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.Callback;
import dev.ringer.exchange.Violation;
import dev.ringer.generation.GeneratedAnswerer;
import dev.ringer.generation.Generator;
import dev.ringer.generation.HeaderValues;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Documents;
import dev.ringer.validation.Policy;
import dev.ringer.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Callbacks and webhooks of other people's contracts: nearly all can be made, and what is made keeps the contract. */
class CorpusCallbackTest {

    private static final int BYTES_MAX = 1_500_000;
    private static final Pattern MENTION = Pattern.compile("\"?(callbacks|webhooks)\"?\\s*:");

    private final List<String> invalid = new ArrayList<>();
    private final List<String> unmade = new ArrayList<>();
    private int made;

    @Test
    void what_is_made_keeps_the_contract() throws IOException {
        for (Path file : Corpus.files(Corpus.folder("openapi"), ".yaml", ".yml", ".json")) {
            if (Files.size(file) < BYTES_MAX
                    && MENTION.matcher(Files.readString(file)).find()) {
                make(file);
            }
        }
        assertThat(invalid).isEmpty();
        // One contract forbids in its callback every member that it asks for there.
        assertThat(unmade).hasSize(1).allSatisfy(each -> assertThat(each).contains("RedactedAudioNotification"));
        assertThat(made).isGreaterThan(20);
    }

    private static byte[] file(URI address) throws IOException {
        if (!"file".equals(address.getScheme())) {
            throw new IOException("nothing is fetched from " + address);
        }
        return Files.readAllBytes(Path.of(address));
    }

    private void make(Path file) {
        OpenApiReader.Result result = OpenApiReader.read(file.toUri(), new Documents(CorpusCallbackTest::file));
        if (result instanceof OpenApiReader.Result.Read read) {
            Contract contract = read.contract();
            Mount mount = new Mount("", contract, contract.operations());
            CallbackMaker maker = maker();
            contract.webhooks().get().forEach(each -> make(maker, mount, each));
            for (Operation each : contract.operations()) {
                each.detail().callbacks().forEach(callback -> make(maker, mount, callback));
            }
        }
    }

    private static CallbackMaker maker() {
        Checker checker = Checker.asserting();
        Generator generator = new Generator(checker, Atlas.english());
        GeneratedAnswerer generated = new GeneratedAnswerer(generator, "ringer");
        return new CallbackMaker(
                new Validator(checker, Policy.STANDARD),
                new CallbackBodies(generated, checker, "ringer"),
                new HeaderValues(generator));
    }

    private void make(CallbackMaker maker, Mount mount, ContractCallback callback) {
        Draft whole = Draft.of(new Draft.Documented(mount, callback));
        Draft draft = new Draft(
                whole.name(),
                whole.documented(),
                whole.method(),
                Optional.of("http://127.0.0.1/"),
                whole.headers(),
                whole.type(),
                whole.body(),
                0,
                whole.retries(),
                whole.signing());
        Occasion occasion = new Occasion(Request.of("POST", "/"), Map.of(), Response.of(200));
        Callback one = maker.make(draft, occasion);
        String at = callback.operation().location().toString();
        made++;
        one.defect().ifPresent(defect -> unmade.add(at + " " + defect));
        one.violations().stream()
                .filter(each -> each.severity() == Violation.Severity.ERROR)
                .filter(each -> !each.where().get(0).equals("query"))
                .forEach(each -> invalid.add(at + " " + each));
    }
}
