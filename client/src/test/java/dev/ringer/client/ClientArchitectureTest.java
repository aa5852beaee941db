package dev.ringer.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the client may know: JSON, messages, and Java. */
class ClientArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringer.client");

    @Test
    void the_classes_were_seen() {
        assertThat(CLASSES.contain("dev.ringer.client.RingerServer")).isTrue();
        assertThat(CLASSES.size()).isGreaterThan(15);
    }

    @Test
    void client_knows_no_server_no_engine_and_no_library() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ringer.client", "dev.ringer.http", "dev.ringer.json", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void only_its_link_opens_a_socket() {
        noClasses()
                .that()
                .doNotHaveSimpleName("HttpLink")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.channels..", "javax.net..")
                .check(CLASSES);
    }
}
