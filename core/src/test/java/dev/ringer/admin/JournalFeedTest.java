package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.journal.Feeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class JournalFeedTest {

    private static final String EVENTS = "/__ringer/journal/events";

    private final Controlled mock = Controlled.notes();

    private void pass(String path) {
        mock.pass(Request.of("GET", path));
    }

    private Followed follow(String query) {
        return mock.follow(Request.of("GET", EVENTS + query)).start();
    }

    @Test
    void an_exchange_is_an_event_with_its_number() {
        try (Followed followed = follow("")) {
            pass("/v1/notes/1");
            assertThat(followed.next())
                    .startsWith("id: 1\nevent: exchange\ndata: {\"id\":1,")
                    .contains("\"operation\":\"getNote\"")
                    .endsWith("}\n\n");
            assertThat(followed.head().headers().get("Content-Type")).isEqualTo("text/event-stream");
        }
    }

    @Test
    void only_new_ones_are_told_without_a_cursor() {
        pass("/v1/notes/1");
        try (Followed followed = follow("")) {
            pass("/v1/notes/2");
            assertThat(followed.next()).startsWith("id: 2\n");
        }
    }

    @Test
    void old_ones_are_told_behind_a_cursor() {
        pass("/v1/notes/1");
        pass("/v1/notes/2");
        try (Followed all = follow("?cursor=0");
                Followed some = follow("?cursor=1")) {
            assertThat(all.next()).startsWith("id: 1\n");
            assertThat(all.next()).startsWith("id: 2\n");
            assertThat(some.next()).startsWith("id: 2\n");
        }
    }

    @Test
    void a_browser_that_comes_back_goes_on_behind_the_last_event() {
        pass("/v1/notes/1");
        pass("/v1/notes/2");
        Request back = Request.of("GET", EVENTS + "?cursor=0").withHeader("Last-Event-ID", "1");
        try (Followed followed = mock.follow(back).start()) {
            assertThat(followed.next()).startsWith("id: 2\n");
        }
    }

    @Test
    void numbers_of_a_mock_that_was_started_anew_begin_with_all_there_is() {
        pass("/v1/notes/1");
        Request back = Request.of("GET", EVENTS).withHeader("Last-Event-ID", "500");
        try (Followed followed = mock.follow(back).start()) {
            assertThat(followed.next()).startsWith("id: 1\n");
        }
    }

    @Test
    void only_exchanges_that_are_meant_are_told() {
        try (Followed missed = follow("?status=404&origin=refusal")) {
            pass("/v1/notes/1");
            pass("/v1/notse");
            assertThat(missed.next()).startsWith("id: 2\n");
        }
    }

    @Test
    void a_call_for_a_session_follows_the_session() {
        Request ask = Request.of("GET", EVENTS).withHeader("Ringer-Session", "a");
        try (Followed followed = mock.follow(ask).start()) {
            pass("/v1/notes/1");
            mock.pass(Request.of("GET", "/v1/notes/2").withHeader("Ringer-Session", "a"));
            assertThat(followed.next()).startsWith("id: 2\n").contains("\"session\":\"a\"");
        }
    }

    @Test
    void who_reads_slowly_loses_nothing_that_is_still_there() {
        try (Followed followed = follow("")) {
            followed.fill();
            for (int i = 1; i <= 300; i++) {
                pass("/v1/notes/" + i);
            }
            assertThat(followed.next()).startsWith("id: 1\n");
            followed.empty();
            for (int i = 2; i <= 300; i++) {
                assertThat(followed.next()).startsWith("id: " + i + "\n");
            }
        }
    }

    @Test
    void secrets_are_masked() {
        try (Followed followed = follow("")) {
            mock.pass(Request.of("GET", "/v1/notes/1").withHeader("Authorization", "Bearer s3cret"));
            assertThat(followed.next()).contains("Bearer ***").doesNotContain("s3cret");
        }
    }

    @Test
    void one_more_than_may_be_is_told_so_until_one_is_closed() {
        List<Followed> open = new ArrayList<>();
        for (int i = 0; i < Feeds.OPEN_MAX; i++) {
            open.add(follow(""));
        }
        Response refused = mock.ask("GET", EVENTS);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body().text()).contains("50 clients follow the journal, which is all that may; close one.");
        open.remove(0).close();
        open.add(follow(""));
        open.forEach(Followed::close);
    }

    @Test
    void a_filter_or_a_place_that_is_none_is_refused() {
        assertThat(mock.ask("GET", EVENTS + "?status=many").status()).isEqualTo(400);
        assertThat(mock.ask("GET", EVENTS + "?cursor=-1").status()).isEqualTo(400);
        assertThat(mock.ask(Request.of("GET", EVENTS).withHeader("Last-Event-ID", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(mock.ask("GET", EVENTS + "?limit=3").body().text()).contains("'limit' is unknown");
    }

    @Test
    void a_page_of_a_known_origin_may_read_it() {
        Guard guard = new Guard(Guard.LOOPBACK.token(), List.of("https://tool.example"), List.of());
        Controlled guarded = Controlled.guarded(guard);
        Request ask = Request.of("GET", EVENTS).withHeader("Origin", "https://tool.example");
        try (Followed followed = guarded.follow(ask)) {
            assertThat(followed.head().headers().get("Access-Control-Allow-Origin"))
                    .isEqualTo("https://tool.example");
            assertThat(followed.head().headers().get("Content-Type")).isEqualTo("text/event-stream");
        }
        assertThat(guarded.ask(ask.withHeader("Origin", "https://other.example"))
                        .status())
                .isEqualTo(403);
    }
}
