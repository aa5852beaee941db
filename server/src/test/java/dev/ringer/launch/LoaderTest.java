package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.contract.Mount;
import dev.ringer.engine.MockEngine;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoaderTest {

    private static final String TIDES = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            servers: [{ url: 'https://sea.example/v1' }, { url: /beta }]
            paths:
              /tide: { get: { operationId: getTide, responses: { '204': { description: Low } } } }
            components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
            """;

    private static final String MOONS = """
            openapi: 3.0.3
            info: { title: Moons, version: '1' }
            paths:
              /tide: { get: { operationId: getOther, responses: { '200': { description: Full } } } }
              /moon:
                servers: [{ url: /sky }]
                get: { responses: { '204': { description: Full } } }
            """;

    @TempDir
    private Path folder;

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private MockConfig both() {
        return MockConfig.STANDARD.withContracts(List.of(file("tides.yaml", TIDES), file("moons.yaml", MOONS)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validation | getTide=off            |",
                "validation | GET /moon=off          |",
                "validation | /sky/=off              |",
                "validation | /=off                  |",
                "validation | getTides=off           | --validation names 'getTides', must be an operationId, a 'METHOD /path' or a mount; did you mean 'getTide'?",
                "validation | PUT /things=off        | --validation names 'PUT /things', must be an operationId, a 'METHOD /path' or a mount",
                "validation | /skyy=off              | --validation names '/skyy', must be an operationId, a 'METHOD /path' or a mount; did you mean '/sky'?",
                "security   | off                    |",
                "security   | key=off                |",
                "security   | kye=off                | --security names 'kye', must be one of key; did you mean 'key'?",
            })
    void names_that_no_contract_has_are_told(String setting, String value, @Nullable String fault) {
        MockConfig config = Settings.of(setting).orElseThrow().set(both(), value);
        assertThat(Loader.load(config).diagnostics().stream()
                        .filter(each -> each.code().equals("unknown-name"))
                        .map(Diagnostic::message))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
        if (fault != null) {
            assertThatThrownBy(() -> MockServer.start(config.withPort(0)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage(fault);
        }
    }

    private static List<String> places(Loaded loaded) {
        return loaded.mounts().stream()
                .map(mount -> mount.basePath() + " " + mount.contract().name() + " "
                        + mount.operations().size())
                .toList();
    }

    private static void refuse(MockConfig config, String message) {
        assertThatThrownBy(() -> Loader.load(config))
                .isInstanceOf(LaunchException.class)
                .hasMessage(message);
    }

    // --- mounts

    @Test
    void contracts_are_mounted_at_the_paths_of_their_servers() {
        assertThat(places(Loader.load(both())))
                .containsExactly("/v1 tides.yaml 1", "/beta tides.yaml 1", " moons.yaml 1", "/sky moons.yaml 1");
    }

    @Test
    void a_contract_is_mounted_by_its_place_in_the_list() {
        assertThat(places(Loader.load(both().withMount("a/"))))
                .containsExactly("/a tides.yaml 1", " moons.yaml 1", "/sky moons.yaml 1");
    }

    @Test
    void a_contract_is_mounted_by_its_name() {
        assertThat(places(Loader.load(both().withMount("moons.yaml=/m"))))
                .containsExactly("/v1 tides.yaml 1", "/beta tides.yaml 1", "/m moons.yaml 2");
    }

    @Test
    void a_contract_is_mounted_at_the_root() {
        assertThat(Loader.load(both().withMount("/")).mounts().get(0).basePath())
                .isEmpty();
    }

    @Test
    void a_mount_for_no_contract_is_refused() {
        refuse(both().withMount("stars.yaml=/s"), "--mount names 'stars.yaml', there are: tides.yaml, moons.yaml");
    }

    @Test
    void more_mounts_than_contracts_are_refused() {
        refuse(both().withMount("/a").withMount("/b").withMount("/c"), "there are 3 mounts for 2 contracts");
    }

    @Test
    void operations_of_the_same_requests_are_told_with_both_places() {
        Loaded loaded = Loader.load(both().withMount("/a").withMount("/a"));
        List<String> lines =
                loaded.diagnostics().stream().map(Diagnostic::toString).toList();
        assertThat(lines)
                .containsExactly("moons.yaml:4:12 #/paths/~1tide/get warning: 'GET /tide' has the place of 'GET"
                        + " /tide' at tides.yaml#/paths/~1tide/get; the first whose parameters fit answers"
                        + " [conflicting-operations]");
    }

    private static List<String> lines(MockConfig config) {
        return Loader.load(config).diagnostics().stream()
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void a_contract_that_is_given_twice_is_told_once_with_both_places() {
        String tides = file("tides.yaml", TIDES);
        MockConfig config = MockConfig.STANDARD.withContracts(List.of(tides, tides));
        assertThat(lines(config))
                .containsExactly(
                        "tides.yaml:1:1 # warning: 'tides.yaml' is given twice, as contract 1 and as contract 2,"
                                + " and would answer twice at '/beta', '/v1'; leave one out, or mount it elsewhere"
                                + " [contract-given-twice]");
        assertThat(lines(config.withMount("/a").withMount("/b"))).isEmpty();
    }

    @Test
    void of_operations_of_the_same_requests_the_first_answers() {
        MockEngine engine = new MockEngine(
                Loader.load(both().withMount("/a").withMount("/a")).world());
        assertThat(engine.answer(Request.of("GET", "/a/tide")).response().status())
                .isEqualTo(204);
    }

    // --- what cannot be loaded

    @Test
    void no_contract_is_refused() {
        refuse(MockConfig.STANDARD, "there is no contract; name a file or a URL, or - for standard input");
    }

    @Test
    void a_missing_file_is_told_by_its_path() {
        Path missing = folder.resolve("none.yaml");
        refuse(MockConfig.of(missing.toString()), "none.yaml: there is no file " + missing);
    }

    @Test
    void a_folder_is_told() {
        assertThatThrownBy(() -> Loader.load(MockConfig.of(folder.toString())))
                .isInstanceOf(LaunchException.class)
                .hasMessageEndingWith(folder + " is a folder, must be a file");
    }

    @Test
    void text_that_is_no_yaml_is_told_with_its_place() {
        assertThatThrownBy(() -> Loader.load(MockConfig.of(file("bad.yaml", "openapi: 3.0.3\n  paths: {\n"))))
                .isInstanceOf(LaunchException.class)
                .hasMessageMatching("bad\\.yaml:2:\\d+: .+");
    }

    @Test
    void a_document_of_another_kind_is_told() {
        refuse(
                MockConfig.of(file("events.yaml", "asyncapi: 3.0.0\n")),
                "events.yaml: the document has 'asyncapi', must have 'openapi' (3.0, 3.1, 3.2) or 'swagger' (2.0)");
    }

    @Test
    void one_bad_contract_among_good_ones_is_told() {
        assertThatThrownBy(() -> Loader.load(
                        MockConfig.STANDARD.withContracts(List.of(file("tides.yaml", TIDES), file("no.yaml", "[]")))))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("no.yaml: the document is of the type array, must be an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a b/c.yaml", "http://[/c.yaml", "https://", "https:///c.yaml"})
    void an_address_that_is_none_is_told(String address) {
        assertThatThrownBy(() -> Loader.load(MockConfig.of(address)))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(address);
    }

    @Test
    void a_host_that_does_not_answer_is_told() {
        assertThatThrownBy(() -> Loader.load(MockConfig.of("http://127.0.0.1:1/api.yaml")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("'http://127.0.0.1:1/api.yaml' cannot be fetched");
    }

    // --- inspection

    @Test
    void all_contracts_are_inspected_with_positions() {
        String broken = TIDES.replace("{ '204': { description: Low } }", "{ '204': { $ref: '#/nowhere' } }");
        List<Diagnostic> found = Loader.inspect(
                MockConfig.STANDARD.withContracts(List.of(file("a.yaml", broken), file("b.yaml", broken))));
        assertThat(found.stream()
                        .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                        .map(Diagnostic::place))
                .containsExactly(
                        "a.yaml:5:54 #/paths/~1tide/get/responses/204", "b.yaml:5:54 #/paths/~1tide/get/responses/204");
    }

    @Test
    void mounts_know_their_contract() {
        assertThat(Loader.load(both()).mounts().stream().map(Mount::contract).distinct())
                .hasSize(2);
    }
}
