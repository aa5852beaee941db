package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.launch.Tides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ringer verify} and {@code ringer coverage} against a mock that runs. */
class VerifyCommandTest {

    @RegisterExtension
    private final Tides tides = new Tides();

    @TempDir
    private Path folder;

    private void call(String session) {
        tides.ask(Request.of("GET", "/tide").withHeader("Ringer-Session", session));
    }

    private Captured run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", tides.url()));
        return Captured.run(all.toArray(new String[0]));
    }

    @Test
    void what_is_so_ends_with_0() {
        call("a");
        Captured captured = run("verify", "operation: getTide", "--session", "a");
        assertThat(captured.code()).as(captured.err()).isEqualTo(Exit.FINE);
        assertThat(captured.out()).isEqualTo("getTide (GET /tide) was called once, as it must be: at least once.\n");
    }

    @Test
    void what_is_not_so_ends_with_1_and_says_why() {
        Captured captured = run("verify", "operation: getTide");
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
        assertThat(captured.out())
                .startsWith("getTide (GET /tide) must be called at least once, and was never called.");
        assertThat(run("verify", "operation: getTide", "--format", "json").out())
                .startsWith("{\"passed\":false");
    }

    @Test
    void a_file_holds_a_verification() throws IOException {
        Path file = Files.writeString(folder.resolve("v.yaml"), "operation: getTide\ntimes: never\n");
        assertThat(run("verify", file.toString()).code()).isEqualTo(Exit.FINE);
        Captured none = run("verify", "none.yaml");
        assertThat(none.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(none.err()).contains("there is no file 'none.yaml'");
    }

    @Test
    void what_is_written_wrongly_is_told_with_its_place() {
        Captured captured = run("verify", "{operation: getTides}");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err())
                .contains("there is no operation 'getTides'; did you mean 'getTide'?")
                .contains("body.yaml:1:2 #/operation error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "coverage"})
    void no_mock_is_told(String command) {
        String url = tides.url();
        tides.server().close();
        String[] arguments = command.equals("verify")
                ? new String[] {command, "operation: getTide", "--url", url}
                : new String[] {command, "--url", url};
        Captured captured = Captured.run(arguments);
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .isEqualTo("ringer: no mock answers at " + url + "; is it running? (--url says where)\n");
    }

    @Test
    void an_address_that_is_none_is_told() {
        assertThat(Captured.run("coverage", "--url", "ftp://localhost").err())
                .contains("--url is 'ftp://localhost', must be an address such as http://127.0.0.1:4010");
    }

    @Test
    void coverage_is_printed_in_each_format() {
        call("a");
        assertThat(run("coverage", "--session", "a").out()).isEqualTo("""
                     1  GET /tide (getTide)
                          not seen: query day
                     0  GET /moon (getMoon)
                1 of 2 operations were called; 2 of 4 statuses, media types and parameters were seen
                """);
        assertThat(run("coverage", "--format", "json").out()).startsWith("{\"called\":0");
        assertThat(run("coverage", "--format", "junit").out()).startsWith("<?xml");
        assertThat(run("coverage", "--format", "html").out()).startsWith("<!doctype html>");
        assertThat(run("coverage", "--format", "odd").code()).isEqualTo(Exit.WRONG_USE);
    }
}
