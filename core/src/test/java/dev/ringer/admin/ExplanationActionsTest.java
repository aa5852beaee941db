package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationActionsTest {

    private final Controlled mock = Controlled.notes("""
            - name: slow note
              operation: getNote
              times: 1
              when: {header: {X-Mode: slow}}
              reply: {status: 404}
            """);

    private static final String QUESTION = """
            {"method": "GET", "path": "/v1/notes/7", "headers": {"X-Mode": "slow", "X-Many": ["a", "b"]}}
            """;

    @Test
    void an_exchange_is_explained() {
        mock.pass(Request.of("GET", "/v1/notse/7"));
        JsonObject said = Controlled.json(mock.ask("GET", "/__ringer/journal/1/explanation"));
        assertThat(said.array("changes").get(0).text())
                .isEqualTo("\"Change the path to '/v1/notes/7' to come to getNote.\"");
        assertThat(said.get("id")).isEqualTo(Json.of(1));
    }

    @Test
    void an_explanation_is_text_for_whoever_wants_text() {
        mock.pass(Request.of("GET", "/v1/notse/7"));
        Response said =
                mock.ask(Request.of("GET", "/__ringer/journal/1/explanation").withHeader("Accept", "text/plain"));
        assertThat(said.headers().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(said.body().text()).startsWith("Exchange 1: GET /v1/notse/7\n  was answered 404 by refusal\n");
    }

    @Test
    void what_would_be_is_explained_as_often_as_one_asks() {
        mock.ask("POST", "/__ringer/explanations", QUESTION);
        JsonObject said = Controlled.json(mock.ask("POST", "/__ringer/explanations", QUESTION));
        assertThat(said.string("stub")).isEqualTo("slow note");
        assertThat(mock.pass(Request.of("GET", "/v1/notes/7").withHeader("X-Mode", "slow"))
                        .stub())
                .contains("slow note");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\": \"GET\", \"path\": \"/__session/a/v1/notes/7\"}",
                "{\"method\": \"GET\", \"path\": \"/v1/notes/7\", \"headers\": {\"Ringer-Session\": \"a\"}}",
                "{\"method\": \"GET\", \"path\": \"/v1/notes/7\", \"headers\": {\"baggage\": \"ringer.session=a\"}}"
            })
    void a_request_comes_to_the_session_that_it_names(String question) {
        mock.ask(
                "POST",
                "/__session/a/__ringer/stubs",
                "{\"name\": \"mine\", \"operation\": \"getNote\", \"reply\": {\"status\": 404}}");
        JsonObject said = Controlled.json(mock.ask("POST", "/__ringer/explanations", question));
        assertThat(said.string("stub")).isEqualTo("mine");
        assertThat(said.string("session")).isEqualTo("a");
    }

    @Test
    void a_session_that_is_not_there_is_not_begun_by_asking() {
        JsonObject said = Controlled.json(mock.ask(
                "POST", "/__ringer/explanations", "{\"method\": \"GET\", \"path\": \"/__session/new/v1/notes/7\"}"));
        assertThat(said.string("operation")).isEqualTo("getNote");
        assertThat(said.string("session")).isEqualTo("new");
        assertThat(mock.engine().sessions().all()).isEmpty();
    }

    @Test
    void a_request_that_names_no_possible_session_is_refused_as_it_would_be() {
        Response said = mock.ask(
                "POST", "/__ringer/explanations", "{\"method\": \"GET\", \"path\": \"/__session/a%20b/v1/notes/7\"}");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().text()).contains("The session's name is 'a b', must be");
    }

    @Test
    void a_question_without_a_path_is_refused() {
        assertThat(mock.ask("POST", "/__ringer/explanations", "{\"method\": \"GET\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void near_misses_are_the_newest_first_and_those_of_the_session() {
        mock.pass(Request.of("GET", "/v1/notse/7"));
        mock.pass(Request.of("GET", "/v1/notes/7"));
        mock.pass(Request.of("PATCH", "/v1/notes/7").withHeader("Ringer-Session", "a"));
        JsonObject all = Controlled.json(mock.ask("GET", "/__ringer/near-misses"));
        assertThat(all.array("nearMisses").stream().map(each -> ((JsonObject) each).string("method")))
                .containsExactly("PATCH", "GET");
        Request ofSession = Request.of("GET", "/__ringer/near-misses?limit=5").withHeader("Ringer-Session", "a");
        assertThat(Controlled.json(mock.ask(ofSession)).array("nearMisses").size())
                .isEqualTo(1);
    }

    @Test
    void an_exchange_that_is_not_there_is_a_404() {
        assertThat(mock.ask("GET", "/__ringer/journal/99/explanation").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\": \"GET\", \"path\": \"/v1/notes/7\", \"headers\": {\"X-A\": \"a\\r\\nb\"}}",
                "{\"method\": \"GET\", \"path\": \"/v1/notes/7\", \"headers\": {\"X A\": \"a\"}}",
                "{\"method\": \"GET\", \"path\": \"/v1/notes/7\", \"bodyBase64\": \"!\"}",
                "{\"method\": \"G T\", \"path\": \"/\"}",
                "[]"
            })
    void what_cannot_be_sent_is_refused(String question) {
        assertThat(mock.ask("POST", "/__ringer/explanations", question).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/%", "/a b", "/\u0000", "/?", "/#x", "/{id}", "/\uD83D\uDE00"})
    void any_path_is_explained(String path) {
        JsonObject question =
                JsonObject.builder().put("method", "GET").put("path", path).build();
        assertThat(mock.ask("POST", "/__ringer/explanations", question.text()).status())
                .isEqualTo(200);
    }

    @Test
    void a_body_is_a_text_or_json_or_bytes() {
        for (String body : List.of("\"body\": \"x\"", "\"body\": {\"a\": 1}", "\"bodyBase64\": \"//8=\"")) {
            String question = "{\"method\": \"POST\", \"path\": \"/v1/notes\", " + body + "}";
            assertThat(mock.ask("POST", "/__ringer/explanations", question).status())
                    .isEqualTo(200);
        }
    }
}
