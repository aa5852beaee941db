package dev.ringer.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Corpus;
import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Mappings of real projects: each becomes a stub, and the stub answers as the mapping says. */
class WireMockCorpusTest {

    /** Mappings in 441 files. */
    private static final int MAPPINGS = 445;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The files of one project's server, with those that bodies are in. */
    private record Folder(Path bodies, List<Path> mappings) {}

    private static List<Folder> folders() {
        Map<Path, List<Path>> byRoot = new TreeMap<>();
        for (Path file : Corpus.files(Corpus.folder("wiremock"), ".json")) {
            Path root = null;
            for (Path at = file.getParent(); at != null && !at.endsWith("corpus"); at = at.getParent()) {
                root = at.endsWith("mappings") ? at.getParent() : root;
            }
            boolean loose = file.getParent().equals(Corpus.folder("wiremock").resolve("wiremock"));
            if (root != null || loose) {
                byRoot.computeIfAbsent(root == null ? file.getParent() : root, each -> new ArrayList<>())
                        .add(file);
            }
        }
        return byRoot.entrySet().stream()
                .map(each -> new Folder(each.getKey().resolve("__files"), each.getValue()))
                .toList();
    }

    @Test
    void real_mappings_become_stubs_that_answer_as_the_mappings_say() {
        folders().forEach(this::tryOut);
        System.out.println("WireMock mappings: " + counts);
        assertThat(wrong).isEmpty();
        assertThat(counted("files")).isEqualTo(441);
        assertThat(counted("mappings")).isEqualTo(MAPPINGS);
        assertThat(counted("translated")).isEqualTo(MAPPINGS);
        assertThat(counted("read")).isEqualTo(MAPPINGS);
        // Some requests are not simple to make.
        assertThat(counted("asked alone")).isGreaterThanOrEqualTo(438);
        assertThat(counted("answered alone")).isEqualTo(counted("asked alone"));
        assertThat(counted("answered among others")).isEqualTo(counted("asked among others"));
    }

    private void tryOut(Folder folder) {
        Documents documents = new Documents(WireMockCorpusTest::bytes);
        List<Diagnostic> losses = new ArrayList<>();
        URI bodies = URI.create(folder.bodies().toUri() + (Files.isDirectory(folder.bodies()) ? "" : "/"));
        WireMockReader reader = new WireMockReader(Templating.NAMED, losses);
        BodyFiles files = new BodyFiles(documents::bytes, bodies, URI::toString);
        List<Translation> translations = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (Path file : folder.mappings()) {
            count("files");
            Document document = ((Documents.Attempt.Read) documents.read(file.toUri())).document();
            counts.merge("mappings", mappings(document), Integer::sum);
            Translation translation = reader.read(document, files);
            counts.merge("translated", translation.stubs().size(), Integer::sum);
            for (int i = 0; i < translation.stubs().size(); i++) {
                Location origin = translation.origins().get(i);
                Translation single = new Translation(
                        file.toUri(), List.of(translation.stubs().get(i)), List.of(origin));
                JsonObject mapping = (JsonObject) origin.pointer().find(document.root());
                if (alone(mapping, single, folder, documents)) {
                    translations.add(single);
                    cases.add(new Case(mapping, single));
                }
            }
        }
        losses.forEach(each -> count("told: " + each.severity().word()));
        losses.stream()
                .filter(each -> each.severity() != Diagnostic.Severity.NOTE)
                .forEach(each -> wrong.add(each.toString()));
        together(cases, translations, folder, documents);
    }

    /** The corpus has no bodies of some projects; what stands in for them names them. */
    private static byte[] bytes(URI address) throws IOException {
        Path file = Path.of(address);
        return Files.exists(file)
                ? Files.readAllBytes(file)
                : ("in place of " + file.getFileName()).getBytes(StandardCharsets.UTF_8);
    }

    private record Case(JsonObject mapping, Translation stub) {}

    private static int mappings(Document document) {
        JsonArray list = ((JsonObject) document.root()).array("mappings");
        return list == null ? 1 : list.size();
    }

    /** Try a stub alone; gives false where its file has words that stubs do not have yet. */
    private boolean alone(JsonObject mapping, Translation stub, Folder folder, Documents documents) {
        List<Diagnostic> found = new ArrayList<>();
        MockEngine engine = Mappings.engine(List.of(stub), documents, found);
        if (!found.isEmpty()) {
            boolean pending = found.stream().allMatch(each -> each.code().equals("unknown-field"));
            found.forEach(each ->
                    count((pending ? "pending: " : "unread: ") + each.message().replaceAll(";.*", "")));
            if (!pending) {
                wrong.add(found.toString());
            }
            return false;
        }
        count("read");
        Optional<Request> request = SampleRequest.of(mapping);
        if (request.isEmpty()) {
            count("not asked, as the request is not simple");
            return true;
        }
        count("asked alone");
        Exchange exchange = answer(engine, mapping, request.get());
        if (isAsMapped(exchange, mapping, folder)) {
            count("answered alone");
        } else {
            wrong.add(stub.address() + ": " + exchange.response().status() + " " + exchange.origin() + " "
                    + exchange.response().body() + " for " + request.get());
        }
        return true;
    }

    private static Exchange answer(MockEngine engine, JsonObject mapping, Request request) {
        String state = mapping.string("requiredScenarioState");
        if (state != null) {
            engine.sessions()
                    .server()
                    .state()
                    .move(mapping.string("scenarioName"), state.equals("Started") ? "started" : state);
        }
        return engine.answer(request);
    }

    /** Try all stubs of a project in one server, where a newer or stronger one may take a request first. */
    private void together(List<Case> cases, List<Translation> translations, Folder folder, Documents documents) {
        List<Diagnostic> found = new ArrayList<>();
        MockEngine engine = Mappings.engine(translations, documents, found);
        wrong.addAll(found.stream().map(Diagnostic::toString).toList());
        for (Case each : cases) {
            Optional<Request> request = SampleRequest.of(each.mapping());
            if (request.isPresent()) {
                engine.sessions().server().state().reset();
                Exchange exchange = answer(engine, each.mapping(), request.get());
                count("asked among others");
                if (isAsMapped(exchange, each.mapping(), folder)) {
                    count("answered among others");
                } else if (exchange.origin() == Origin.STUB) {
                    count("taken by another stub");
                } else {
                    wrong.add(each.stub().address() + " among others: " + exchange.response());
                }
            }
        }
    }

    private static boolean isAsMapped(Exchange exchange, JsonObject mapping, Folder folder) {
        JsonObject response = mapping.object("response");
        int status = response.get("status") instanceof JsonNumber number ? (int) number.longValue() : 200;
        return exchange.origin() == Origin.STUB
                && exchange.response().status() == status
                && isBody(exchange.response().body().bytes(), response, folder);
    }

    /** Tell whether a text is a template with something in place of each expression. */
    private static boolean isFilled(String template, String text) {
        int at = 0;
        for (String piece : template.split("\\{\\{[^}]*}}", -1)) {
            at = text.indexOf(piece, at);
            if (at < 0) {
                return false;
            }
            at += piece.length();
        }
        return !text.contains("{{");
    }

    private static boolean isBody(byte[] body, JsonObject response, Folder folder) {
        try {
            String text = new String(body, StandardCharsets.UTF_8);
            if (response.has("bodyFileName")) {
                Path file = folder.bodies().resolve(response.string("bodyFileName"));
                return Arrays.equals(bytes(file.toUri()), body);
            }
            if (response.has("body")) {
                return response.get("body") instanceof JsonString string
                        && (response.has("transformers")
                                ? isFilled(string.value(), text)
                                : string.value().equals(text));
            }
            return response.has("jsonBody") ? Json.parse(text).equals(response.get("jsonBody")) : text.isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
