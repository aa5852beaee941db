package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesCommandTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tides:
                get:
                  parameters: [{ name: page, in: query, schema: { type: integer } }]
                  responses: { '200': { description: d, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Tide' } } } } } }
              /tides/{tideId}:
                get:
                  responses: { '200': { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Tide' } } } } }
                delete: { responses: { '204': { description: d } } }
              /tides/{tideId}/turn: { post: { responses: { '204': { description: d } } } }
              /health: { get: { responses: { '200': { description: d, content: { text/plain: { schema: { type: string } } } } } } }
            components:
              schemas:
                Tide: { type: object, properties: { id: { type: string }, height: { type: number } } }
            """;

    @TempDir
    private Path folder;

    private Captured resources(String... arguments) {
        try {
            List<String> all = new ArrayList<>(List.of("resources"));
            all.add(Files.writeString(folder.resolve("tides.yaml"), CONTRACT).toString());
            all.addAll(List.of(arguments));
            return Captured.run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_table_shows_resources_and_what_is_left() {
        Captured captured = resources();
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.err()).isEmpty();
        assertThat(captured.out().lines().map(String::strip))
                .containsExactly(
                        "Tides (tides.yaml): 1 resource, 4 of 5 operations",
                        "",
                        "RESOURCE  SURE  IDENTITY       LIST   PAGED BY  OPERATIONS",
                        "tides     94 %  id = {tideId}  array  page      list, read, delete, turn",
                        "",
                        "STATELESS",
                        "GET /health  its body shows neither a list nor a thing");
    }

    @Test
    void those_of_a_mock_that_runs_are_counted() throws IOException {
        Path file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        try (MockServer server = MockServer.start(MockConfig.of(file.toString()).withoutWatch())) {
            HttpMock mock = new HttpMock(server.baseUri());
            String all = mock.ask(Request.of("GET", "/__ringer/resources/tides/things"))
                    .body()
                    .text();
            int total = ((JsonObject) Json.parse(all)).array("things").size();
            mock.ask(Request.of("DELETE", "/tides/7").withHeader("Ringer-Session", "a"));
            Captured captured = Captured.run("resources", "--url", server.baseUri(), "--session", "a");
            assertThat(captured.code()).as(captured.err()).isEqualTo(Exit.FINE);
            assertThat(captured.out().lines().map(String::strip))
                    .containsExactly(
                            server.baseUri() + " (session 'a'): 1 resource",
                            "",
                            "RESOURCE  MOUNT  IDENTITY  WITHIN  THINGS  CHANGED  DELETED",
                            "tides     /      id        -       " + total + "      0        1");
            JsonObject json =
                    (JsonObject) Json.parse(Captured.run("resources", "--url", server.baseUri(), "--format", "json")
                            .out());
            JsonObject tides = (JsonObject) json.array("resources").get(0);
            assertThat(tides.get("things")).isEqualTo(Json.of(total));
            assertThat(tides.get("deleted")).isEqualTo(Json.of(0));
        }
    }

    @Test
    void a_name_that_two_contracts_have_is_shown_with_the_contract() throws IOException {
        String north = Files.writeString(folder.resolve("north.yaml"), CONTRACT).toString();
        String south = Files.writeString(
                        folder.resolve("south.yaml"), CONTRACT.replace("paths:", "servers: [{ url: /s }]\npaths:"))
                .toString();
        assertThat(Captured.run("resources", north, south).out()).contains("\nnorth/tides  ", "\nsouth/tides  ");
        assertThat(Captured.run("resources", "--format", "json", north, south).out())
                .contains("\"wholeName\": \"south/tides\"");
        try (MockServer server = MockServer.start(
                MockConfig.of(north).withContracts(List.of(north, south)).withoutWatch())) {
            assertThat(Captured.run("resources", "--url", server.baseUri()).out())
                    .containsPattern("north/tides  / .*\\Rsouth/tides  /s ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "--why"})
    void a_mock_that_runs_has_its_own_contracts(String other) {
        Captured captured = Captured.run("resources", "--url", "127.0.0.1:1", other);
        assertThat(captured.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).contains("does not go with a mock that runs");
    }

    @Test
    void what_a_project_file_says_is_heeded() throws IOException {
        Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        Path file = Files.writeString(
                folder.resolve("ringer.yaml"),
                "contracts: tides.yaml\nresources: { tides: { operations: { 'POST /tides/{tideId}/turn': none } } }\n");
        Captured captured = Captured.run("resources", folder.toString());
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.out())
                .contains("3 of 5 operations", "tides     100 %", "/turn  the operation is turned off");
        Files.writeString(file, "contracts: tides.yaml\nresources: { tide: off }\n");
        Captured wrong = Captured.run("resources", folder.toString());
        assertThat(wrong.code()).isEqualTo(Exit.FINDINGS);
        assertThat(wrong.out()).contains("tides     94 %");
        assertThat(wrong.err())
                .contains("ringer.yaml:2:14 ", "there is no resource 'tide'; did you mean 'tides'? [unknown-resource]");
    }

    @Test
    void reasons_are_shown_when_asked_for() {
        assertThat(resources("--why").out())
                .contains("/tides/{tideId}", "'GET /tides/{tideId}' reads one", "'id' fits the path's '{tideId}'");
    }

    @Test
    void json_has_the_whole_model() {
        JsonArray all = (JsonArray) Json.parse(resources("--format", "json").out());
        JsonObject contract = (JsonObject) all.get(0);
        JsonObject tides = (JsonObject) contract.array("resources").get(0);
        assertThat(tides.string("item")).isEqualTo("/tides/{tideId}");
        assertThat(tides.object("identity").string("member")).isEqualTo("/id");
        assertThat(((JsonObject) contract.array("stateless").get(0)).string("path"))
                .isEqualTo("/health");
    }
}
