package dev.ringer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Other people's documents to try things on, where they lie beside the project; tests that want them say so. */
public final class Corpus {

    private Corpus() {}

    /** Give a folder of the corpus; a test that asks for it is skipped, saying so, where there is none. */
    public static Path folder(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/corpus").resolve(name);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        Assumptions.abort("there is no corpus beside the project, so '" + name + "' is not tried");
        throw new IllegalStateException();
    }

    /** Give every file below a folder with one of the endings, sorted. */
    public static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = new ArrayList<>();
            walk.filter(Files::isRegularFile)
                    .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
