package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running mock prints: its banner and a line for each request. */
class ServeTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1.4' }
            servers: [{ url: /v1 }]
            paths:
              /tide: { get: { operationId: getTide, responses: { '204': { description: Low } } } }
              /day:
                get:
                  operationId: getDay
                  parameters: [{ name: pass, in: query, schema: { type: integer } }]
                  responses: { '204': { description: Some } }
            components:
              securitySchemes: { unused: { type: apiKey, in: query, name: pass } }
            """;

    @TempDir
    private Path folder;

    /** Serve, ask for the targets, stop, and give what was printed. */
    private String printed(Log.Format format, boolean verbose, boolean colours, String... targets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, colours);
        Path file = Files.writeString(folder.resolve("tides.yaml"), CONTRACT);
        try (Log log = Log.start(terminal, format, verbose);
                MockServer server =
                        MockServer.start(MockConfig.of(file.toString()).withoutWatch(), log)) {
            log.follow(server);
            new Banner(terminal, verbose).print(server, 1_230_000_000);
            for (String target : targets) {
                new HttpMock(server.baseUri()).ask(Request.of("GET", target));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String last(String text) {
        List<String> lines = text.lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    void the_banner_tells_what_is_served_and_where() throws IOException {
        List<String> lines = printed(Log.Format.OFF, false, false).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).matches("Tides 1\\.4 \\(tides\\.yaml, .*3\\.0.*\\)");
        assertThat(lines.get(1)).matches("  http://127\\.0\\.0\\.1:\\d+/v1  2 operations");
        assertThat(lines.get(2))
                .matches(
                        "Ready in 1\\.23 s\\. Health: http://127\\.0\\.0\\.1:\\d+/__ringer/health\\. Ctrl\\+C stops\\.");
    }

    @Test
    void a_request_is_a_line() throws IOException {
        assertThat(last(printed(Log.Format.TEXT, false, false, "/v1/tide?a=1")))
                .matches("GET /v1/tide\\?a=1  204  getTide  generated \\d+\\.\\d ms");
        assertThat(last(printed(Log.Format.TEXT, false, false, "/tide"))).startsWith("GET /tide  404  -  refusal ");
    }

    @Test
    void no_line_shows_what_looks_like_a_secret() throws IOException {
        String target = "/v1/tide?a=1&api_key=hunter2&my%5Ftoken=hunter3&b";
        assertThat(last(printed(Log.Format.TEXT, false, false, target)))
                .startsWith("GET /v1/tide?a=1&api_key=***&my%5Ftoken=***&b  204  ");
        assertThat(printed(Log.Format.JSON, false, false, target)).doesNotContain("hunter");
    }

    @Test
    void no_line_and_no_reason_shows_api_keys_of_the_contract() throws IOException {
        assertThat(printed(Log.Format.TEXT, true, false, "/v1/days?pass=hunter2", "/v1/day?pass=hunter2"))
                .contains("GET /v1/days?pass=***  404  ", "GET /v1/day?pass=***  422  ", "'pass' is \"***\"")
                .doesNotContain("hunter");
        assertThat(printed(Log.Format.JSON, true, false, "/v1/days?pass=hunter2", "/v1/day?pass=hunter2"))
                .contains("/v1/days?pass=***")
                .doesNotContain("hunter");
    }

    @Test
    void a_reason_follows_when_all_is_to_be_said() throws IOException {
        assertThat(last(printed(Log.Format.TEXT, true, false, "/v1/tide")))
                .isEqualTo("    made from the schema of the response 204");
    }

    @Test
    void what_to_change_follows_a_request_that_missed() throws IOException {
        String target = "/v1/tides?api_key=hunter2";
        assertThat(printed(Log.Format.TEXT, true, false, "/v1/tide", target)
                        .lines()
                        .skip(6))
                .containsExactly(
                        "    There is no path '/v1/tides' in the contract. Did you mean '/v1/tide'?",
                        "      Change the path to '/v1/tide' to come to getTide.",
                        "      ringer explain 2 says more.");
        assertThat(last(printed(Log.Format.TEXT, false, false, target))).startsWith("GET /v1/tides?api_key=***  404");
    }

    @Test
    void a_request_is_an_object_where_lines_are_json() throws IOException {
        JsonObject line = (JsonObject) Json.parse(last(printed(Log.Format.JSON, false, false, "/v1/tide")));
        assertThat(line.names())
                .containsExactly("time", "method", "target", "operation", "status", "origin", "reason", "micros");
        assertThat(line.string("operation")).isEqualTo("getTide");
        assertThat(line.get("status")).isEqualTo(Json.of(204));
    }

    @Test
    void colours_are_for_those_who_see_them() throws IOException {
        assertThat(printed(Log.Format.TEXT, false, false, "/v1/tide")).doesNotContain("\u001b");
        assertThat(last(printed(Log.Format.TEXT, false, true, "/v1/tide"))).contains("\u001b[32m204\u001b[0m");
    }

    @Test
    void what_became_of_a_changed_project_file_is_told() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        try (Log log = Log.start(new Terminal(stream, stream, false, false), Log.Format.OFF, false)) {
            log.reloadFailed("ringer.yaml:1:1: one\nringer.yaml:2:1: two");
            log.needsRestart(List.of("port", "max-body"));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Not reloaded, what was good goes on: ringer.yaml:1:1: one
                  ringer.yaml:2:1: two
                Needs a restart to change: port, max-body
                """);
    }
}
