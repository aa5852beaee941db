package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalActionsTest {

    private final Controlled mock = Controlled.notes();

    private void pass(String session, String path) {
        Request request = Request.of("GET", path).withHeader("Authorization", "Bearer s3cret");
        mock.pass(session.isEmpty() ? request : request.withHeader("Ringer-Session", session));
    }

    private List<String> paths(String query) {
        return paths(mock.ask("GET", "/__ringer/journal" + query));
    }

    private static List<String> paths(Response response) {
        return Controlled.json(response).array("exchanges").stream()
                .map(each -> ((JsonObject) each).object("request").string("path"))
                .toList();
    }

    @Test
    void exchanges_are_listed_the_newest_first() {
        pass("", "/v1/notes/1");
        pass("", "/v1/notes/2");
        assertThat(paths("")).containsExactly("/v1/notes/2", "/v1/notes/1");
        assertThat(paths("?order=oldest&limit=1")).containsExactly("/v1/notes/1");
    }

    @Test
    void a_page_leads_to_the_next() {
        pass("", "/v1/notes/1");
        pass("", "/v1/notes/2");
        Json next =
                Controlled.json(mock.ask("GET", "/__ringer/journal?limit=1")).get("next");
        pass("", "/v1/notes/3");
        assertThat(paths("?limit=1&cursor=" + next.text())).containsExactly("/v1/notes/1");
    }

    @Test
    void a_page_of_large_bodies_ends_early_and_leads_to_the_next() {
        for (int i = 0; i < 100; i++) {
            mock.pass(Request.of("POST", "/v1/notes?i=" + i).withBody("text/plain", "x".repeat(60_000)));
        }
        List<String> seen = new ArrayList<>();
        int pages = 0;
        for (Json next = Json.of(0); next != null; pages++) {
            Response page = mock.ask("GET", "/__ringer/journal?order=oldest&limit=1000&cursor=" + next.text());
            assertThat(page.body().length()).isLessThan(5L << 20);
            Controlled.json(page)
                    .array("exchanges")
                    .forEach(each -> seen.add(((JsonObject) each).get("id").text()));
            next = Controlled.json(page).get("next");
        }
        assertThat(pages).isEqualTo(2);
        assertThat(seen).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_nothing_is_the_beginning() {
        pass("", "/v1/notes/1");
        pass("", "/v1/notes/2");
        assertThat(paths("?order=oldest&cursor=0")).containsExactly("/v1/notes/1", "/v1/notes/2");
        assertThat(paths("?cursor=0")).isEmpty();
    }

    @Test
    void exchanges_are_filtered() {
        pass("", "/v1/notes/1");
        pass("", "/v1/notes/x");
        pass("", "/v1/notse");
        assertThat(paths("?operation=getNote&violations=false")).containsExactly("/v1/notes/1");
        assertThat(paths("?status=4XX")).containsExactly("/v1/notse", "/v1/notes/x");
        assertThat(paths("?origin=generated&text=notes%2F1")).containsExactly("/v1/notes/1");
    }

    @Test
    void a_call_for_a_session_sees_the_exchanges_of_the_session() {
        pass("a", "/v1/notes/1");
        pass("", "/v1/notes/2");
        Request ask = Request.of("GET", "/__ringer/journal");
        assertThat(paths(mock.ask(ask.withHeader("Ringer-Session", "a")))).containsExactly("/v1/notes/1");
        assertThat(paths("?session=")).containsExactly("/v1/notes/2");
        assertThat(paths("")).hasSize(2);
    }

    @Test
    void a_filter_that_is_none_is_refused() {
        assertThat(mock.ask("GET", "/__ringer/journal?status=many").body().text())
                .contains("'status' is 'many', must be a status such as 404");
        assertThat(mock.ask("GET", "/__ringer/journal?limit=0").status()).isEqualTo(400);
    }

    @Test
    void an_exchange_is_found_by_its_number() {
        pass("", "/v1/notes/1");
        Response response = mock.ask("GET", "/__ringer/journal/1");
        assertThat(Controlled.json(response).string("operation")).isEqualTo("getNote");
        assertThat(response.body().text()).doesNotContain("s3cret");
        assertThat(mock.ask("GET", "/__ringer/journal/2").status()).isEqualTo(404);
    }

    @Test
    void a_whole_number_may_be_written_in_any_way() {
        pass("", "/v1/notes/1");
        pass("", "/v1/nowhere");
        assertThat(mock.ask("GET", "/__ringer/journal/1.0").status()).isEqualTo(200);
        assertThat(mock.ask("GET", "/__ringer/journal/1e0").status()).isEqualTo(200);
        assertThat(mock.ask("GET", "/__ringer/journal/1.5").status()).isEqualTo(400);
        assertThat(mock.ask("GET", "/__ringer/journal/99999999999999999999").status())
                .isEqualTo(400);
        assertThat(mock.ask("GET", "/__ringer/near-misses?limit=1.0").status()).isEqualTo(200);
        assertThat(mock.ask("GET", "/__ringer/near-misses?limit=1e1").status()).isEqualTo(200);
    }

    @Test
    void a_session_forgets_its_own() {
        pass("a", "/v1/notes/1");
        pass("", "/v1/notes/2");
        mock.ask(Request.of("DELETE", "/__ringer/journal").withHeader("Ringer-Session", "a"));
        assertThat(paths("")).containsExactly("/v1/notes/2");
        mock.ask("POST", "/__ringer/reset");
        assertThat(paths("")).isEmpty();
    }

    @Test
    void counts_are_told() {
        pass("", "/v1/notes/1");
        JsonObject counts = Controlled.json(mock.ask("GET", "/__ringer/journal/statistics"));
        assertThat(counts.get("entries")).isEqualTo(Json.of(1));
        assertThat(counts.get("lost")).isEqualTo(Json.of(0));
    }

    @Test
    void the_journal_is_exported_as_har_and_as_lines() {
        pass("", "/v1/notes/1");
        pass("", "/v1/notes/2");
        JsonObject har = Controlled.json(mock.ask("GET", "/__ringer/journal/export"));
        assertThat(har.object("log").array("entries").stream()).hasSize(2);
        Response lines = mock.ask("GET", "/__ringer/journal/export?format=jsonl&path=/v1/notes/2");
        assertThat(lines.body().text().strip().lines()).hasSize(1);
        assertThat(lines.headers().get("Content-Type")).isEqualTo("application/x-ndjson");
    }
}
