package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import dev.ringer.launch.Tides;
import dev.ringer.server.Server;
import dev.ringer.server.ServerConfig;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ringer journal} and {@code ringer reset} against a mock that runs. */
@Timeout(60)
class JournalCommandTest {

    @RegisterExtension
    private final Tides tides = new Tides();

    private void pass(String path) {
        pass(path, "");
    }

    private void pass(String path, String session) {
        Request request = Request.of("GET", path);
        tides.ask(session.isEmpty() ? request : request.withHeader("Ringer-Session", session));
    }

    private Captured run(String... arguments) {
        return Captured.run(withUrl(arguments));
    }

    private String[] withUrl(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--url", tides.url()));
        return all.toArray(new String[0]);
    }

    // --- journal

    @Test
    void large_bodies_leave_no_exchange_out() {
        for (int i = 0; i < 90; i++) {
            tides.ask(Request.of("POST", "/tide?i=" + i).withBody("text/plain", "x".repeat(60_000)));
        }
        Captured captured = run("journal", "--limit", "85");
        assertThat(captured.out().lines()).hasSize(85).last().asString().startsWith("#90 ");
        assertThat(captured.out().lines()).first().asString().startsWith("#6 ");
    }

    @Test
    void each_exchange_is_a_line_the_newest_last() {
        pass("/tide?day=1");
        pass("/tides");
        pass("/tide", "a");
        Captured captured = run("journal");
        assertThat(captured.code()).as(captured.err()).isEqualTo(Exit.FINE);
        assertThat(captured.out()).isEqualTo("""
                #1  GET /tide?day=1  200  getTide  example
                #2  GET /tides  404  -  refusal
                #3  GET /tide  200  getTide  example  session a
                """);
    }

    @Test
    void what_breaks_the_contract_is_said_below() {
        pass("/tide?day=x");
        assertThat(run("journal").out()).isEqualTo("""
                #1  GET /tide?day=x  422  getTide  refusal
                    The query parameter 'day' is "x", must be an integer.
                """);
    }

    @Test
    void a_target_tells_a_terminal_nothing() {
        pass("/tide%1b?day=1&x=%1b");
        assertThat(run("journal").out()).doesNotContain("\u001b");
    }

    @Test
    void exchanges_are_chosen() {
        pass("/tide?day=1");
        pass("/tides");
        pass("/tide?day=2", "a");
        assertThat(run("journal", "--status", "4XX").out()).isEqualTo("#2  GET /tides  404  -  refusal\n");
        assertThat(run("journal", "--operation", "getTide", "--text", "day=1").out())
                .isEqualTo("#1  GET /tide?day=1  200  getTide  example\n");
        assertThat(run("journal", "--session", "a").out())
                .isEqualTo("#3  GET /tide?day=2  200  getTide  example  session a\n");
        assertThat(run("journal", "--limit", "1").out()).startsWith("#3 ").hasLineCount(1);
    }

    @Test
    void jsonl_has_an_exchange_on_each_line() {
        pass("/tide?day=1");
        pass("/tide?day=2");
        List<String> lines = run("journal", "--format", "jsonl").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(((JsonObject) Json.parse(lines.get(1))).string("operation")).isEqualTo("getTide");
        assertThat(run("journal", "--format", "jsonl", "--limit", "1").out()).isEqualTo(lines.get(1) + "\n");
    }

    @Test
    void har_is_for_other_tools() {
        pass("/tide?day=1");
        pass("/tides");
        JsonObject har = (JsonObject)
                Json.parse(run("journal", "--format", "har", "--status", "200").out());
        assertThat(har.object("log").array("entries").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "journal --format xml | --format is 'xml', must be one of text, jsonl, har",
                "journal --format har --follow | --follow does not go with --format har",
                "journal --format har --limit 3 | --limit does not go with --format har",
                "journal --status many | 'status' is 'many', must be a status such as 404, or a class such as 4XX",
                "journal --limit 0 | 'limit'",
                "journal --url ftp://a | --url is 'ftp://a', must be an address such as http://127.0.0.1:4010",
                "journal x | 'x' is one parameter too many",
                "reset x | 'x' is one parameter too many"
            })
    void wrong_use_is_said(String command, String message) {
        String[] words = command.split(" ");
        Captured captured = command.contains("--url") ? Captured.run(words) : run(words);
        assertThat(captured.code()).as(captured.err()).isEqualTo(Exit.WRONG_USE);
        assertThat(captured.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"journal", "journal --follow", "reset"})
    void no_mock_is_said(String command) {
        String[] words = withUrl(command.split(" "));
        tides.server().close();
        Captured captured = Captured.run(words);
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .isEqualTo("ringer: no mock answers at " + tides.url() + "; is it running? (--url says where)\n");
    }

    @Test
    void an_address_needs_no_scheme() {
        pass("/tide?day=1");
        Captured captured =
                Captured.run("journal", "--url", "127.0.0.1:" + tides.server().port());
        assertThat(captured.out()).startsWith("#1 ");
    }

    @Test
    void a_token_is_shown_where_one_is_asked_for() {
        MockConfig config = tides.config();
        try (MockServer guarded =
                MockServer.start(config.withControl(config.control().withToken("t0ken")))) {
            Captured without = Captured.run("journal", "--url", guarded.baseUri());
            assertThat(without.code()).isEqualTo(Exit.NOT_STARTED);
            assertThat(without.err()).contains("The control API asks for its token");
            assertThat(Captured.run("journal", "--url", guarded.baseUri(), "--token", "t0ken")
                            .code())
                    .isEqualTo(Exit.FINE);
            assertThat(Captured.run(Map.of("RINGER_TOKEN", "t0ken"), "reset", "--url", guarded.baseUri())
                            .code())
                    .isEqualTo(Exit.FINE);
        }
    }

    @Test
    void what_passes_is_followed_until_the_mock_stops() throws Exception {
        pass("/tide?day=1");
        PipedInputStream in = new PipedInputStream();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PrintStream print = new PrintStream(new PipedOutputStream(in), false, StandardCharsets.UTF_8)) {
            Main main = new Main(new Terminal(print, print, false, false), Map.of());
            CompletableFuture<Integer> code =
                    CompletableFuture.supplyAsync(() -> main.run(withUrl("journal", "-f", "--operation", "getTide")));
            assertThat(out.readLine()).isEqualTo("#1  GET /tide?day=1  200  getTide  example");
            pass("/tides");
            pass("/tide?day=2");
            assertThat(out.readLine()).isEqualTo("#3  GET /tide?day=2  200  getTide  example");
            tides.server().close();
            assertThat(out.readLine()).isEqualTo("ringer: the mock at " + tides.url() + " has stopped");
            assertThat(code.get(10, TimeUnit.SECONDS)).isEqualTo(Exit.NOT_STARTED);
        }
    }

    @Test
    void callbacks_are_below_what_led_to_them() throws Exception {
        Semaphore called = new Semaphore(0);
        MockServer.Listener listener = new MockServer.Listener() {
            @Override
            public void called(Exchange exchange, CallbackResult result) {
                called.release();
            }
        };
        MockConfig config = tides.config();
        try (MockServer calling = MockServer.start(config, listener)) {
            HttpMock mock = new HttpMock(calling.baseUri());
            String stub = "{\"name\": \"hook\", \"operation\": \"getTide\", \"reply\": {}, \"callbacks\": ["
                    + "{\"name\": \"told\", \"url\": \"" + tides.url()
                    + "/tide?token=hunter2\", \"method\": \"GET\"},"
                    + "{\"name\": \"barred\", \"url\": \"http://192.0.2.1/\"}]}";
            assertThat(mock.ask(Request.of("POST", "/__ringer/stubs").withBody("application/json", stub))
                            .status())
                    .isEqualTo(201);
            mock.ask(Request.of("GET", "/tide"));
            assertThat(called.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
            assertThat(Captured.run("journal", "--url", calling.baseUri()).out())
                    .isEqualTo("#1  GET /tide  200  getTide  stub\n"
                            + "    -> GET " + tides.url() + "/tide?token=***  200  told\n"
                            + "    -> POST http://192.0.2.1/  -  barred\n"
                            + "        the target 192.0.2.1 is not allowed; --allow-target 192.0.2.1 allows it\n");
        }
    }

    @Test
    void it_ends_when_nobody_reads_it_any_more() throws Exception {
        pass("/tide?day=1");
        PipedInputStream in = new PipedInputStream();
        PrintStream print = new PrintStream(new PipedOutputStream(in), false, StandardCharsets.UTF_8);
        Main main = new Main(new Terminal(print, print, false, false), Map.of());
        CompletableFuture<Integer> code = CompletableFuture.supplyAsync(() -> main.run(withUrl("journal", "--follow")));
        try (BufferedReader out = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("#1 ");
        }
        pass("/tide?day=2");
        assertThat(code.get(20, TimeUnit.SECONDS)).isEqualTo(Exit.FINE);
    }

    @Test
    void another_server_is_told_apart() {
        try (Server other = Server.start(
                ServerConfig.STANDARD, request -> Delivery.of(Response.of(200).withBody(Body.of("<html>"))))) {
            Captured captured = Captured.run("journal", "--url", other.baseUri());
            assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
            assertThat(captured.err())
                    .isEqualTo("ringer: " + other.baseUri() + " answers, and is no mock of Ringer that can do this\n");
        }
    }

    // --- reset

    @Test
    void a_session_is_reset_and_no_other() {
        pass("/tide?day=1");
        pass("/tide?day=2", "a");
        Captured captured = run("reset", "--session", "a");
        assertThat(captured.out()).isEqualTo("Session 'a' is as at the start.\n");
        assertThat(run("journal").out()).isEqualTo("#1  GET /tide?day=1  200  getTide  example\n");
    }

    @Test
    void the_server_itself_is_reset() {
        pass("/tide?day=1");
        pass("/tide?day=2", "a");
        assertThat(run("reset").out()).isEqualTo("The server itself is as at the start.\n");
        assertThat(run("journal").out()).startsWith("#2 ").hasLineCount(1);
    }
}
