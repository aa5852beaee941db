package dev.ringer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sources of every module look like. */
class TidyTest {

    private static final int LINES_MAX = 500;

    /** Longer than allowed, and to be split. */
    private static final Pattern DRAWER = Pattern.compile("utils?|common|helpers?|impl|misc|shared|core|base");

    private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Helper|Impl|Manager)\\.java");

    private static final Pattern REMINDER = Pattern.compile("\\b(TODO|FIXME|HACK)\\b");

    private static final Path PROJECT = project();

    private static Path project() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(at.resolve("core/src")) || !Files.isDirectory(at.resolve("server/src"))) {
            at = at.getParent();
        }
        return at;
    }

    private static List<Path> sources(String folder) {
        return Corpus.files(PROJECT.resolve(folder), ".java");
    }

    private static List<Path> sources() {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("core", "server", "client", "junit", "testcontainers", "cli")) {
            all.addAll(sources(module + "/src"));
        }
        return all;
    }

    private static boolean isMain(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static List<String> those(Predicate<Path> wrong) {
        return sources().stream()
                .filter(wrong)
                .map(file -> PROJECT.relativize(file).toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "server", "client", "junit", "cli"})
    void the_sources_were_seen(String module) {
        assertThat(sources(module + "/src/main")).hasSizeGreaterThan(10);
    }

    @Test
    void every_package_says_what_it_is_for() throws IOException {
        Set<Path> packages = new HashSet<>();
        sources().stream()
                .filter(TidyTest::isMain)
                .filter(file -> !file.endsWith("module-info.java"))
                .forEach(file -> packages.add(file.getParent()));
        for (Path each : packages) {
            Path info = each.resolve("package-info.java");
            assertThat(info).isRegularFile();
            assertThat(Files.readString(info))
                    .as(info.toString())
                    .contains("/**", "@NullMarked", "Called", "Invariant");
        }
    }

    @Test
    void no_file_is_longer_than_a_person_reads() {
        assertThat(those(file -> lines(file) > LINES_MAX)).isEmpty();
    }

    private static int lines(Path file) {
        return text(file).split("\n", -1).length - 1;
    }

    @Test
    void no_package_is_a_drawer() {
        assertThat(those(file -> DRAWER.matcher(file.getParent().getFileName().toString())
                        .matches()))
                .isEmpty();
    }

    @Test
    void no_class_has_a_vague_name() {
        assertThat(those(file -> VAGUE.matcher(file.getFileName().toString()).matches()))
                .isEmpty();
    }

    @Test
    void nothing_is_left_to_be_done() {
        assertThat(those(file -> isMain(file) && REMINDER.matcher(text(file)).find()))
                .isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(those(file -> !isMain(file) && text(file).contains("@" + "Disabled")))
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
