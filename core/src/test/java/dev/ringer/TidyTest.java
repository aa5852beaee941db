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

    private static final int PAGE_WORDS_MAX = 1_500;

    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");

    private static final Pattern DRAWER = Pattern.compile("utils?|common|helpers?|impl|misc|shared|core|base");

    private static final Pattern VAGUE = Pattern.compile(".*(Utils?|Helper|Impl|Manager)\\.java");

    private static final Pattern REMINDER = Pattern.compile("\\b(TODO|FIXME|HACK)\\b");

    private static final Pattern MODULE = Pattern.compile("<module>([a-z]+)</module>");

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
        for (String module : List.of("core", "server", "client", "junit", "testcontainers", "plain", "cli")) {
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
    void the_page_of_the_architecture_is_short_and_names_what_there_is() {
        String page = text(PROJECT.resolve("ARCHITECTURE.md"));
        assertThat(page.strip().split("\\s+")).hasSizeLessThan(PAGE_WORDS_MAX);
        Set<String> files = new HashSet<>();
        sources().forEach(file -> files.add(file.getFileName().toString()));
        Set<String> there = Set.of("IllegalArgumentException", "Prefer");
        assertThat(TYPE.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(there.contains(name) || files.contains(name + ".java"))
                        .as(name)
                        .isTrue());
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

    /** Bench is run, and nobody's dependency. */
    @Test
    void every_jar_has_a_name_as_a_module() {
        List<String> modules = MODULE.matcher(text(PROJECT.resolve("pom.xml")))
                .results()
                .map(each -> each.group(1))
                .filter(each -> !each.equals("bench"))
                .toList();
        assertThat(modules).contains("core", "cli", "testcontainers");
        assertThat(modules).allSatisfy(each -> assertThat(moduleName(each)).isEqualTo("dev.ringer." + each));
        // The one jar with everything has no module-info of the jars in it.
        assertThat(text(PROJECT.resolve("cli/pom.xml"))).contains("<Automatic-Module-Name>dev.ringer.cli<");
    }

    private static String moduleName(String module) {
        Path info = PROJECT.resolve(module + "/src/main/java/module-info.java");
        return Files.exists(info)
                ? first(Pattern.compile("\\bmodule ([a-z.]+) \\{"), info)
                : first(Pattern.compile("<Automatic-Module-Name>([a-z.]+)<"), PROJECT.resolve(module + "/pom.xml"));
    }

    private static String first(Pattern pattern, Path file) {
        return pattern.matcher(text(file))
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse("none");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
