package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of stubs on their way into a running mock. */
class StubLoadingTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { schema: { enum: [low, high] } } }
            """;

    private static final String HIGH = "stubs: [{name: it, operation: getTide, reply: {body: high}}]\n";
    private static final String LOW = "stubs: [{name: it, operation: getTide, reply: {body: low}}]\n";

    @TempDir
    private Path folder;

    private final Events events = new Events();

    private Path save(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Setup setup(String... flags) throws IOException {
        Path contract = save("tides.yaml", CONTRACT);
        Setup setup =
                new Setup(Optional.empty(), List.of(contract.toString()), Map.of(), Map.of()).withFlag("port", "0");
        for (int i = 0; i < flags.length; i += 2) {
            setup = setup.withFlag(flags[i], flags[i + 1]);
        }
        return setup;
    }

    private static String tide(MockServer server) {
        Response response = new HttpMock(server.baseUri()).ask(Request.of("GET", "/tide"));
        return response.status() + " " + response.body().text();
    }

    @Test
    void the_folder_beside_the_contract_is_read() throws IOException {
        save("stubs/deep/tide.yaml", HIGH);
        try (MockServer server = MockServer.start(setup(), events)) {
            assertThat(tide(server)).isEqualTo("200 \"high\"");
        }
    }

    @Test
    void a_named_file_is_read_instead() throws IOException {
        save("stubs/tide.yaml", LOW);
        Path other = save("other.json", "{\"stubs\": [{\"operation\": \"getTide\", \"reply\": {\"body\": \"high\"}}]}");
        try (MockServer server = MockServer.start(setup("stubs", other.toString()), events)) {
            assertThat(tide(server)).isEqualTo("200 \"high\"");
        }
    }

    @Test
    void stub_answers_wherever_its_contract_is_mounted_unless_its_path_says_where() throws IOException {
        String twice = CONTRACT.replace("paths:", "servers: [{url: /v1}, {url: /v2}]\npaths:");
        Path contract = save("twice.yaml", twice);
        save("stubs/tide.yaml", HIGH);
        Setup both = new Setup(Optional.empty(), List.of(contract.toString()), Map.of(), Map.of("port", List.of("0")));
        try (MockServer server = MockServer.start(both, events)) {
            assertThat(origins(server)).containsExactly("stub", "stub");
        }
        save("stubs/tide.yaml", "stubs: [{method: GET, path: /v2/tide, reply: {body: high}}]");
        try (MockServer server = MockServer.start(both, events)) {
            assertThat(origins(server)).containsExactly("generated", "stub");
        }
        save("stubs/tide.yaml", "stubs: [{method: GET, path: /tide, reply: {body: high}}]");
        try (MockServer server = MockServer.start(both, events)) {
            assertThat(origins(server)).containsExactly("stub", "stub");
        }
    }

    private static List<String> origins(MockServer server) {
        return List.of("/v1/tide", "/v2/tide").stream()
                .map(each ->
                        server.engine().answer(Request.of("GET", each)).origin().word())
                .toList();
    }

    @Test
    void stubs_do_without_a_contract() throws IOException {
        Path file = save("alone.yaml", "stubs: [{method: GET, path: /tide, reply: {text: any}}]");
        Setup alone = new Setup(Optional.empty(), List.of(), Map.of(), Map.of("stubs", List.of(file.toString())))
                .withFlag("port", "0");
        try (MockServer server = MockServer.start(alone, events)) {
            assertThat(tide(server)).isEqualTo("200 any");
        }
    }

    @Test
    void a_set_with_an_error_is_refused_with_all_that_is_wrong() throws IOException {
        save("stubs/a.yaml", "stubs: [{operation: getTide, repply: {}}]");
        save("stubs/b.yaml", "stubs: [{operation: getTide, reply: {body: middle}}]");
        assertThatThrownBy(() -> MockServer.start(setup(), events))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("a.yaml:1:30: a stub has no 'repply'; did you mean 'reply'?")
                .hasMessageContaining("b.yaml:1:38: the response 200 of GET /tide must keep the contract");
    }

    @Test
    void an_orphan_is_told_and_the_others_answer() throws IOException {
        save("stubs/a.yaml", "stubs: [{operation: getTides, reply: {}}]");
        save("stubs/b.yaml", HIGH);
        try (MockServer server = MockServer.start(setup(), events)) {
            assertThat(tide(server)).isEqualTo("200 \"high\"");
            assertThat(server.loaded().stubDiagnostics())
                    .extracting(Diagnostic::message)
                    .containsExactly("there is no operation 'getTides'; it may now be 'getTide'");
        }
    }

    @Test
    void another_file_in_the_folder_is_told_and_left_out() throws IOException {
        save("stubs/notes.yaml", "hello: world");
        save("stubs/b.yaml", HIGH);
        try (MockServer server = MockServer.start(setup(), events)) {
            assertThat(tide(server)).isEqualTo("200 \"high\"");
            assertThat(server.loaded().stubDiagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("no-stubs");
        }
    }

    @Test
    void a_changed_file_is_loaded_anew_and_a_bad_one_leaves_what_was_good() throws Exception {
        save("stubs/tide.yaml", LOW);
        try (MockServer server = MockServer.start(setup(), events)) {
            assertThat(tide(server)).isEqualTo("200 \"low\"");
            save("stubs/tide.yaml", HIGH);
            assertThat(events.changes()).containsExactly("~ stub 'it'");
            assertThat(tide(server)).isEqualTo("200 \"high\"");
            save("stubs/tide.yaml", "stubs: [{operation: getTide, reply: {body: middle}}]");
            assertThat(events.reason()).startsWith("tide.yaml:1:38: ");
            assertThat(tide(server)).isEqualTo("200 \"high\"");
            save("stubs/tide.yaml", LOW + "  ");
            assertThat(events.changes()).containsExactly("~ stub 'it'");
            save("stubs/new.yaml", "contract: none\nstubs: [{name: new, method: GET, path: /new, reply: {text: a}}]");
            assertThat(events.changes()).containsExactly("+ stub 'new'");
            Files.delete(folder.resolve("stubs/new.yaml"));
            assertThat(events.changes()).containsExactly("- stub 'new'");
        }
    }

    @Test
    void what_check_finds_of_stubs_stands_beside_the_rest() throws IOException {
        save("stubs/a.yaml", "stubs: [{operation: getTides, reply: {}}]");
        List<Diagnostic> found = Loader.inspect(setup().read());
        assertThat(found).extracting(Diagnostic::code).contains("orphaned-stub");
    }

    @Test
    void mappings_of_wiremock_are_served() throws IOException {
        save("wm/mappings/a.json", """
                {"request": {"method": "GET", "urlPath": "/tide"},
                 "response": {"status": 200, "bodyFileName": "tide.txt", "transformers": ["response-template"]}}
                """);
        save("wm/mappings/b.json", """
                {"request": {"method": "GET", "urlPathPattern": "/slow/[0-9]+"},
                 "response": {"status": 202, "body": "{{as is}}", "fixedDelayMilliseconds": 5}}
                """);
        save("wm/mappings/c.json", """
                {"request": {"url": "/lost", "customMatcher": {"name": "mine"}}, "response": {"status": 200}}
                """);
        save("wm/__files/tide.txt", "tide of {{request.path}}");
        String wireMock = folder.resolve("wm").toString();
        try (MockServer server = MockServer.start(setup("wiremock", wireMock), events)) {
            assertThat(server.loaded().stubDiagnostics())
                    .filteredOn(each -> each.severity() == Diagnostic.Severity.ERROR)
                    .singleElement()
                    .asString()
                    .contains("c.json", "customMatcher");
            assertThat(tide(server)).isEqualTo("200 tide of /tide");
            Response slow = new HttpMock(server.baseUri()).ask(Request.of("GET", "/slow/7"));
            assertThat(slow.status() + " " + slow.body().text()).isEqualTo("202 {{as is}}");
        }
    }
}
