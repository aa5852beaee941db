package dev.ringer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the core's packages may know of each other, of libraries and of the world outside. */
class ArchitectureTest {

    private static final String ROOT = "dev.ringer.";

    /** From the bottom; a package knows those of the lines below its own and none beside it. */
    private static final List<Set<String>> LINES = List.of(
            Set.of("http", "json", "pattern", "chance"),
            Set.of("source", "generation.meaning", "schema.format"),
            Set.of("schema", "matching.path", "matching.xml", "delay", "fault"),
            Set.of("schema.check"),
            Set.of("matching.operator"),
            Set.of("contract", "matching", "state"),
            Set.of("contract.openapi", "exchange", "rendering.sample", "validation.credential"),
            Set.of("template"),
            Set.of(
                    "routing",
                    "negotiation",
                    "validation",
                    "generation",
                    "rendering",
                    "example",
                    "disruption",
                    "journal",
                    "resource"),
            Set.of("callback", "proxy", "keeper"),
            Set.of("stub", "wiremock"),
            Set.of("session", "verification", "coverage"),
            Set.of("engine", "inspection"),
            Set.of("explanation"),
            Set.of("admin"),
            Set.of("admin.wiremock"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringer");

    @Test
    void the_classes_were_seen() {
        assertThat(CLASSES.contain("dev.ringer.engine.MockEngine")).isTrue();
        assertThat(CLASSES.contain("dev.ringer.json.Json")).isTrue();
        assertThat(CLASSES.size()).isGreaterThan(300);
    }

    @Test
    void every_package_has_its_line() {
        Set<String> homeless = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            seen.add(name(each));
            if (line(name(each)) < 0) {
                homeless.add(name(each));
            }
        }
        assertThat(homeless).isEmpty();
        assertThat(seen).hasSize(LINES.stream().mapToInt(Set::size).sum());
    }

    @Test
    void arrows_between_packages_point_down() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass each : CLASSES) {
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean ours = target.getPackageName().startsWith(ROOT);
                boolean other = !target.getPackageName().equals(each.getPackageName());
                if (ours && other && line(name(target)) >= line(name(each))) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String name(JavaClass each) {
        return each.getPackageName().replace(ROOT, "");
    }

    private static int line(String name) {
        for (int i = 0; i < LINES.size(); i++) {
            if (LINES.get(i).contains(name)) {
                return i;
            }
        }
        return -1;
    }

    @ParameterizedTest
    @CsvSource({
        "tools.jackson.., json",
        "org.snakeyaml.., source",
        "com.github.jknack.., template",
        "javax.xml.stream.., validation",
        "javax.xml.parsers.., matching.xml",
        "javax.xml.xpath.., matching.xml",
        "org.w3c.dom.., matching.xml"
    })
    void library_is_named_in_one_package_only(String library, String home) {
        assertThat(CLASSES.stream()
                        .filter(each -> each.getPackageName().equals(ROOT + home))
                        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                        .anyMatch(each ->
                                (each.getTargetClass().getPackageName() + ".").startsWith(library.replace("..", "."))))
                .isTrue();
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(CLASSES);
    }

    @Test
    void no_other_library_is_used() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.ringer..",
                        "java..",
                        "javax..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "org.snakeyaml..",
                        "com.github.jknack..")
                .check(CLASSES);
    }

    @Test
    void files_and_networks_are_reached_through_a_fetcher_only() {
        // The core is handed a dev.ringer.source.Fetcher; who sets it up decides what may be read.
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net.http..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)|java\\.net\\.(.*Socket.*|.*URLConnection)")
                .orShould()
                .callMethodWhere(calls("java.net.URL", "openStream|openConnection|getContent"))
                .check(CLASSES);
    }

    @Test
    void nothing_is_printed_or_logged() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "org.slf4j..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.System\\$Logger.*")
                .check(CLASSES);
    }

    @Test
    void chance_comes_from_dice_only() {
        ArchRule rule = noClasses()
                .that()
                .doNotHaveSimpleName("Mixing") // whose key decides where things lie in tables, and nothing that is seen
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(random\\..*|Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                        + "|java\\.security\\.SecureRandom")
                .orShould()
                .callMethodWhere(calls("java.lang.Math", "random"))
                .orShould()
                .callMethodWhere(calls("java.util.UUID", "randomUUID"));
        rule.check(CLASSES);
    }

    @Test
    void time_comes_from_the_clock_that_was_given() {
        noClasses()
                .should()
                .callMethodWhere(calls("java.lang.System", "currentTimeMillis|nanoTime"))
                .orShould()
                .callMethodWhere(calls("java\\.time\\..*", "now|system.*|tick.*"))
                .orShould()
                .callConstructor(Date.class)
                .check(CLASSES);
    }

    @Test
    void nothing_waits_or_ends_the_process() {
        noClasses()
                .should()
                .callMethodWhere(calls("java.lang.Thread", "sleep|start"))
                .orShould()
                .callMethodWhere(calls("java.lang.(System|Runtime)", "exit|halt|getenv|getProperty|exec|gc"))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaMethodCall> calls(String owners, String names) {
        return DescribedPredicate.describe(
                "calls " + owners + "." + names,
                call -> call.getTargetOwner().getName().matches(owners)
                        && call.getName().matches(names));
    }
}
