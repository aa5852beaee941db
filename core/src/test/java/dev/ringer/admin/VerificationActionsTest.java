package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VerificationActionsTest {

    private final Controlled mock = Controlled.notes();

    private Response ask(String session, String yaml) {
        Request request = Request.of("POST", "/__ringer/verifications").withBody("application/yaml", yaml);
        return mock.ask(session.isEmpty() ? request : request.withHeader("Ringer-Session", session));
    }

    private JsonObject verify(String yaml) {
        Response response = ask("", yaml);
        assertThat(response.status()).as(response.body().text()).isEqualTo(200);
        return Controlled.json(response);
    }

    @Test
    void a_verification_that_holds_is_told_with_the_exchanges() {
        mock.pass(Request.of("GET", "/v1/notes/1"));
        mock.pass(Request.of("GET", "/v1/notes"));
        mock.pass(Request.of("GET", "/v1/notes/2"));
        JsonObject verdict = verify("{operation: getNote, times: 2}");
        assertThat(verdict.get("passed")).isEqualTo(JsonBoolean.TRUE);
        assertThat(verdict.get("matched")).isEqualTo(Json.parse("[1, 3]"));
    }

    @Test
    void a_verification_that_fails_names_the_nearest_exchange() {
        mock.pass(Request.of("GET", "/v1/notes/1"));
        JsonObject verdict = verify("{operation: getNote, when: {pathParameters: {id: 2}}}");
        assertThat(verdict.get("passed")).isEqualTo(JsonBoolean.FALSE);
        JsonObject near = (JsonObject) verdict.array("nearest").get(0);
        assertThat(near.get("id")).isEqualTo(Json.of(1));
        assertThat(near.array("differences").get(0).text())
                .isEqualTo("{\"part\":\"pathParameters 'id'\",\"expected\":\"be 2\",\"found\":\"'1'\"}");
    }

    @Test
    void an_unknown_operation_is_an_error() {
        Response response = ask("", "{operation: getNotes}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(Controlled.json(response).string("detail"))
                .isEqualTo("there is no operation 'getNotes'; did you mean 'getNote'?");
        assertThat(response.body().text()).contains("body.yaml:1:2 #/operation");
    }

    @Test
    void a_session_is_asked_about_its_own_exchanges() {
        mock.pass(Request.of("GET", "/v1/notes/1").withHeader("Ringer-Session", "a"));
        assertThat(Controlled.json(ask("a", "{operation: getNote}")).get("passed"))
                .isEqualTo(JsonBoolean.TRUE);
        assertThat(Controlled.json(ask("b", "{operation: getNote}")).get("passed"))
                .isEqualTo(JsonBoolean.FALSE);
        assertThat(verify("{operation: getNote, times: never}").get("passed")).isEqualTo(JsonBoolean.TRUE);
    }

    @Test
    void a_call_that_comes_later_is_waited_for() {
        CompletableFuture<JsonObject> verdict =
                CompletableFuture.supplyAsync(() -> verify("{operation: getNote, within: 20s}"));
        mock.pass(Request.of("GET", "/v1/notes/1"));
        assertThat(verdict.join().get("passed")).isEqualTo(JsonBoolean.TRUE);
    }
}
