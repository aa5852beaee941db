package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InfoActionsTest {

    private final Controlled mock = Controlled.notes();

    private JsonObject info() {
        return Controlled.json(mock.ask("GET", "/__ringer/info"));
    }

    @Test
    void what_is_mounted_is_told() {
        assertThat(info().array("mounts").text())
                .isEqualTo("[{\"basePath\":\"/v1\",\"contract\":\"notes.yaml\",\"title\":\"Notes\",\"version\":\"1\","
                        + "\"format\":\"OpenAPI 3.0\",\"operations\":3}]");
    }

    @Test
    void what_runs_and_since_when_is_told() {
        JsonObject info = info();
        assertThat(info.string("version")).isEqualTo("development");
        assertThat(info.string("java")).isEqualTo(Runtime.version().toString());
        assertThat(info.string("started")).isEqualTo(Controlled.NOW.toString());
        assertThat(info.get("uptimeMillis").text()).isEqualTo("0");
        assertThat(info.object("settings").text())
                .isEqualTo("{\"seed\":\"ringer\",\"locale\":\"en\",\"validation\":\"enforce\",\"strict\":false,"
                        + "\"callbacks\":true}");
    }

    @Test
    void sessions_and_the_journal_are_told_with_their_bounds() {
        mock.pass(Request.of("GET", "/v1/notes/1").withHeader("Ringer-Session", "a"));
        try (Followed followed =
                mock.follow(Request.of("GET", "/__ringer/journal/events")).start()) {
            JsonObject info = info();
            assertThat(info.object("sessions").text()).isEqualTo("{\"count\":1,\"max\":1000,\"idleSeconds\":3600}");
            JsonObject journal = info.object("journal");
            assertThat(journal.get("entries").text()).isEqualTo("1");
            assertThat(journal.get("bytesMax").text()).isEqualTo("67108864");
            assertThat(journal.get("feeds").text()).isEqualTo("1");
            assertThat(followed.head().status()).isEqualTo(200);
        }
    }

    @Test
    void it_is_told_to_whoever_may_ask() {
        Controlled guarded = Controlled.guarded(new Guard(Optional.of("t0ken"), List.of(), List.of()));
        assertThat(guarded.ask("GET", "/__ringer/info").status()).isEqualTo(401);
        assertThat(guarded.ask("GET", "/__ringer/health").status()).isEqualTo(200);
    }
}
