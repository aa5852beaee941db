package dev.ringer.wiremock;

import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubReader;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files of mappings that a test writes down, with what becomes of them. */
final class Mappings {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private final Documents documents;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Translation> translations = new ArrayList<>();

    private Mappings(Map<String, String> files, Templating templating) {
        this.documents = new Documents(address -> {
            String text = files.get(address.getPath().substring(1));
            if (text == null) {
                throw new FileNotFoundException("there is no " + address);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
        List<Diagnostic> found = new ArrayList<>();
        BodyFiles bodies = new BodyFiles(documents::bytes, URI.create("file:///__files/"), URI::toString);
        WireMockReader reader = new WireMockReader(templating, found);
        files.keySet().stream()
                .filter(each -> each.startsWith("mappings/"))
                .sorted()
                .forEach(name -> {
                    Document file = ((Documents.Attempt.Read) documents.read(URI.create("file:///" + name))).document();
                    translations.add(reader.read(file, bodies));
                });
        diagnostics.addAll(documents.locate(found));
    }

    static Mappings of(Map<String, String> files) {
        return new Mappings(files, Templating.NAMED);
    }

    static Mappings of(String mapping) {
        return of(Map.of("mappings/a.json", mapping));
    }

    static Mappings templates(String mapping) {
        return new Mappings(Map.of("mappings/a.json", mapping), Templating.ALL);
    }

    List<Json> stubs() {
        return translations.stream().flatMap(each -> each.stubs().stream()).toList();
    }

    /** Give the only stub without what all imported stubs have. */
    JsonObject stub() {
        return ((JsonObject) stubs().get(0))
                .without("requests")
                .without("allowInvalid")
                .without("reason");
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Give what was not carried over, as {@code severity line:column message}. */
    List<String> findings() {
        return diagnostics.stream()
                .map(each -> each.severity().word() + " "
                        + each.position().map(String::valueOf).orElse("?") + " " + each.message())
                .toList();
    }

    /** Load what became of the mappings; what is wrong with it is no matter here. */
    MockEngine engine() {
        List<Diagnostic> found = new ArrayList<>();
        MockEngine engine = engine(translations, documents, found);
        if (!found.isEmpty()) {
            throw new AssertionError(found.toString());
        }
        return engine;
    }

    static MockEngine engine(List<Translation> translations, Documents documents, List<Diagnostic> into) {
        List<StubFile> files = new ArrayList<>();
        for (Translation each : translations) {
            Document document = each.document();
            documents.add(document);
            List<Diagnostic> own = new ArrayList<>();
            files.add(new StubReader(documents, own).read(document));
            into.addAll(each.relocated(own));
        }
        World world =
                World.of(List.of(), EngineConfig.STANDARD, uri -> new byte[0], InstantSource.fixed(NOW), each -> each);
        World stubbed = world.withStubs(files, documents, into);
        // Real folders have mappings of which only the newest ever answers.
        into.removeIf(each -> each.code().equals("shadowed-stub"));
        return new MockEngine(stubbed);
    }

    /** Give texts by their names, in order. */
    static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }
}
