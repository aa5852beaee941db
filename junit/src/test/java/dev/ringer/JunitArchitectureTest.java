package dev.ringer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packages for tests may know of each other and of libraries. */
class JunitArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringer.client", "dev.ringer.embedded", "dev.ringer.junit", "dev.ringer.spring");

    @Test
    void the_classes_were_seen() {
        assertThat(CLASSES.contain("dev.ringer.embedded.EmbeddedRinger")).isTrue();
        assertThat(CLASSES.contain("dev.ringer.junit.RingerExtension")).isTrue();
        assertThat(CLASSES.contain("dev.ringer.spring.RingerContextCustomizerFactory"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "dev.ringer.client, dev.ringer.embedded..",
        "dev.ringer.client, dev.ringer.junit..",
        "dev.ringer.embedded, dev.ringer.junit..",
        "dev.ringer.embedded, dev.ringer.spring..",
        "dev.ringer.junit, dev.ringer.spring..",
        "dev.ringer.junit, dev.ringer.engine..",
        "dev.ringer.spring, dev.ringer.launch..",
    })
    void arrows_point_down(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to)
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"org.junit.., dev.ringer.junit", "org.springframework.., dev.ringer.spring", "io.netty.., nowhere"})
    void library_is_named_in_one_package_only(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
