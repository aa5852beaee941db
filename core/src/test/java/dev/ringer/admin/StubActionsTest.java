package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StubActionsTest {

    private final Controlled mock =
            Controlled.notes("- {name: one, operation: getNote, reply: {body: {id: 1, text: one}}}");

    private static String note(String text) {
        return "{\"operation\":\"getNote\",\"reply\":{\"body\":{\"id\":1,\"text\":\"" + text + "\"}}}";
    }

    private String seen(String session) {
        Request request = Request.of("GET", "/v1/notes/1");
        return mock.engine()
                .answer(session.isEmpty() ? request : request.withHeader("Ringer-Session", session))
                .response()
                .body()
                .text();
    }

    private static String names(Response response) {
        return Controlled.json(response).array("stubs").stream()
                .map(each -> ((JsonObject) each).string("name"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    // --- adding

    @Test
    void a_stub_answers_as_soon_as_it_is_added() {
        Response response = mock.ask("POST", "/__ringer/stubs", note("two"));
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().get("Location")).isEqualTo("/__ringer/stubs/stub-1");
        assertThat(seen("")).contains("two");
    }

    @Test
    void a_stub_of_a_session_is_found_where_its_answer_leads() {
        Response response = mock.ask("POST", "/__session/a/__ringer/stubs", note("two"));
        assertThat(response.headers().get("Location")).isEqualTo("/__session/a/__ringer/stubs/stub-1");
        assertThat(mock.ask("GET", response.headers().get("Location")).status()).isEqualTo(200);
    }

    @Test
    void stubs_without_a_name_get_one_that_is_free() {
        mock.ask("POST", "/__ringer/stubs", "{\"stubs\":[" + (note("a") + ",").repeat(9) + note("b") + "]}");
        assertThat(names(mock.ask("GET", "/__ringer/stubs")))
                .isEqualTo("one stub-1 stub-2 stub-3 stub-4 stub-5 stub-6 stub-7 stub-8 stub-9 stub-10");
        mock.ask("DELETE", "/__ringer/stubs/stub-4");
        String name = Controlled.json(mock.ask("POST", "/__ringer/stubs", note("c")))
                .array("names")
                .get(0)
                .text();
        assertThat(name).isIn("\"stub-4\"", "\"stub-11\"");
    }

    @Test
    void many_stubs_are_added_at_once_or_none() {
        String good = note("two");
        String bad = "{\"operation\":\"getNote\",\"reply\":{\"body\":{\"id\":\"x\"}}}";
        assertThat(mock.ask("POST", "/__ringer/stubs", "{\"stubs\":[" + good + "," + bad + "]}")
                        .status())
                .isEqualTo(422);
        assertThat(seen("")).contains("one");
        assertThat(Controlled.json(mock.ask("POST", "/__ringer/stubs", "{\"stubs\":[" + good + "," + good + "]}"))
                        .get("names"))
                .isEqualTo(Json.parse("[\"stub-1\",\"stub-2\"]"));
    }

    @Test
    void what_is_wrong_with_a_stub_is_told_with_its_place() {
        Response response =
                mock.ask("POST", "/__ringer/stubs", "{\"operation\":\"getNoet\",\"reply\":{\"status\":200}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text()).contains("it may now be 'getNote'").contains("#/stubs/0/operation");
    }

    @Test
    void a_status_whose_template_has_an_error_is_told_with_its_place() {
        Response response = mock.ask(
                "POST", "/__ringer/stubs", "{\"operation\":\"getNote\",\"reply\":{\"status\":\"{{nope 1}}\"}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text())
                .contains("line 1, column 3: 'nope' is no helper")
                .contains("#/stubs/0/reply/status");
    }

    @Test
    void a_text_with_templates_is_held_to_the_contract() {
        Response response = mock.ask(
                "POST", "/__ringer/stubs", "{\"operation\":\"getNote\",\"reply\":{\"text\":\"{\\\"id\\\":{{now}}}\"}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text()).contains("The body at /text is missing");
    }

    @Test
    void a_path_that_no_request_can_have_is_told() {
        Response response = mock.ask("POST", "/__ringer/stubs", "{\"path\":\"nope\",\"reply\":{\"status\":200}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text())
                .contains("'path' is 'nope', must be a path that begins with a slash")
                .contains("#/stubs/0/path");
    }

    @ParameterizedTest
    @MethodSource("ownPaths")
    void what_has_a_path_of_its_own_is_no_name_of_a_stub(String name) {
        String named = note("new").replace("{\"operation\"", "{\"name\":\"" + name + "\",\"operation\"");
        Response response = mock.ask("POST", "/__ringer/stubs", named);
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text())
                .contains("'name' is '" + name + "', must be another than export, reset, save, unused")
                .contains("#/stubs/0/name");
    }

    static List<String> ownPaths() {
        return ControlContract.get().operations().stream()
                .map(each -> each.path().toString())
                .filter(each -> each.matches("/stubs/[a-z]+"))
                .map(each -> each.substring("/stubs/".length()))
                .distinct()
                .toList();
    }

    @Test
    void a_stub_may_be_sent_as_yaml() {
        Request request = Request.of("POST", "/__ringer/stubs")
                .withBody("application/yaml", "operation: getNote\nreply: {body: {id: 1, text: yaml}}\n");
        assertThat(mock.ask(request).status()).isEqualTo(201);
        assertThat(seen("")).contains("yaml");
    }

    @Test
    void a_body_that_cannot_be_read_is_refused_with_its_place() {
        Request request = Request.of("POST", "/__ringer/stubs").withBody("application/yaml", "a: [1\nb: 2");
        assertThat(mock.ask(request).status()).isEqualTo(400);
        assertThat(mock.ask("POST", "/__ringer/stubs", "{\"a\":").status()).isEqualTo(400);
        assertThat(mock.ask("POST", "/__ringer/stubs", "[1]").status()).isEqualTo(400);
    }

    @Test
    void a_name_that_is_taken_is_refused_unless_it_may_be_replaced() {
        String named = note("new").replace("{\"operation\"", "{\"name\":\"one\",\"operation\"");
        assertThat(mock.ask("POST", "/__ringer/stubs", named).status()).isEqualTo(409);
        assertThat(mock.ask("POST", "/__ringer/stubs?replace=true", named).status())
                .isEqualTo(201);
        assertThat(seen("")).contains("new");
    }

    @Test
    void a_stub_may_not_read_files() {
        Response response =
                mock.ask("POST", "/__ringer/stubs", "{\"operation\":\"getNote\",\"reply\":{\"file\":\"/etc/passwd\"}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text()).doesNotContain("root:");
    }

    // --- one stub

    @Test
    void a_stub_of_a_file_is_shown_with_its_place() {
        Response response = mock.ask("GET", "/__ringer/stubs/one");
        JsonObject entry = Controlled.json(response);
        assertThat(entry.string("from")).isEqualTo("file");
        assertThat(entry.string("place")).isEqualTo("a.yaml#/stubs/0");
        assertThat(response.headers().get("ETag")).isNotEmpty();
    }

    @Test
    void a_stub_that_the_reader_has_is_not_sent_again() {
        Request get = Request.of("GET", "/__ringer/stubs/one");
        String etag = mock.ask(get).headers().get("ETag");
        Response known = mock.ask(get.withHeader("If-None-Match", "\"a\", W/" + etag));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.headers().get("ETag")).isEqualTo(etag);
        assertThat(known.body().isEmpty()).isTrue();
        assertThat(mock.ask(get.withHeader("If-None-Match", "\"a\"")).status()).isEqualTo(200);
    }

    @Test
    void answers_are_counted() {
        seen("");
        seen("");
        assertThat(Controlled.json(mock.ask("GET", "/__ringer/stubs/one")).get("answers"))
                .isEqualTo(Json.of(2));
    }

    @Test
    void a_put_takes_the_place_of_a_stub_that_has_not_changed() {
        String etag = mock.ask("GET", "/__ringer/stubs/one").headers().get("ETag");
        Request put = Request.of("PUT", "/__ringer/stubs/one")
                .withBody("application/json", note("two"))
                .withHeader("If-Match", etag);
        assertThat(mock.ask(put).status()).isEqualTo(200);
        assertThat(mock.ask(put).status()).isEqualTo(412);
        assertThat(seen("")).contains("two");
    }

    @Test
    void a_put_of_a_new_name_adds_and_may_insist_on_it() {
        Request put = Request.of("PUT", "/__ringer/stubs/a%2Fb%20c")
                .withBody("application/json", note("two"))
                .withHeader("If-None-Match", "*");
        assertThat(mock.ask(put).status()).isEqualTo(201);
        assertThat(mock.ask(put).status()).isEqualTo(412);
        assertThat(names(mock.ask("GET", "/__ringer/stubs"))).isEqualTo("one a/b c");
    }

    @Test
    void a_stub_cannot_have_two_names() {
        assertThat(mock.ask("PUT", "/__ringer/stubs/a", "{\"name\":\"b\",\"operation\":\"getNote\",\"reply\":{}}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_unknown_stub_is_404_with_what_was_probably_meant() {
        Response response = mock.ask("GET", "/__ringer/stubs/onee");
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body().text()).contains("did you mean 'one'?");
    }

    @Test
    void a_removed_stub_answers_no_more() {
        assertThat(mock.ask("DELETE", "/__ringer/stubs/one").status()).isEqualTo(204);
        assertThat(mock.ask("DELETE", "/__ringer/stubs/one").status()).isEqualTo(404);
        assertThat(seen("")).doesNotContain("one");
    }

    // --- all stubs

    @Test
    void a_stub_that_is_not_enabled_takes_no_place() {
        Response response = mock.ask(
                "PUT",
                "/__ringer/stubs/one",
                "{\"operation\":\"getNote\",\"enabled\":false,\"reply\":{\"status\":404}}");
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.body().text()).contains("enabled: false");
        assertThat(seen("")).contains("one");
    }

    @Test
    void what_is_exported_can_be_added_again() {
        mock.ask("POST", "/__ringer/stubs", note("two"));
        String exported = mock.ask("GET", "/__ringer/stubs/export").body().text();
        mock.ask("DELETE", "/__ringer/stubs");
        assertThat(names(mock.ask("GET", "/__ringer/stubs"))).isEmpty();
        assertThat(mock.ask("POST", "/__ringer/stubs", exported).status()).isEqualTo(201);
        assertThat(names(mock.ask("GET", "/__ringer/stubs"))).isEqualTo("one stub-1");
        assertThat(seen("")).contains("two");
    }

    @Test
    void what_is_exported_keeps_the_variables_of_its_file() {
        mock.ask("POST", "/__ringer/stubs", """
                {"variables": {"who": "Ann", "of": "all"},
                 "stubs": [{"name": "v", "operation": "getNote", "variables": {"of": "one"},
                            "reply": {"body": {"id": 1, "text": "{{vars.who}} {{vars.of}}"}, "template": true}}]}
                """);
        assertThat(seen("")).contains("Ann one");
        String exported = mock.ask("GET", "/__ringer/stubs/export").body().text();
        mock.ask("DELETE", "/__ringer/stubs");
        mock.ask("POST", "/__ringer/stubs", exported);
        assertThat(seen("")).contains("Ann one");
    }

    @Test
    void what_is_exported_belongs_to_no_contract_if_it_did_not() {
        String stub = "{\"method\":\"GET\",\"path\":\"/notes/1\",\"reply\":{\"text\":\"free\"}}";
        mock.ask("POST", "/__ringer/stubs", "{\"contract\":\"none\",\"stubs\":[" + stub + "]}");
        String exported = mock.ask("GET", "/__ringer/stubs/export").body().text();
        mock.ask("DELETE", "/__ringer/stubs");
        mock.ask("POST", "/__ringer/stubs", exported);
        assertThat(seen("")).contains("one");
        assertThat(mock.engine()
                        .answer(Request.of("GET", "/notes/1"))
                        .response()
                        .body()
                        .text())
                .isEqualTo("free");
    }

    @Test
    void a_stub_whose_operation_has_gone_can_be_seen_and_taken_away() {
        mock.ask("POST", "/__session/a/__ringer/stubs", note("two"));
        mock.engine().replace(Controlled.world("", new String[0]));
        JsonObject left = (JsonObject) Controlled.json(mock.ask("GET", "/__session/a/__ringer/stubs"))
                .array("stubs")
                .get(0);
        assertThat(left.string("name")).isEqualTo("stub-1");
        assertThat(left.isTrue("orphaned")).isTrue();
        assertThat(mock.ask("GET", "/__session/a/__ringer/stubs/stub-1").status())
                .isEqualTo(200);
        assertThat(mock.ask("DELETE", "/__session/a/__ringer/stubs/stub-1").status())
                .isEqualTo(204);
        assertThat(names(mock.ask("GET", "/__session/a/__ringer/stubs"))).isEmpty();
    }

    @Test
    void stubs_are_exported_as_yaml_to_whom_prefers_it() {
        Response response =
                mock.ask(Request.of("GET", "/__ringer/stubs/export").withHeader("Accept", "application/yaml"));
        assertThat(response.headers().get("Content-Type")).isEqualTo("application/yaml");
        assertThat(response.body().text()).startsWith("stubs:\n");
    }

    @Test
    void a_reset_goes_back_to_the_files() {
        mock.ask("POST", "/__ringer/stubs", note("two"));
        mock.ask("DELETE", "/__ringer/stubs/one");
        assertThat(mock.ask("POST", "/__ringer/stubs/reset").status()).isEqualTo(204);
        assertThat(names(mock.ask("GET", "/__ringer/stubs"))).isEqualTo("one");
    }

    @Test
    void a_call_for_a_session_changes_that_session() {
        Request add = Request.of("POST", "/__ringer/stubs").withBody("application/json", note("mine"));
        assertThat(mock.ask(add.withHeader("Ringer-Session", "a")).status()).isEqualTo(201);
        assertThat(seen("a")).contains("mine");
        assertThat(seen("")).contains("one");
        assertThat(mock.ask("GET", "/__session/a/__ringer/stubs").status()).isEqualTo(200);
        assertThat(names(mock.ask("GET", "/__session/a/__ringer/stubs"))).isEqualTo("one stub-1");
        assertThat(names(mock.ask("GET", "/__ringer/stubs"))).isEqualTo("one");
    }
}
