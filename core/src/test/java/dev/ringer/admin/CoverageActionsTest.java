package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import org.junit.jupiter.api.Test;

class CoverageActionsTest {

    private final Controlled mock = Controlled.notes("""
            - {name: one, operation: getNote, when: {pathParameters: {id: 1}}, reply: {status: 404}}
            - {name: two, operation: getNote, when: {pathParameters: {id: 2}}, reply: {status: 404}}
            """);

    private String coverage(String format) {
        Response response = mock.ask("GET", "/__ringer/coverage?format=" + format);
        assertThat(response.status()).isEqualTo(200);
        return response.body().text();
    }

    @Test
    void what_was_never_asked_for_is_told() {
        mock.pass(Request.of("GET", "/v1/notes/1"));
        mock.pass(Request.of("GET", "/v1/notes/x"));
        mock.pass(Request.of("GET", "/v1/none"));
        assertThat(coverage("text")).isEqualTo("""
                     0  GET /v1/notes (listNotes)
                     0  POST /v1/notes (POST /notes)
                     2  GET /v1/notes/{id} (getNote)
                          not seen: status 200
                          not seen: 200 application/json
                          undocumented: status 422 (1)
                1 of 3 operations were called; 2 of 7 statuses, media types and parameters were seen; exchanges that led to no operation: 1
                """);
        assertThat(coverage("json"))
                .contains("\"called\":1,\"total\":3,\"seen\":2,\"items\":7,\"outside\":1,\"lost\":0");
    }

    @Test
    void an_operation_is_a_case_of_junit() {
        mock.pass(Request.of("GET", "/v1/notes/3"));
        assertThat(coverage("junit"))
                .contains("tests=\"3\" failures=\"0\" errors=\"0\" skipped=\"2\"")
                .contains("<testcase classname=\"GET /v1/notes/{id}\" name=\"getNote\" time=\"0\">")
                .contains("<skipped message=\"never called\"/>");
    }

    @Test
    void the_page_of_html_stands_alone() {
        assertThat(coverage("html"))
                .startsWith("<!doctype html>")
                .contains("<td class=\"no\">0</td><td>GET /v1/notes/{id}<br><small>getNote</small></td>")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void a_session_sees_its_own_coverage() {
        mock.pass(Request.of("GET", "/v1/notes/3").withHeader("Ringer-Session", "a"));
        assertThat(coverage("json")).contains("\"called\":0");
        Request ask = Request.of("GET", "/__ringer/coverage").withHeader("Ringer-Session", "a");
        assertThat(mock.ask(ask).body().text()).contains("\"called\":1");
    }

    @Test
    void a_stub_that_nobody_named_has_answered_too() {
        Controlled unnamed =
                Controlled.notes("- {operation: getNote, when: {pathParameters: {id: 1}}, reply: {status: 404}}");
        assertThat(unnamed.ask("GET", "/__ringer/stubs/unused").body().text())
                .isEqualTo("{\"stubs\":[\"a.yaml#/stubs/0\"]}");
        unnamed.pass(Request.of("GET", "/v1/notes/1"));
        assertThat(unnamed.ask("GET", "/__ringer/stubs/unused").body().text()).isEqualTo("{\"stubs\":[]}");
    }

    @Test
    void stubs_that_never_answered_are_listed() {
        mock.pass(Request.of("GET", "/v1/notes/1"));
        assertThat(mock.ask("GET", "/__ringer/stubs/unused").body().text()).isEqualTo("{\"stubs\":[\"two\"]}");
    }
}
