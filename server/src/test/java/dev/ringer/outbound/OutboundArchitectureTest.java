package dev.ringer.outbound;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OutboundArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // Tests that are shared come in a jar, whose name tells.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.ringer");

    @Test
    void outbound_knows_values_and_the_jdk() {
        classes()
                .that()
                .resideInAPackage("dev.ringer.outbound")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ringer.outbound", "dev.ringer.exchange", "dev.ringer.http", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    /** Contracts and key sets are fetched when a mock is set up. */
    @Test
    void nothing_else_sends_requests() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.ringer.outbound")
                .and()
                .doNotHaveFullyQualifiedName("dev.ringer.launch.FileFetcher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http")
                .check(CLASSES);
    }
}
