package dev.ringer.launch;

import dev.ringer.engine.World;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubReader;
import dev.ringer.wiremock.Templating;
import dev.ringer.wiremock.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of stubs that a configuration names, and puts them into a world. */
final class StubLoader {

    private static final int DEPTH_MAX = 8;

    private final Documents documents;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    StubLoader(FileFetcher fetcher) {
        this.documents = new Documents(fetcher);
    }

    /**
     * A world with stubs.
     *
     * @param diagnostics what is wrong with the stubs, with positions
     */
    record Stubbed(World world, List<Diagnostic> diagnostics) {}

    /**
     * Load all stubs into a world; those of later paths, and of later files of a folder, are newer. Mappings of WireMock
     * are older than all stubs.
     */
    Stubbed load(World world, MockConfig config) {
        if (config.sources().stubs().isEmpty()
                && config.sources().wireMock().paths().isEmpty()) {
            return new Stubbed(world, List.of());
        }
        List<StubFile> files = new ArrayList<>();
        for (String each : config.sources().wireMock().paths()) {
            mappings(Path.of(each), config.sources().wireMock().templating(), files);
        }
        for (String each : config.sources().stubs()) {
            Path path = Path.of(each);
            if (Files.isDirectory(path)) {
                in(path).forEach(file -> read(file, true).ifPresent(files::add));
            } else {
                read(path, false).ifPresent(files::add);
            }
        }
        World stubbed = world.withStubs(files, documents, diagnostics);
        return new Stubbed(stubbed, documents.locate(diagnostics));
    }

    private void mappings(Path path, Templating templating, List<StubFile> into) {
        for (Translation each : WireMockFolder.of(path).read(documents, URI::toString, templating, diagnostics)) {
            Document document = each.document();
            // Conditions look in it for the schemas that they name.
            documents.add(document);
            List<Diagnostic> found = new ArrayList<>();
            into.add(new StubReader(documents, found).read(document));
            diagnostics.addAll(each.relocated(found));
        }
    }

    private List<Path> in(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH_MAX)) {
            return all.filter(Files::isRegularFile)
                    .filter(each -> isStubFile(each.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchException("the folder " + folder + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isStubFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json"));
    }

    /** Read a file; one of a folder may be something else, which is told, and no error. */
    private Optional<StubFile> read(Path file, boolean inFolder) {
        Location root = new Location(file.toAbsolutePath().normalize().toUri(), Pointer.ROOT);
        Documents.Attempt attempt = documents.read(root.document());
        if (attempt instanceof Documents.Attempt.Failed failed) {
            diagnostics.add(
                    Diagnostic.error("unreadable-stubs", failed.reason(), root).at(failed.position()));
            return Optional.empty();
        }
        Document document = ((Documents.Attempt.Read) attempt).document();
        if (inFolder && !(document.root() instanceof JsonObject map && map.has("stubs"))) {
            diagnostics.add(Diagnostic.warning("no-stubs", "the file has no list of stubs, and is left out", root));
            return Optional.empty();
        }
        return Optional.of(new StubReader(documents, diagnostics).read(document));
    }
}
