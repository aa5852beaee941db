package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.launch.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands make of a {@code ringer.yaml}. */
class ProjectTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { schema: { $ref: '#/components/schemas/Tide' } } }
            components:
              schemas:
                Tide: { type: object, required: [id], properties: { id: { type: string, format: uuid } } }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void contract() throws IOException {
        save("tides.yaml", CONTRACT);
    }

    private Path save(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Captured run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Captured run(Map<String, String> environment, String... arguments) {
        return Captured.run(new Surroundings(folder, environment), arguments);
    }

    /** Print the configuration, with single spaces and without the folder. */
    private List<String> printed(Captured captured) {
        assertThat(captured.err()).isEmpty();
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        return captured.out()
                .replace(folder + "/", "")
                .lines()
                .map(line -> line.stripTrailing().replaceAll("(?<=\\S) +", " "))
                .toList();
    }

    private List<String> printed(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--print-config";
        return printed(run(all));
    }

    // --- which file

    @ParameterizedTest
    @ValueSource(strings = {"ringer.yaml", "ringer.yml", "ringer.json"})
    void the_file_of_the_current_folder_is_read(String name) throws IOException {
        save(name, "{\"contracts\": [\"tides.yaml\"], \"port\": 8080}");
        assertThat(printed()).contains("contracts:", "  - tides.yaml # " + name + ":1", "port: 8080 # " + name + ":1");
    }

    @Test
    void the_file_of_a_named_folder_is_read() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: 8080\n");
        Captured captured = Captured.run("serve", folder.toString(), "--print-config");
        assertThat(printed(captured)).contains("port: 8080 # ringer.yaml:2");
    }

    @Test
    void a_file_of_any_name_is_read() throws IOException {
        String file = save("night.yaml", "contracts: tides.yaml\nport: 8081\n").toString();
        save("ringer.yaml", "port: 8080");
        assertThat(printed("--config", file)).contains("port: 8081 # night.yaml:2");
    }

    @Test
    void no_file_is_read_when_none_is_wanted() throws IOException {
        save("ringer.yaml", "port: [broken");
        String contract = folder.resolve("tides.yaml").toString();
        assertThat(printed(contract, "--no-config")).contains("port: 4010 # default");
    }

    @Test
    void contracts_of_the_command_line_take_the_place_of_those_of_the_file_and_their_mounts() throws IOException {
        save("ringer.yaml", "contracts: [{ file: none.yaml, mount: /v1 }]\nport: 8080\n".replace("none", "tides"));
        String other = save("moon.yaml", CONTRACT).toString();
        assertThat(printed(other))
                .contains("  - moon.yaml # command line", "port: 8080 # ringer.yaml:2", "# mount is not set")
                .doesNotContain("  - tides.yaml # ringer.yaml:1");
    }

    @Test
    void a_folder_without_a_file_is_told() {
        Captured captured = Captured.run("serve", folder.toString());
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err()).isEqualTo("ringer: there is no ringer.yaml in '" + folder + "'\n");
    }

    @Test
    void a_named_file_that_is_missing_is_told() {
        Captured captured = run("serve", "--config", folder.resolve("none.yaml").toString());
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err()).isEqualTo("ringer: none.yaml: there is no such file\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serve --config a.yaml --no-config | --config and --no-config do not go together
            serve FOLDER --config a.yaml      | --config does not go with the folder 'FOLDER'
            check FOLDER --no-config          | --no-config does not go with the folder 'FOLDER'
            """)
    void one_way_to_name_the_file_is_enough(String arguments, String message) {
        Captured captured = run(arguments.replace("FOLDER", folder.toString()).split(" "));
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).startsWith("ringer: " + message.replace("FOLDER", folder.toString()) + "\n");
    }

    @Test
    void a_file_without_contracts_is_told() throws IOException {
        save("ringer.yaml", "# nothing yet\n");
        Captured captured = run("serve");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .isEqualTo("ringer: ringer.yaml names no contract; list files or URLs under 'contracts'\n");
    }

    // --- which value

    @Test
    void a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: 1\nseed: two\nlocale: de\n");
        Map<String, String> environment = Map.of("RINGER_PORT", "2", "RINGER_SEED", "three");
        assertThat(printed(run(environment, "serve", "--port", "3", "--print-config")))
                .contains(
                        "port: 3 # --port",
                        "seed: three # RINGER_SEED",
                        "locale: de # ringer.yaml:4",
                        "host: 127.0.0.1 # default");
    }

    @Test
    void a_higher_source_replaces_all_values_of_a_lower_one() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nignore: [body, query.unknown]\n");
        assertThat(printed())
                .containsSequence("ignore:", "  - body # ringer.yaml:2", "  - query.unknown # ringer.yaml:2");
        assertThat(printed("--ignore", "header"))
                .containsSequence("ignore:", "  - header # --ignore")
                .doesNotContain("  - body # ringer.yaml:2");
    }

    @Test
    void a_map_has_a_value_for_all_and_values_for_some() throws IOException {
        save("ringer.yaml", """
                contracts: tides.yaml
                validation:
                  GET /tide: off
                  default: report
                """);
        assertThat(printed())
                .containsSequence(
                        "validation:", "  default: report # ringer.yaml:4", "  \"GET /tide\": off # ringer.yaml:3");
    }

    @Test
    void secrets_are_not_printed() throws IOException {
        save("ringer.yaml", """
                contracts: tides.yaml
                security: { key: 'accept:hunter1,hunter2' }
                tls-store: 'id.p12:hunter3'
                """);
        assertThat(printed())
                .contains("  key: \"accept:***\" # ringer.yaml:2", "tls-store: \"id.p12:***\" # ringer.yaml:3")
                .noneMatch(line -> line.contains("hunter"));
    }

    @Test
    void what_is_printed_says_the_same_when_it_is_read() throws IOException {
        Files.createDirectory(folder.resolve("stubs"));
        save("ringer.yaml", """
                contracts:
                  - { file: tides.yaml, mount: /v1 }
                  - https://example.com/a=b.json
                seed: "42: a # b"
                locale: fr
                strict: true
                cors: off
                max-body: 1024
                max-line: 16k
                tls-cert: keys/c.pem
                ignore: body
                validation: { default: off, getTide: enforce }
                security: presence
                """);
        Captured first = run("serve", "--print-config", "--host", "0.0.0.0", "--gzip=no");
        String file = save("again.yaml", first.out()).toString();
        assertThat(Setup.of(Path.of(file)).read().config())
                .isEqualTo(Setup.of(folder.resolve("ringer.yaml"))
                        .withFlag("host", "0.0.0.0")
                        .withFlag("gzip", "no")
                        .read()
                        .config());
        Captured second = run("serve", "--config", file, "--print-config");
        Pattern source = Pattern.compile(" +# (ringer.yaml|again.yaml|default|--).*");
        assertThat(source.matcher(second.out()).replaceAll(""))
                .isEqualTo(source.matcher(first.out()).replaceAll(""))
                .contains("- " + folder.resolve("stubs"), "cors: off", "gzip: off", "strict: on");
    }

    // --- stubs

    @Test
    void the_folder_stubs_beside_the_file_is_taken() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\n");
        assertThat(printed()).contains("# stubs is not set");
        Files.createDirectory(folder.resolve("stubs"));
        assertThat(printed()).containsSequence("stubs:", "  - stubs # default");
    }

    @Test
    void the_folder_stubs_beside_the_first_contract_is_taken_else() throws IOException {
        Files.createDirectory(folder.resolve("stubs"));
        String contract = folder.resolve("tides.yaml").toString();
        assertThat(printed(contract)).containsSequence("stubs:", "  - stubs # default");
    }

    @Test
    void stubs_are_where_they_are_said_to_be() throws IOException {
        Files.createDirectory(folder.resolve("stubs"));
        Files.createDirectory(folder.resolve("rules"));
        save("gone.yaml", "");
        save("ringer.yaml", "contracts: tides.yaml\nstubs: [rules, gone.yaml]\n");
        assertThat(printed())
                .containsSequence("stubs:", "  - rules # ringer.yaml:2", "  - gone.yaml # ringer.yaml:2")
                .doesNotContain("  - stubs # default");
    }

    // --- what is wrong

    private static final String WRONG = """
            contracts:
              - tides.yaml
              - none.yaml
              - { fiel: tides.yaml }
              - 7
            prot: 8080
            port: http
            strict: maybe
            max-body: [1, 2]
            validation: { default: enforce, getTide: sometimes }
            ignore:
              - body
              - boddy
            locale:
            seed: 1
            seed: 2
            """;

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place() throws IOException {
        save("ringer.yaml", WRONG);
        Captured captured = run("serve");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.out()).isEmpty();
        assertThat(captured.err().replace(folder + "/", "")).isEqualTo("""
                ringer: ringer.yaml:3:5: there is no file none.yaml
                ringer: ringer.yaml:4:5: a contract has no file
                ringer: ringer.yaml:4:7: a contract has no 'fiel'; did you mean 'file'?
                ringer: ringer.yaml:5:5: a contract is 7: must be a file or a URL, or a map with file and mount
                ringer: ringer.yaml:6:1: there is no setting 'prot'; did you mean 'port'?
                ringer: ringer.yaml:7:1: port is 'http': must be a whole number from 0 to 65535
                ringer: ringer.yaml:8:1: strict is 'maybe': must be on or off
                ringer: ringer.yaml:9:1: max-body is [1,2]: must be a size such as 65536, 512k or 20m
                ringer: ringer.yaml:10:33: validation of 'getTide' is 'sometimes': must be enforce, report or off
                ringer: ringer.yaml:13:5: ignore is 'boddy': must be a place (path, query, querystring, header, cookie, body, connection), a keyword, or both with a dot between, as in query.unknown; did you mean 'body'?
                ringer: ringer.yaml:14:1: locale has no value: must be text
                ringer: ringer.yaml:16:1: 'seed' stands here twice
                """);
    }

    @Test
    void check_lists_what_is_wrong_with_the_file_and_the_contracts() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nprot: 8080\nvalidation: { getTied: off }\n");
        save("tides.yaml", CONTRACT.replace("schemas/Tide'", "schemas/Moon'"));
        Captured captured = run("check");
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
        assertThat(captured.out())
                .contains("ringer.yaml:2:")
                .contains(" #/prot error: there is no setting 'prot'; did you mean 'port'? [unknown-key]\n")
                .containsPattern(
                        "ringer\\.yaml:3:\\d+ #/validation/getTied error: validation names 'getTied', .* did you mean 'getTide'\\?")
                .contains("tides.yaml:10:")
                .endsWith("3 errors, 0 warnings\n");
    }

    @Test
    void check_of_a_file_that_is_no_yaml_says_where() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: [80\n");
        Captured captured = run("check");
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
        assertThat(captured.out()).startsWith("ringer.yaml:3:1 # error: ").endsWith("1 error, 0 warnings\n");
    }

    @Test
    void names_that_no_contract_has_are_told_with_their_place() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: 0\nvalidation:\n  getTied: off\n");
        Captured captured = run("serve");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .startsWith("ringer: ringer.yaml:4:")
                .contains(": validation names 'getTied', must be");
    }

    @Test
    void a_mount_of_no_contract_is_told_with_its_place() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: 0\nmount:\n  tied.yaml: /v1\n");
        Captured captured = run("serve");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .matches("ringer: ringer\\.yaml:4:\\d+: mount names 'tied\\.yaml', there are: tides\\.yaml\n");
    }

    // --- other commands

    @Test
    void bodies_are_made_by_the_contract_and_the_seed_of_the_file() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nseed: one\n");
        String one = run("generate", "getTide").out();
        assertThat(one).contains("\"id\"");
        assertThat(Captured.run("generate", folder.toString(), "Tide", "--seed", "two")
                        .code())
                .isEqualTo(Exit.FINE);
        assertThat(run("generate", "getTide", "--seed", "two").out()).isNotEqualTo(one);
        assertThat(run(Map.of("RINGER_SEED", "two"), "generate", "getTide").out())
                .isNotEqualTo(one);
    }

    // --- resources

    @Test
    void what_is_said_of_resources_is_printed_as_it_stands() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nresources:\n  size: 3\n  tide: { onDelete: cascade }\n");
        Files.createDirectory(folder.resolve("data"));
        assertThat(printed())
                .contains(
                        "resources:",
                        "  tide: {\"onDelete\":\"cascade\"} # ringer.yaml:4",
                        "collection-size: 3 # ringer.yaml:3",
                        "data: data # default")
                .doesNotContain("  size: 3 # ringer.yaml:3");
    }

    @Test
    void resources_that_are_off_are_a_word_for_no_state() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nresources: off\n");
        assertThat(printed()).contains("# resources is not set", "state: off # ringer.yaml:2");
    }

    @Test
    void a_file_of_changes_is_relative_to_the_project_file() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nstate: tides.state\n");
        assertThat(printed()).contains("state: tides.state # ringer.yaml:2");
    }

    @Test
    void a_file_of_changes_that_is_something_else_ends_the_start() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\nport: 0\n");
        Captured captured = run("serve", "--state", folder.resolve("tides.yaml").toString());
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err()).contains("state cannot be kept in " + folder.resolve("tides.yaml"));
    }

    @Test
    void check_lists_what_is_wrong_with_data() throws IOException {
        save("ringer.yaml", "contracts: tides.yaml\n");
        Files.createDirectory(folder.resolve("data"));
        save("data/tides.csv", "id\n1\n");
        Captured captured = run("check");
        assertThat(captured.code()).isEqualTo(Exit.FINDINGS);
        assertThat(captured.out()).contains("there is no resource 'tides'; the contract shows none");
    }
}
