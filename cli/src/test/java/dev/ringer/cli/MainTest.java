package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.launch.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths: { /tide: { get: { responses: { '204': { description: Low } } } } }
            """;

    @TempDir
    private Path folder;

    private String contract() throws IOException {
        return Files.writeString(folder.resolve("tides.yaml"), CONTRACT).toString();
    }

    // --- help

    @Test
    void help_fits_a_screen_and_names_the_commands() {
        Captured help = Captured.run("--help");
        assertThat(help.code()).isEqualTo(Exit.FINE);
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains(
                        "serve", "check", "generate", "resources", "schema", "completion", "ringer serve openapi.yaml");
        assertThat(help.out()).doesNotContain("train");
        assertThat(help.out().lines()).hasSizeLessThan(25).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "check",
                "generate",
                "explain",
                "resources",
                "schema",
                "verify",
                "coverage",
                "completion"
            })
    void help_of_a_command_shows_an_example(String command) {
        Captured help = Captured.run(command, "--help");
        assertThat(help.code()).isEqualTo(Exit.FINE);
        assertThat(help.out()).contains("Usage: ringer " + command).containsPattern("Examples?:");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void help_of_serve_names_every_setting() {
        String help = Captured.run("serve", "--help").out();
        assertThat(Settings.all()).allSatisfy(setting -> assertThat(help).contains("--" + setting.name()));
        assertThat(help).contains("--log", "--verbose", "--config", "--no-config", "--print-config");
    }

    @Test
    void the_version_is_told() {
        Captured version = Captured.run("--version");
        assertThat(version.code()).isEqualTo(Exit.FINE);
        assertThat(version.out()).isEqualTo("ringer development\n");
    }

    @Test
    void no_command_is_wrong_use_and_shows_help() {
        Captured none = Captured.run();
        assertThat(none.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("Usage: ringer COMMAND");
    }

    // --- wrong use

    @Test
    void an_unknown_command_is_told_with_one_that_is_like_it() {
        Captured captured = Captured.run("sevre", "api.yaml");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err())
                .isEqualTo("ringer: there is no command 'sevre'; did you mean 'serve'?\nTry 'ringer --help'.\n");
    }

    @Test
    void an_unknown_option_is_told_with_one_that_is_like_it() {
        Captured captured = Captured.run("serve", "api.yaml", "--prot", "80");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err())
                .isEqualTo("ringer: there is no option '--prot'; did you mean '--port'?\nTry 'ringer serve --help'.\n");
    }

    @Test
    void an_argument_too_many_is_told() {
        Captured captured = Captured.run("generate", "api.yaml", "Pet", "Dog");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).startsWith("ringer: 'Dog' is one parameter too many\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            serve api.yaml --port http        | ringer: --port is 'http': must be a whole number from 0 to 65535
            serve api.yaml --log loud         | ringer: --log is 'loud', must be text, json or off
            serve api.yaml --cors=maybe       | ringer: --cors is 'maybe': must be on or off
            check api.yaml --format xml       | ringer: --format is 'xml', must be text, json or sarif
            check api.yaml --remote-refs=maybe | ringer: --remote-refs is 'maybe': must be on or off
            resources api.yaml --format xml   | ringer: --format is 'xml', must be text or json
            generate api.yaml Pet --count 0   | ringer: --count is '0', must be 1 to 100000
            generate api.yaml Pet --count x   | ringer: --count is 'x', must be 1 to 100000
            generate api.yaml Pet --shape odd | ringer: --shape is 'odd', must be one of typical, minimal, maximal, null, empty, boundary, long, unicode
            generate api.yaml Pet --status 99 | ringer: --status is '99', must be 100 to 599
            generate api.yaml Pet --locale xx | ringer: --locale is 'xx': there are no words for it; there are: en, ar, cs, da, de, el, es, fi, fr, he, hi, hu, id, it, ja, ko, nb, nl, pl, pt, ru, sv, tr, uk, vi, zh
            """)
    void a_bad_value_is_one_line(String arguments, String message) {
        Captured captured = Captured.run(arguments.split(" "));
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err().lines().findFirst()).hasValue(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "serve: CONTRACT is missing, and there is no ringer.yaml here",
                "check: CONTRACT is missing, and there is no ringer.yaml here",
                "resources: CONTRACT is missing, and there is no ringer.yaml here",
                "generate: OPERATION|SCHEMA is missing",
                "generate api.yaml: 'OPERATION|SCHEMA is missing, or the contract: there is no ringer.yaml here'",
                "schema: FILES is missing"
            })
    void a_missing_argument_is_wrong_use(String arguments, String message) {
        Captured captured = Captured.run(arguments.split(" "));
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).startsWith("ringer: " + message + "\n");
    }

    @Test
    void a_bad_value_in_the_environment_is_told_by_its_variable() {
        Captured captured = Captured.run(Map.of("RINGER_PORT", "many"), "serve", "api.yaml");
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).isEqualTo("ringer: RINGER_PORT is 'many': must be a whole number from 0 to 65535\n");
    }

    // --- could not start

    @ParameterizedTest
    @ValueSource(strings = {"serve none.yaml", "check none.yaml", "generate none.yaml Pet", "resources none.yaml"})
    void a_missing_contract_is_one_line(String arguments) {
        Captured captured = Captured.run(arguments.split(" "));
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("ringer: none.yaml: there is no file "));
    }

    @Test
    void an_address_that_is_none_is_one_line() {
        Captured captured = Captured.run("check", "http://a b");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err().lines()).hasSize(1);
    }

    @Test
    void a_port_in_use_is_one_line() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Captured captured = Captured.run("serve", contract(), "--port", port);
            assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
            assertThat(captured.err())
                    .isEqualTo("ringer: cannot listen on 127.0.0.1:" + port
                            + ": the port is in use, choose another one or 0 for any that is free\n");
        }
    }

    @Test
    void a_flag_beats_the_environment() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Captured captured = Captured.run(Map.of("RINGER_PORT", "1"), "serve", contract(), "--port", port);
            assertThat(captured.err()).contains("127.0.0.1:" + port);
            assertThat(Captured.run(Map.of("RINGER_PORT", port), "serve", contract())
                            .err())
                    .contains("127.0.0.1:" + port);
        }
    }

    // --- completion and training

    @Test
    void completion_knows_commands_and_options() {
        Captured captured = Captured.run("completion");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.out()).contains("ringer", "serve", "generate", "--remote-refs", "--format");
        assertThat(captured.err()).isEmpty();
    }

    @Test
    void training_serves_itself_and_ends() {
        Captured captured = Captured.run("train");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.err()).isEmpty();
        assertThat(List.of("Ready in ", "GET /v1/pets/7  200", "GET /v1/pots  404"))
                .allSatisfy(text -> assertThat(captured.out()).contains(text));
    }
}
