package dev.ringer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.stub.StubReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of requests to other people's APIs: bounded, and their stubs answer. */
class CorpusExplanationTest {

    private static final int OPERATIONS_MAX = 25;

    private record Api(World world, MockEngine engine, Documents documents) {

        static Api of(Path file) throws IOException {
            Documents documents = new Documents(each -> {
                throw new IOException("nothing is fetched");
            });
            documents.add(Document.read(file.toUri(), Files.readAllBytes(file)));
            Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(file.toUri(), documents)).contract();
            Mount mount = new Mount("/base", contract, contract.operations());
            World world = World.of(
                    List.of(mount),
                    EngineConfig.STANDARD,
                    documents::bytes,
                    () -> Instant.parse("2026-01-01T00:00:00Z"),
                    each -> each);
            return new Api(world, new MockEngine(world), documents);
        }

        Explanation explain(Request request) {
            return new Explainer(engine).explain(engine.sessions().server(), request);
        }

        void check(Request request) {
            Explanation it = explain(request);
            assertThat(it.text().lines()).as("%s", request.target()).allMatch(each -> each.length() <= 110);
            it.stub().ifPresent(file -> check(request, file));
        }

        private void check(Request request, String file) {
            String said = request.method() + " " + request.target() + "\n" + file;
            Document document = Document.read(
                    URI.create("file:///stubs/" + said.hashCode() + ".yaml"), file.getBytes(StandardCharsets.UTF_8));
            documents.add(document);
            List<Diagnostic> found = new ArrayList<>();
            World stubbed = world.withStubs(List.of(new StubReader(documents, found).read(document)), documents, found);
            assertThat(found).as(said).isEmpty();
            Exchange exchange = new MockEngine(stubbed).answer(request);
            assertThat(exchange.origin()).as(said).isEqualTo(Origin.STUB);
            assertThat(exchange.replyViolations()).as(said).isEmpty();
        }
    }

    private static Request request(Operation operation, String base) {
        Map<String, String> values = new LinkedHashMap<>();
        operation.path().variables().forEach(each -> values.put(each, "7"));
        return Request.of(operation.method(), base + operation.path().expand(values));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gotify/spec.json", "resend/resend.yaml", "ory/kratos/api.json", "meilisearch/open-api.json"})
    void explanations_are_bounded_and_their_stubs_answer(String name) throws IOException {
        Path file = Corpus.folder("openapi").resolve(name);
        Api api = Api.of(file);
        List<Operation> operations = api.world().mounts().get(0).operations();
        for (int i = 0; i < operations.size(); i += Math.max(1, operations.size() / OPERATIONS_MAX)) {
            api.check(request(operations.get(i), "/base"));
            api.check(request(operations.get(i), ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gotify/spec.json", "resend/resend.yaml", "ory/kratos/api.json", "meilisearch/open-api.json"})
    void a_base_path_that_was_left_out_is_the_first_thing_to_change(String name) throws IOException {
        Api api = Api.of(Corpus.folder("openapi").resolve(name));
        for (Operation each : api.world().mounts().get(0).operations()) {
            Request request = request(each, "");
            Explanation it = api.explain(request);
            assertThat(it.changes().get(0))
                    .as("%s %s", request.method(), request.target())
                    .startsWith("Change the path to '/base" + request.target().path() + "'");
        }
    }
}
