package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            servers: [{ url: /v1 }]
            paths:
              /tides:
                post:
                  operationId: addTide
                  requestBody: { content: { application/json: { schema: { type: object, required: [day] } } } }
                  responses: { '204': { description: Kept } }
              /tides/{day}: { get: { operationId: getTide, responses: { '204': { description: Low } } } }
            """;

    @TempDir
    private Path folder;

    private String contract;
    private MockServer server;

    @BeforeEach
    void start() throws IOException {
        contract = Files.writeString(folder.resolve("tides.yaml"), CONTRACT).toString();
        server = MockServer.start(MockConfig.of(contract).withoutWatch());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Captured ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--url", server.baseUri()));
        return Captured.run(all.toArray(String[]::new));
    }

    @Test
    void an_exchange_of_a_mock_that_runs_is_explained() {
        new HttpMock(server.baseUri()).ask(Request.of("GET", "/v1/tidse/1"));
        Captured said = ask("1");
        assertThat(said.code()).isEqualTo(Exit.FINE);
        assertThat(said.out())
                .startsWith("Exchange 1: GET /v1/tidse/1\n")
                .contains("1. Change the path to '/v1/tides/1' to come to getTide.");
    }

    @Test
    void the_last_that_missed_is_explained_where_none_is_named() {
        assertThat(ask().out()).isEqualTo("No request has missed.\n");
        new HttpMock(server.baseUri()).ask(Request.of("GET", "/v1/tidse/1"));
        new HttpMock(server.baseUri()).ask(Request.of("GET", "/v1/tides/1"));
        assertThat(ask().out()).startsWith("Exchange 1: GET /v1/tidse/1\n");
    }

    @Test
    void a_request_is_explained_without_being_sent() throws IOException {
        Path body = Files.writeString(folder.resolve("tide.json"), "{\"height\": 3}");
        Captured said = ask("post", "/v1/tides", "--header", "X-A: b", "--body", "@" + body);
        assertThat(said.out()).startsWith("POST /v1/tides\n  would be answered 422 by refusal for addTide\n");
        assertThat(server.journal().orElseThrow().lastId()).isZero();
    }

    @Test
    void a_session_is_spoken_for() {
        new HttpMock(server.baseUri()).ask(Request.of("GET", "/v1/tidse/1").withHeader("Ringer-Session", "t1"));
        assertThat(ask("--session", "t1").out()).startsWith("Exchange 1: GET /v1/tidse/1 (session t1)\n");
        assertThat(ask("--session", "t2").out()).isEqualTo("No request has missed.\n");
    }

    @Test
    void a_request_is_explained_without_a_mock_that_runs() {
        Captured said = Captured.run("explain", contract, "GET", "/v1/tide/1");
        assertThat(said.code()).isEqualTo(Exit.FINE);
        assertThat(said.out()).contains("1. Change the path to '/v1/tides/1' to come to getTide.");
    }

    @Test
    void a_path_may_name_a_session() {
        assertThat(Captured.run("explain", contract, "GET", "/__session/a/v1/tides/1")
                        .out())
                .startsWith("GET /v1/tides/1 (session a)\n  would be answered 204 ");
        Captured wrong = Captured.run("explain", contract, "GET", "/__session/a%20b/v1/tides/1");
        assertThat(wrong.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(wrong.err()).contains("The session's name is 'a b', must be");
    }

    @Test
    void json_is_for_programs() {
        String said = Captured.run("explain", contract, "GET", "/v1/tides/1", "--format", "json")
                .out();
        assertThat(((JsonObject) Json.parse(said)).string("operation")).isEqualTo("getTide");
    }

    @Test
    void an_exchange_that_is_not_there_is_said() {
        Captured said = ask("7");
        assertThat(said.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(said.err()).contains("The journal has no exchange 7");
    }

    @Test
    void a_mock_that_does_not_run_is_said() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Captured said = Captured.run("explain", "--url", "http://127.0.0.1:" + free);
        assertThat(said.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(said.err()).contains("no mock answers at http://127.0.0.1:" + free + "; is it running?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explain x | ID is 'x'",
                "explain GET x | PATH is 'x', must begin with a slash",
                "explain GET /x --header y | --header is 'y', must be",
                "explain GET /x --format yaml | --format is 'yaml'",
                "explain 1 --url :// | --url is '://'"
            })
    void wrong_use_is_said(String command, String message) {
        Captured said = Captured.run(command.split(" "));
        assertThat(said.code()).isEqualTo(Exit.WRONG_USE);
        assertThat(said.err()).contains(message);
    }
}
