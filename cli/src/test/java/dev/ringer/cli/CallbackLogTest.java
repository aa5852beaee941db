package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Callback;
import dev.ringer.exchange.CallbackResult;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The line of a callback. */
class CallbackLogTest {

    private static final Callback CALLBACK = new Callback(
            "onTide",
            "POST",
            "http://user:hunter1@127.0.0.1:9/hook?token=hunter2&a=1",
            Headers.EMPTY,
            Body.EMPTY,
            0,
            Callback.Retries.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty());

    private static String line(Log.Format format, CallbackResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Exchange exchange = new Exchange(
                Request.of("POST", "/"),
                "",
                new Route.NoPath(""),
                List.of(),
                Origin.STUB,
                "",
                Optional.empty(),
                Delivery.of(Response.of(200)),
                List.of(),
                List.of(result.callback()),
                Optional.empty());
        try (Log log = Log.start(new Terminal(stream, stream, false, false), format, false)) {
            log.called(exchange, result);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static CallbackResult answered(int status, List<Violation> violations) {
        return new CallbackResult(
                CALLBACK, 2, Optional.of(Response.of(status)), Optional.empty(), violations, 3_100_000);
    }

    @Test
    void line_tells_the_answer_and_the_attempts_and_no_secret() {
        assertThat(line(Log.Format.TEXT, answered(204, List.of())))
                .isEqualTo(
                        "-> POST http://***@127.0.0.1:9/hook?token=***&a=1  204  onTide  callback 3.1 ms, 2 attempts");
    }

    @Test
    void what_is_wrong_with_the_answer_follows() {
        Violation violation =
                new Violation(List.of("status"), Violation.Severity.ERROR, "status", "It has 200.", "", "");
        assertThat(line(Log.Format.TEXT, answered(200, List.of(violation))))
                .endsWith("\n    the answer breaks the contract: It has 200.");
    }

    @Test
    void what_was_not_sent_says_why() {
        assertThat(line(Log.Format.TEXT, CallbackResult.unsent(CALLBACK, "the queue is full")))
                .contains("  -  onTide")
                .endsWith("\n    the queue is full");
    }

    @Test
    void line_is_an_object_where_lines_are_json() {
        JsonObject line = (JsonObject) Json.parse(line(Log.Format.JSON, answered(204, List.of())));
        assertThat(line.names())
                .containsExactly(
                        "time", "callback", "method", "url", "operation", "attempts", "micros", "status", "violations");
        assertThat(line.text()).doesNotContain("hunter");
    }
}
