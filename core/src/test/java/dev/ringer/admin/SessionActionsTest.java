package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions, clocks, scenarios and settings over the control API. */
class SessionActionsTest {

    private final Controlled mock = Controlled.notes("""
            - {name: pay, method: POST, path: /pay, scenario: checkout, then: {step: paid}, reply: {status: 204}}
            """);

    private static Request in(String session, String method, String path) {
        return Request.of(method, path).withHeader("Ringer-Session", session);
    }

    // --- sessions

    @Test
    void a_session_begins_with_a_name_or_gets_one() {
        Response named = mock.ask("POST", "/__ringer/sessions", "{\"name\":\"a\"}");
        assertThat(named.status()).isEqualTo(201);
        assertThat(named.headers().get("Location")).isEqualTo("/__ringer/sessions/a");
        String given = Controlled.json(mock.ask("POST", "/__ringer/sessions")).string("name");
        assertThat(given).startsWith("session-").endsWith("-1");
        assertThat(Controlled.json(mock.ask("GET", "/__ringer/sessions")).array("sessions").stream())
                .hasSize(2);
    }

    @Test
    void a_session_is_dropped() {
        mock.ask("POST", "/__ringer/sessions", "{\"name\":\"a\"}");
        assertThat(mock.ask("DELETE", "/__ringer/sessions/a").status()).isEqualTo(204);
        assertThat(mock.ask("GET", "/__ringer/sessions/a").status()).isEqualTo(404);
        assertThat(mock.ask("DELETE", "/__ringer/sessions/a").status()).isEqualTo(404);
    }

    @Test
    void a_name_that_is_none_is_refused() {
        assertThat(mock.ask("POST", "/__ringer/sessions", "{\"name\":\"a b\"}").status())
                .isEqualTo(400);
        assertThat(mock.ask(in("a/b", "GET", "/__ringer/clock")).status()).isEqualTo(400);
    }

    // --- clock

    @Test
    void the_clock_is_set_frozen_and_moved_on() {
        assertThat(mock.ask("PUT", "/__ringer/clock", "{\"time\":\"2030-01-01T02:00:00+02:00\",\"frozen\":true}")
                        .body()
                        .text())
                .isEqualTo("{\"time\":\"2030-01-01T00:00:00Z\",\"frozen\":true}");
        assertThat(mock.ask("POST", "/__ringer/clock/advance", "{\"by\":\"90s\"}")
                        .body()
                        .text())
                .contains("2030-01-01T00:01:30Z");
        assertThat(mock.ask("POST", "/__ringer/clock/advance", "{\"by\":\"-PT90S\"}")
                        .body()
                        .text())
                .contains("2030-01-01T00:00:00Z");
        assertThat(mock.ask("DELETE", "/__ringer/clock").status()).isEqualTo(204);
        assertThat(mock.ask("GET", "/__ringer/clock").body().text()).contains("2026-06-15T12:00:00Z");
    }

    @Test
    void a_session_s_clock_is_its_own() {
        mock.ask(in("a", "POST", "/__ringer/clock/advance").withBody("application/json", "{\"by\":\"1h\"}"));
        assertThat(mock.ask(in("a", "GET", "/__ringer/clock")).body().text()).contains("13:00:00Z");
        assertThat(mock.ask("GET", "/__ringer/clock").body().text()).contains("12:00:00Z");
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThat(mock.ask("POST", "/__ringer/clock/advance", "{\"by\":\"soon\"}")
                        .body()
                        .text())
                .contains("'by' is 'soon', must be a time such as 200ms");
        assertThat(mock.ask("PUT", "/__ringer/clock", "{\"time\":\"now\"}").status())
                .isEqualTo(400);
        assertThat(mock.ask("PUT", "/__ringer/clock", "{}").status()).isEqualTo(400);
    }

    // --- scenarios

    @Test
    void scenarios_are_listed_and_moved() {
        JsonObject scenario = (JsonObject) Controlled.json(mock.ask("GET", "/__ringer/scenarios"))
                .array("scenarios")
                .get(0);
        assertThat(scenario)
                .isEqualTo(Json.parse("{\"name\":\"checkout\",\"step\":\"started\",\"steps\":[\"started\",\"paid\"]}"));
        assertThat(mock.ask("PUT", "/__ringer/scenarios/checkout", "{\"step\":\"paid\"}")
                        .body()
                        .text())
                .contains("\"step\":\"paid\"");
        assertThat(mock.ask("POST", "/__ringer/scenarios/reset").status()).isEqualTo(204);
        assertThat(mock.ask("GET", "/__ringer/scenarios").body().text()).contains("\"step\":\"started\"");
    }

    @Test
    void a_step_that_is_not_there_is_refused_with_those_that_are() {
        Response response = mock.ask("PUT", "/__ringer/scenarios/checkout", "{\"step\":\"payed\"}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text()).contains("it has started, paid");
        assertThat(mock.ask("PUT", "/__ringer/scenarios/checkuot", "{\"step\":\"paid\"}")
                        .body()
                        .text())
                .contains("did you mean 'checkout'?");
    }

    // --- settings and reset

    @Test
    void settings_of_a_session_change_what_it_sees() {
        Request change = in("a", "PATCH", "/__ringer/settings")
                .withBody("application/json", "{\"seed\":\"other\",\"validation\":\"off\",\"skipDelays\":true}");
        assertThat(mock.ask(change).body().text())
                .isEqualTo("{\"seed\":\"other\",\"validation\":\"off\",\"skipDelays\":true}");
        assertThat(mock.engine()
                        .answer(in("a", "GET", "/v1/notes/x"))
                        .response()
                        .status())
                .isEqualTo(200);
        assertThat(mock.engine()
                        .answer(Request.of("GET", "/v1/notes/x"))
                        .response()
                        .status())
                .isNotEqualTo(200);
        assertThat(mock.ask("GET", "/__ringer/settings").body().text()).isEqualTo("{\"skipDelays\":false}");
    }

    @Test
    void a_null_takes_a_setting_back() {
        mock.ask("PATCH", "/__ringer/settings", "{\"seed\":\"other\"}");
        assertThat(mock.ask("PATCH", "/__ringer/settings", "{\"seed\":null}")
                        .body()
                        .text())
                .isEqualTo("{\"skipDelays\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/notes/1", "/__ringer/stubs"})
    void a_request_with_two_names_is_refused(String path) {
        Request twice = Request.of("GET", path).withHeaders(Headers.of("Ringer-Session", "a", "Ringer-Session", "b"));
        Response response = path.startsWith("/v1") ? mock.pass(twice).response() : mock.ask(twice);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().text()).contains("The session's name is 'a, b', must be");
    }

    @Test
    void an_unknown_setting_is_refused() {
        assertThat(mock.ask("PATCH", "/__ringer/settings", "{\"sed\":\"x\"}")
                        .body()
                        .text())
                .contains("sed");
    }

    @Test
    void a_reset_forgets_all_that_a_session_changed() {
        mock.ask(in("a", "PUT", "/__ringer/clock").withBody("application/json", "{\"frozen\":true}"));
        mock.ask(in("a", "DELETE", "/__ringer/stubs"));
        assertThat(mock.ask(in("a", "POST", "/__ringer/reset")).status()).isEqualTo(204);
        assertThat(mock.ask(in("a", "GET", "/__ringer/clock")).body().text()).contains("\"frozen\":false");
        assertThat(mock.ask(in("a", "GET", "/__ringer/stubs")).body().text()).contains("pay");
    }
}
