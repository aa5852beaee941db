package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.Loader;
import dev.ringer.launch.MockConfig;
import dev.ringer.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubsTest {

    @Test
    void our_file_keeps_the_contract(@TempDir Path folder) throws IOException {
        Path contract = Files.writeString(folder.resolve("shop.yaml"), Shop.contract());
        Path stubs = Files.writeString(folder.resolve("stubs.json"), new Stubs(10).ours());
        List<Diagnostic> found =
                Loader.inspect(MockConfig.of(contract.toString()).withStubs(stubs.toString()));
        assertThat(found).isEmpty();
    }

    @Test
    void all_have_the_same_number_of_items() {
        assertThat(((JsonObject) Json.parse(new Stubs(10).ours()))
                        .array("stubs")
                        .size())
                .isEqualTo(12);
        assertThat(((JsonObject) Json.parse(new Stubs(10).wireMock()))
                        .array("mappings")
                        .size())
                .isEqualTo(12);
        // It fills in no templates.
        assertThat(new Stubs(10).mockServer().size()).isEqualTo(11);
    }
}
