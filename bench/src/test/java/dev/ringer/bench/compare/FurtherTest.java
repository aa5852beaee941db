package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherTest {

    @TempDir
    Path folder;

    private Further read(String text) throws IOException {
        return Further.read(Files.writeString(folder.resolve("a.yaml"), text));
    }

    @Test
    void first_get_without_a_variable_is_asked_for_below_the_server() throws IOException {
        Further further = read("""
                openapi: 3.0.3
                servers: [{ url: 'https://example.com/v1/' }]
                paths: { /a: { post: {} }, '/b/{c}': { get: {} }, /d: { get: {} }, /e: { get: {} } }
                """);
        assertThat(further.basePath()).isEqualTo("/v1");
        assertThat(further.path()).isEqualTo("/d");
        assertThat(further.name()).isEqualTo("a.yaml");
    }

    @Test
    void contract_without_servers_stands_at_the_root() throws IOException {
        assertThat(read("{ openapi: 3.0.3, paths: {} }").basePath()).isEmpty();
    }
}
