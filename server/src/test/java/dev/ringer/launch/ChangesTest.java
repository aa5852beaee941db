package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            paths: { /tide: { get: { responses: { '%s': { description: It } } } } }
            """;

    @TempDir
    private Path folder;

    private List<Contract> load(int first, int second) throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), CONTRACT.formatted(first));
        Path two = Files.writeString(folder.resolve("two.yaml"), CONTRACT.formatted(second));
        return Loader.load(MockConfig.STANDARD.withContracts(List.of(one.toString(), two.toString())))
                .contracts();
    }

    @Test
    void operations_of_one_title_in_two_contracts_are_told_apart() throws IOException {
        List<Contract> before = load(200, 201);
        assertThat(Changes.between(before, load(202, 201))).containsExactly("~ GET /tide");
        assertThat(Changes.between(before, load(202, 203))).containsExactly("~ GET /tide", "~ GET /tide");
    }
}
