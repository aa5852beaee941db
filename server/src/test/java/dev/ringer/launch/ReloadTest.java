package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { example: low } }
              /moon:
                $ref: moon.yaml
            """;

    private static final String MOON = """
            get:
              responses:
                '200':
                  description: The moon
                  content: { application/json: { schema: { $ref: 'phase.yaml' } } }
            """;

    private static final String PHASE = "{ type: string, const: new }\n";

    @TempDir
    private Path folder;

    private final Events events = new Events();
    private MockServer server;
    private HttpMock mock;

    private void start() throws IOException {
        start(events);
    }

    private void start(MockServer.Listener listener) throws IOException {
        start(MockConfig.of(folder.resolve("tides.yaml").toString()), listener);
    }

    private void start(MockConfig config, MockServer.Listener listener) throws IOException {
        save("tides.yaml", CONTRACT);
        save("moon.yaml", MOON);
        save("phase.yaml", PHASE);
        server = MockServer.start(config, listener);
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

    private String body(String path) {
        return get(path).body().text();
    }

    @Test
    void a_changed_contract_answers_from_then_on() throws IOException {
        start();
        assertThat(body("/tide")).isEqualTo("\"low\"");
        save("tides.yaml", CONTRACT.replace("low", "rising"));
        assertThat(events.changes()).containsExactly("~ GET /tide");
        assertThat(body("/tide")).isEqualTo("\"rising\"");
    }

    @Test
    void operations_that_come_and_go_are_told() throws IOException {
        start();
        save("tides.yaml", CONTRACT.replace("/tide:", "/current:"));
        assertThat(events.changes()).containsExactlyInAnyOrder("+ GET /current", "- GET /tide");
        assertThat(get("/tide").status()).isEqualTo(404);
    }

    @Test
    void a_file_that_the_contract_refers_to_is_watched_too() throws IOException {
        start();
        save("moon.yaml", MOON.replace("'200'", "'203'"));
        assertThat(events.changes()).containsExactly("~ GET /moon");
        assertThat(get("/moon").status()).isEqualTo(203);
    }

    @Test
    void a_file_that_was_read_with_the_first_request_is_watched_too() throws IOException {
        start();
        assertThat(body("/moon")).isEqualTo("\"new\"");
        save("phase.yaml", PHASE.replace("new", "waxing"));
        assertThat(events.changes()).containsExactly("~ GET /moon");
        assertThat(body("/moon")).isEqualTo("\"waxing\"");
    }

    @Test
    void reading_a_file_with_the_first_request_is_no_change() throws IOException {
        start();
        assertThat(body("/moon")).isEqualTo("\"new\"");
        assertThat(events.quiet()).isTrue();
    }

    @Test
    void an_external_example_is_watched_too() throws IOException {
        start();
        save("far.json", "\"far\"");
        save("tides.yaml", CONTRACT.replace("example: low", "examples: { far: { externalValue: far.json } }"));
        assertThat(events.changes()).containsExactly("~ GET /tide");
        assertThat(body("/tide")).isEqualTo("\"far\"");
        save("far.json", "\"farther\"");
        assertThat(events.changes()).isEmpty();
        assertThat(body("/tide")).isEqualTo("\"farther\"");
    }

    @Test
    void a_file_that_is_replaced_whole_is_seen() throws IOException {
        start();
        save("new.yaml", CONTRACT.replace("low", "ebb"));
        Files.move(folder.resolve("new.yaml"), folder.resolve("tides.yaml"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(events.changes()).containsExactly("~ GET /tide");
    }

    @Test
    void a_save_that_changes_nothing_says_so() throws IOException {
        start();
        save("tides.yaml", CONTRACT + "# nothing\n");
        assertThat(events.changes()).isEmpty();
    }

    @Test
    void a_bad_save_is_told_with_its_place_and_the_last_good_contract_goes_on() throws IOException {
        start();
        save("tides.yaml", CONTRACT + "  - broken: [\n");
        assertThat(events.reason()).startsWith("tides.yaml:12:3: ");
        assertThat(body("/tide")).isEqualTo("\"low\"");
        save("tides.yaml", CONTRACT.replace("low", "high"));
        assertThat(events.changes()).containsExactly("~ GET /tide");
        assertThat(body("/tide")).isEqualTo("\"high\"");
    }

    @Test
    void a_save_that_takes_a_name_of_the_settings_away_is_told_and_taken() throws IOException {
        MockConfig config = MockConfig.of(folder.resolve("tides.yaml").toString());
        start(Settings.of("validation").orElseThrow().set(config, "GET /tide=off"), events);
        save("tides.yaml", CONTRACT.replace("/tide:", "/tides:"));
        assertThat(events.reloadedWith())
                .containsExactly("--validation names 'GET /tide', must be an operationId, a 'METHOD /path' or a mount;"
                        + " did you mean 'GET /tides'?");
        assertThat(body("/tides")).isEqualTo("\"low\"");
    }

    @Test
    void a_save_that_is_no_contract_is_told() throws IOException {
        start();
        save("tides.yaml", "title: a note\n");
        assertThat(events.reason())
                .isEqualTo("tides.yaml: the document has neither 'openapi' (3.0, 3.1, 3.2) nor 'swagger' (2.0)");
        assertThat(body("/tide")).isEqualTo("\"low\"");
    }

    @Test
    void a_file_that_is_gone_is_told_and_taken_when_it_is_back() throws IOException {
        start();
        Files.delete(folder.resolve("tides.yaml"));
        assertThat(events.reason()).startsWith("tides.yaml: there is no file ");
        assertThat(body("/tide")).isEqualTo("\"low\"");
        save("tides.yaml", CONTRACT.replace("low", "high"));
        assertThat(events.changes()).containsExactly("~ GET /tide");
    }

    @Test
    void a_part_that_is_gone_is_told_and_taken_when_it_is_back() throws IOException {
        start();
        assertThat(body("/moon")).isEqualTo("\"new\"");
        Files.delete(folder.resolve("phase.yaml"));
        assertThat(events.reason()).startsWith("phase.yaml: there is no file ");
        assertThat(body("/moon")).isEqualTo("\"new\"");
        save("phase.yaml", PHASE.replace("new", "full"));
        assertThat(events.changes()).containsExactly("~ GET /moon");
        assertThat(body("/moon")).isEqualTo("\"full\"");
    }

    @Test
    void a_bad_save_of_a_part_is_told_with_its_place() throws IOException {
        start();
        assertThat(body("/moon")).isEqualTo("\"new\"");
        save("phase.yaml", "type: string\n  - broken: [\n");
        assertThat(events.reason()).startsWith("phase.yaml:2:11: ");
        assertThat(body("/moon")).isEqualTo("\"new\"");
    }

    @Test
    void a_part_that_nothing_refers_to_any_more_may_go() throws IOException {
        start();
        assertThat(body("/moon")).isEqualTo("\"new\"");
        Files.delete(folder.resolve("phase.yaml"));
        assertThat(events.reason()).startsWith("phase.yaml: ");
        save("moon.yaml", MOON.replace("{ $ref: 'phase.yaml' }", "{ const: dark }"));
        assertThat(events.changes()).containsExactly("~ GET /moon");
        assertThat(body("/moon")).isEqualTo("\"dark\"");
    }

    @Test
    void a_missing_file_is_taken_when_it_comes() throws IOException {
        start();
        save("tides.yaml", CONTRACT.replace("moon.yaml", "sun.yaml"));
        assertThat(events.changes()).contains("~ GET /moon");
        assertThat(get("/moon").status()).isEqualTo(501);
        save("sun.yaml", MOON);
        assertThat(events.changes()).contains("~ GET /moon");
        assertThat(get("/moon").status()).isEqualTo(200);
    }

    @Test
    void a_request_that_has_begun_is_answered_by_the_old_contract() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch reloaded = new CountDownLatch(1);
        start(new Events() {
            @Override
            public void answered(Exchange exchange, long nanos) {
                begun.countDown();
                await(reloaded);
            }

            @Override
            public void reloaded(Loaded loaded, List<String> changes) {
                reloaded.countDown();
            }
        });
        CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> body("/tide"));
        await(begun);
        save("tides.yaml", CONTRACT.replace("low", "high"));
        assertThat(running.get(30, TimeUnit.SECONDS)).isEqualTo("\"low\"");
        assertThat(body("/tide")).isEqualTo("\"high\"");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
