package dev.ringer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.embedded.EmbeddedRinger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources of one name are told apart by their contracts. */
class NamesakesTest {

    @TempDir
    private Path folder;

    private String copy(String name) throws IOException {
        String petstore = Files.readString(Path.of("../examples/petstore.yaml"));
        return Files.writeString(folder.resolve(name + ".yaml"), petstore).toString();
    }

    @Test
    void each_contract_keeps_its_own() throws IOException {
        try (EmbeddedRinger mock = EmbeddedRinger.start(copy("north"), copy("south"))) {
            RingerServer ringer = mock.server();
            ringer.resource("north/pets").put(7, Map.of("name", "Rex", "species", "dog"));
            assertThat(ringer.resource("north/pets").get(7).orElseThrow().text())
                    .contains("Rex");
            assertThat(ringer.resource("south/pets").get(7).orElseThrow().text())
                    .doesNotContain("Rex");
            assertThat(ringer.resource("pets")
                            .mount("north")
                            .get(7)
                            .orElseThrow()
                            .text())
                    .contains("Rex");
            assertThatThrownBy(() -> ringer.resource("pets").get(7))
                    .isInstanceOf(RingerException.class)
                    .hasMessageContaining("say which with 'north/pets' or 'south/pets'");
        }
    }
}
