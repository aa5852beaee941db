package dev.ringer.launch;

import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import dev.ringer.wiremock.BodyFiles;
import dev.ringer.wiremock.Templating;
import dev.ringer.wiremock.Translation;
import dev.ringer.wiremock.WireMockReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files of mappings as WireMock keeps them: {@code mappings} with files at any depth, and beside it {@code __files} with
 * bodies. A folder may also hold several such folders, or files of mappings themselves.
 */
public final class WireMockFolder {

    private static final String MAPPINGS = "mappings";

    private static final String BODIES = "__files";

    private static final int DEPTH_MAX = 32;

    private final Path root;
    private final List<Path> files;

    private WireMockFolder(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Look for files of mappings.
     *
     * @param where a folder, or one file
     * @throws LaunchException when there are none
     */
    public static WireMockFolder of(Path where) {
        Path root = where.toAbsolutePath().normalize();
        if (Files.isRegularFile(root)) {
            return new WireMockFolder(root.resolve("..").normalize(), List.of(root));
        }
        List<Path> files = Files.isDirectory(root) ? mappings(root) : List.of();
        if (files.isEmpty()) {
            throw new LaunchException("there are no files of mappings, which end in .json, in " + where);
        }
        return new WireMockFolder(root, files);
    }

    private static List<Path> mappings(Path root) {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root, DEPTH_MAX)) {
            walk.filter(each -> each.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(all::add);
        } catch (IOException e) {
            throw new LaunchException(root + " cannot be read: " + e.getMessage());
        }
        List<Path> within =
                all.stream().filter(each -> has(root, each, MAPPINGS)).toList();
        return within.isEmpty()
                ? all.stream().filter(each -> !has(root, each, BODIES)).toList()
                : within;
    }

    /** Tell whether a file lies in a folder of the name, within the root or being it. */
    private static boolean has(Path root, Path file, String name) {
        for (Path at = file.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
            if (at.endsWith(name)) {
                return true;
            }
        }
        return false;
    }

    /** Give the folder of bodies: beside the mappings, or around them, as some projects keep all of a test in it. */
    private URI bodies(Path file) {
        for (Path at = file.getParent(); at != null; at = at.getParent()) {
            if (at.endsWith(BODIES)) {
                return folder(at);
            }
            Path inside = at.resolve(BODIES);
            Path beside = at.resolveSibling(BODIES);
            if (at.startsWith(root) && Files.isDirectory(inside)) {
                return folder(inside);
            }
            if (at.endsWith(MAPPINGS) && Files.isDirectory(beside)) {
                return folder(beside);
            }
        }
        return folder(root.resolve(BODIES));
    }

    private static URI folder(Path path) {
        String address = path.toUri().toString();
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    /** Give documents for the files, for those who have no other ones. */
    public static Documents documents() {
        return new Documents(new FileFetcher(Set.of(), false));
    }

    /**
     * Read all files, sorted by name, into stubs.
     *
     * @param documents take the files
     * @param naming gives how stubs write the addresses of bodies: {@code URI::toString}, or as seen from a file
     * @param diagnostics takes what is not carried over, and what cannot be read
     */
    public List<Translation> read(
            Documents documents, Function<URI, String> naming, Templating templating, List<Diagnostic> diagnostics) {
        WireMockReader reader = new WireMockReader(templating, diagnostics);
        List<Translation> translations = new ArrayList<>();
        for (Path file : files) {
            Documents.Attempt attempt = documents.read(file.toUri());
            if (attempt instanceof Documents.Attempt.Read read) {
                translations.add(reader.read(read.document(), new BodyFiles(documents::bytes, bodies(file), naming)));
            } else {
                diagnostics.add(unreadable(file, (Documents.Attempt.Failed) attempt));
            }
        }
        return translations;
    }

    private static Diagnostic unreadable(Path file, Documents.Attempt.Failed failed) {
        return Diagnostic.error("unreadable", failed.reason(), new Location(file.toUri(), Pointer.ROOT))
                .at(failed.position());
    }
}
