package dev.ringer.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ServerArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ringer.server");

    @Test
    void the_classes_were_seen() {
        assertThat(CLASSES.contain(Server.class)).isTrue();
        assertThat(CLASSES.contain("dev.ringer.server.coding.Codings")).isTrue();
    }

    @Test
    void the_server_knows_http_and_nothing_else_of_ringer() {
        classes()
                .that()
                .resideInAPackage("dev.ringer.server..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ringer.http",
                        "dev.ringer.server..",
                        "io.netty..",
                        "org.brotli.dec",
                        "java..",
                        "javax.net.ssl",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void codings_and_certificates_stand_on_the_jdk_and_a_decoder_of_brotli() {
        classes()
                .that()
                .resideInAnyPackage("dev.ringer.server.coding", "dev.ringer.server.certificate")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.ringer.server.coding",
                        "dev.ringer.server.certificate",
                        "java..",
                        "org.brotli.dec",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void no_log_is_written() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging", "org.slf4j..", "io.netty.util.internal.logging")
                .check(CLASSES);
    }
}
