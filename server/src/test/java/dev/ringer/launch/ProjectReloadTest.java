package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running mock makes of a project file that changes. */
class ProjectReloadTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  parameters: [{ name: limit, in: query, schema: { type: integer } }]
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { schema: { type: string, format: uuid } } }
            """;

    private static final String PROJECT = """
            contracts:
              - file: tides.yaml
                mount: /v1
            port: 0
            """;

    @TempDir
    private Path folder;

    private final Events events = new Events();
    private MockServer server;
    private HttpMock mock;

    private void start() throws IOException {
        start(PROJECT);
    }

    private void start(String project) throws IOException {
        save("tides.yaml", CONTRACT);
        save("ringer.yaml", project);
        server = MockServer.start(Setup.of(folder.resolve("ringer.yaml")), events);
        mock = new HttpMock(server.baseUri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Response get(String path) {
        return mock.ask(Request.of("GET", path));
    }

    @Test
    void a_new_seed_gives_new_values() throws IOException {
        start();
        String before = get("/v1/tide").body().text();
        save("ringer.yaml", PROJECT + "seed: other\n");
        assertThat(events.changes()).isEmpty();
        assertThat(get("/v1/tide").body().text()).isNotEqualTo(before);
    }

    @Test
    void a_new_validation_mode_holds_from_then_on() throws IOException {
        start();
        assertThat(get("/v1/tide?limit=many").status()).isEqualTo(422);
        save("ringer.yaml", PROJECT + "validation: report\n");
        assertThat(events.changes()).isEmpty();
        assertThat(get("/v1/tide?limit=many").status()).isEqualTo(200);
    }

    @Test
    void another_contract_and_another_mount_answer() throws IOException {
        start();
        save("moon.yaml", CONTRACT.replace("tide", "moon"));
        save("ringer.yaml", PROJECT.replace("/v1", "/v2").replace("port", "  - moon.yaml\nport"));
        assertThat(events.changes()).containsExactly("+ GET /moon");
        assertThat(get("/v2/tide").status()).isEqualTo(200);
        assertThat(get("/moon").status()).isEqualTo(200);
        assertThat(get("/v1/tide").status()).isEqualTo(404);
    }

    @Test
    void a_setting_that_needs_a_restart_is_told_and_the_others_are_taken() throws IOException {
        start();
        save(
                "ringer.yaml",
                PROJECT.replace("port: 0", "port: 1\nmax-body: 1k\ncors: off\ngzip: on\ntls: off\nvalidation: report"));
        assertThat(events.changes()).isEmpty();
        assertThat(events.restart()).containsExactly("port", "cors", "max-body");
        assertThat(get("/v1/tide?limit=many").status()).isEqualTo(200);
    }

    @Test
    void settings_that_stay_need_no_restart() throws IOException {
        String project = PROJECT + "delay: {p50: 1ms, p99: 2ms}\nmask: [pin]\nallow-target: [tides.example]\n";
        start(project);
        save("ringer.yaml", project.replace("port: 0", "port: 1"));
        assertThat(events.changes()).isEmpty();
        assertThat(events.restart()).containsExactly("port");
    }

    @Test
    void a_file_with_something_wrong_changes_nothing_and_is_told() throws IOException {
        start();
        save("ringer.yaml", PROJECT.replace("/v1", "/v2") + "valdation: report\nseed: [1]\n");
        assertThat(events.reason())
                .isEqualTo("ringer.yaml:5:1: there is no setting 'valdation'; did you mean 'validation'?\n"
                        + "ringer.yaml:6:1: seed is [1]: must be text");
        assertThat(get("/v1/tide").status()).isEqualTo(200);
        save("ringer.yaml", PROJECT.replace("/v1", "/v2"));
        assertThat(events.changes()).isEmpty();
        assertThat(get("/v2/tide").status()).isEqualTo(200);
    }

    @Test
    void a_file_that_vanishes_changes_nothing_and_is_told() throws IOException {
        start();
        Files.delete(folder.resolve("ringer.yaml"));
        assertThat(events.reason()).isEqualTo("ringer.yaml: there is no such file");
        assertThat(get("/v1/tide").status()).isEqualTo(200);
    }

    @Test
    void a_contract_that_is_named_first_and_written_later_is_taken_then() throws IOException {
        start();
        save("ringer.yaml", "contracts: [tides.yaml, moon.yaml]\nport: 0\n");
        assertThat(events.reason()).startsWith("ringer.yaml:1:").contains("there is no file ");
        save("moon.yaml", CONTRACT.replace("tide", "moon"));
        assertThat(events.changes()).containsExactly("+ GET /moon");
        assertThat(get("/moon").status()).isEqualTo(200);
    }

    @Test
    void a_name_that_no_contract_has_is_told() throws IOException {
        start();
        save("ringer.yaml", PROJECT + "validation: { GET /tied: off }\n");
        assertThat(events.reloadedWith())
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("validation names 'GET /tied', must be"));
    }

    @Test
    void a_file_that_a_setting_names_is_watched_too() throws IOException {
        save("keys.json", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}");
        start();
        save("ringer.yaml", PROJECT + "security: verify:keys.json\n");
        assertThat(events.changes()).isEmpty();
        save("keys.json", "{\"keys\":[]}");
        assertThat(events.reason())
                .isEqualTo("ringer.yaml:5:1: security is 'verify:keys.json': has no keys, must have one or more");
        save("keys.json", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"b3RoZXI\"}]}");
        assertThat(events.changes()).isEmpty();
    }

    @Test
    void a_folder_of_stubs_that_comes_is_seen() throws IOException {
        start();
        Files.createDirectory(folder.resolve("stubs"));
        assertThat(events.changes()).isEmpty();
    }
}
