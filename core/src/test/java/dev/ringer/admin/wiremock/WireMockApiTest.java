package dev.ringer.admin.wiremock;

import static dev.ringer.admin.wiremock.Wired.error;
import static dev.ringer.admin.wiremock.Wired.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.admin.Guard;
import dev.ringer.admin.Host;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireMockApiTest {

    private static final String STUB = "{\"status\":200,\"body\":\"stub\"}";

    private final Wired wired = Wired.notes("");

    private static Request inSession(Request request) {
        return request.withHeader("Ringer-Session", "a");
    }

    private static Request post(String path, String json) {
        return Request.of("POST", path).withBody("application/json", json);
    }

    // --- who may call it

    @Test
    void pages_of_other_sites_are_refused() {
        Response refused =
                wired.ask(Request.of("GET", "/__admin/mappings").withHeader("Origin", "https://evil.example"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(Wired.text(error(refused), "detail")).contains("evil.example");
        assertThat(wired.ask(Request.of("GET", "/__admin/mappings").withHeader("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void foreign_host_names_are_refused() {
        assertThat(wired.ask(Request.of("GET", "/__admin/mappings").withHeader("Host", "evil.example"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void token_is_asked_for_but_for_health() {
        Wired guarded = Wired.guarded(new Guard(Optional.of("secret"), List.of(), List.of()));
        Response refused = guarded.ask("GET", "/__admin/mappings");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(Wired.text(error(refused), "detail")).contains("Authorization: Bearer");
        assertThat(guarded.ask(Request.of("GET", "/__admin/mappings").withHeader("Authorization", "Bearer secret"))
                        .status())
                .isEqualTo(200);
        assertThat(guarded.ask("GET", "/__admin/health").status()).isEqualTo(200);
    }

    @Test
    void pages_of_known_origins_may_read() {
        Wired guarded = Wired.guarded(new Guard(Optional.empty(), List.of("https://tool.example"), List.of()));
        Response answer =
                guarded.ask(Request.of("GET", "/__admin/mappings").withHeader("Origin", "https://tool.example"));
        assertThat(answer.headers().get("Access-Control-Allow-Origin")).isEqualTo("https://tool.example");
    }

    // --- what is its own

    @ParameterizedTest
    @ValueSource(strings = {"/__administration", "/v1/notes", "/__admi"})
    void other_paths_are_the_mocks(String path) {
        assertThat(wired.ask("GET", path).body().text()).doesNotContain("\"errors\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin", "/__admin/", "/__admin/nope", "/__admin/mappings/", "/__admin/%2e%2e/x"})
    void paths_that_are_none_are_told(String path) {
        Response refused = wired.ask("GET", path);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(Wired.text(error(refused), "detail")).contains(path);
    }

    // --- sessions

    @Test
    void session_has_its_own_mappings_and_requests() {
        assertThat(wired.ask(inSession(
                                post("/__admin/mappings", "{\"request\":{\"url\":\"/a\"},\"response\":" + STUB + "}")))
                        .status())
                .isEqualTo(201);
        assertThat(wired.ask("GET", "/a").status()).isEqualTo(404);
        assertThat(wired.ask(inSession(Request.of("GET", "/a"))).body().text()).isEqualTo("stub");
        assertThat(wired.mappings()).isEmpty();
        assertThat(count(post("/__admin/requests/count", "{\"url\":\"/a\"}"))).isEqualTo(1);
        assertThat(count(inSession(post("/__admin/requests/count", "{\"url\":\"/a\"}"))))
                .isEqualTo(1);
        wired.ask(inSession(Request.of("POST", "/__admin/reset")));
        assertThat(count(inSession(post("/__admin/requests/count", "{\"url\":\"/a\"}"))))
                .isZero();
        assertThat(count(post("/__admin/requests/count", "{\"url\":\"/a\"}"))).isEqualTo(1);
        assertThat(wired.ask(inSession(Request.of("GET", "/a"))).status()).isEqualTo(404);
    }

    @Test
    void path_may_name_the_session() {
        wired.ask("POST", "/__session/b/__admin/mappings", "{\"request\":{\"url\":\"/a\"},\"response\":" + STUB + "}");
        assertThat(wired.ask("GET", "/__session/b/a").body().text()).isEqualTo("stub");
        assertThat(wired.ask("GET", "/a").status()).isEqualTo(404);
    }

    @Test
    void exchange_of_another_session_is_not_shown() {
        wired.ask(inSession(Request.of("GET", "/a")));
        JsonArray events = json(wired.ask(inSession(Request.of("GET", "/__admin/requests"))))
                .array("requests");
        String id = Wired.text(events.get(0), "id");
        assertThat(wired.ask("GET", "/__admin/requests/" + id).status()).isEqualTo(404);
        assertThat(wired.ask(inSession(Request.of("GET", "/__admin/requests/" + id)))
                        .status())
                .isEqualTo(200);
    }

    private long count(Request request) {
        return Long.parseLong(String.valueOf(json(wired.ask(request)).get("count")));
    }

    // --- requests

    @Test
    void secrets_stay_hidden_and_are_not_guessed_at() {
        wired.ask(Request.of("GET", "/a").withHeader("Authorization", "Bearer abc"));
        assertThat(wired.ask("GET", "/__admin/requests").body().text())
                .contains("***")
                .doesNotContain("abc");
        Response refused = wired.ask(
                "POST",
                "/__admin/requests/count",
                "{\"url\":\"/a\",\"headers\":{\"Authorization\":{\"equalTo\":\"Bearer abc\"}}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Wired.text(error(refused), "detail")).contains("hides");
        assertThat(count(post(
                        "/__admin/requests/count",
                        "{\"url\":\"/b\",\"headers\":{\"Authorization\":{\"equalTo\":" + "\"Bearer abc\"}}}")))
                .isZero();
    }

    @Test
    void answers_of_the_contract_are_matched_too() {
        wired.ask("GET", "/v1/notes");
        wired.ask("GET", "/nowhere");
        JsonArray events = json(wired.ask("GET", "/__admin/requests")).array("requests");
        assertThat(events.stream().map(each -> ((JsonObject) each).get("wasMatched")))
                .containsExactly(Json.of(false), Json.of(true));
    }

    @Test
    void exact_path_is_asked_for_whatever_the_base_path() {
        wired.ask("GET", "/v1/notes");
        assertThat(count(post("/__admin/requests/count", "{\"urlPath\":\"/notes\"}")))
                .isZero();
        assertThat(count(post("/__admin/requests/count", "{\"urlPath\":\"/v1/notes\"}")))
                .isEqualTo(1);
    }

    @Test
    void pattern_that_cannot_be_carried_over_is_refused() {
        Response refused = wired.ask("POST", "/__admin/requests/find", "{\"customMatcher\":{\"name\":\"x\"}}");
        assertThat(error(refused).object("source").string("pointer")).isEqualTo("/customMatcher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"since=yesterday", "limit=x", "matchingStub=1"})
    void question_that_cannot_be_read_is_refused(String query) {
        assertThat(wired.ask("GET", "/__admin/requests?" + query).status()).isEqualTo(400);
    }

    @Test
    void page_of_requests_knows_how_many_there_are() {
        for (int i = 0; i < 5; i++) {
            wired.ask("GET", "/" + i);
        }
        JsonObject page = json(wired.ask("GET", "/__admin/requests?limit=2&since=2020-01-01T00:00:00%2B01:00"));
        assertThat(page.array("requests")).hasSize(2);
        assertThat(page.object("meta").get("total")).isEqualTo(Json.of(5));
    }

    @Test
    void without_a_journal_clients_are_told() {
        Wired bare = Wired.withoutJournal();
        assertThat(json(bare.ask("GET", "/__admin/requests")).get("requestJournalDisabled"))
                .isEqualTo(Json.of(true));
        Response refused = bare.ask("POST", "/__admin/requests/count", "{}");
        assertThat(Wired.text(error(refused), "title")).isEqualTo("Request journal disabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"url\":\"/a\",\"method\":\"G T\"}",
                "{\"url\":\"/a\",\"headers\":{\"A B\":\"x\"}}",
                "{\"url\":\"/a\",\"bodyAsBase64\":\"???\"}",
                "[]"
            })
    void request_that_cannot_be_is_refused(String json) {
        assertThat(wired.ask("POST", "/__admin/near-misses/request", json).status())
                .isEqualTo(422);
    }

    @Test
    void near_misses_are_told_however_far_off() {
        wired.ask("POST", "/__admin/mappings", "{\"request\":{\"method\":\"PUT\",\"urlPath\":\"/far/away/from/it\"}}");
        wired.deliver(Request.of("GET", "/nothing"));
        assertThat(wired.ask("GET", "/__admin/requests/unmatched/near-misses")
                        .body()
                        .text())
                .contains("/far/away/from/it")
                .contains("\"matchResult\"");
        assertThat(wired.ask(
                                "POST",
                                "/__admin/near-misses/request-pattern",
                                "{\"urlPath\":\"/other\",\"method\":\"PUT\"}")
                        .body()
                        .text())
                .contains("/nothing");
    }

    // --- settings

    @Test
    void settings_are_kept_and_given_back() {
        wired.ask("POST", "/__admin/settings", "{\"fixedDelay\":40,\"extended\":{\"mine\":{\"a\":1}}}");
        wired.ask("PATCH", "/__admin/settings/extended", "{\"yours\":2}");
        assertThat(json(wired.ask("GET", "/__admin/settings")).object("settings"))
                .isEqualTo(Json.parse("{\"fixedDelay\":40,\"extended\":{\"mine\":{\"a\":1},\"yours\":2},"
                        + "\"proxyPassThrough\":true}"));
        assertThat(wired.deliver(Request.of("GET", "/v1/notes")).pace().millis())
                .isEqualTo(40);
        wired.ask("PUT", "/__admin/settings", "{\"settings\":{\"fixedDelay\":null}}");
        assertThat(wired.deliver(Request.of("GET", "/v1/notes")).pace().isNone())
                .isTrue();
    }

    @Test
    void delay_that_is_none_is_refused() {
        Response refused = wired.ask("PUT", "/__admin/settings", "{\"delayDistribution\":{\"type\":\"odd\"}}");
        assertThat(error(refused).object("source").string("pointer")).isEqualTo("/delayDistribution/type");
        assertThat(wired.ask("PUT", "/__admin/settings", "{\"fixedDelay\":\"long\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void session_does_not_slow_down_the_others() {
        Response refused = wired.ask(
                inSession(Request.of("PUT", "/__admin/settings").withBody("application/json", "{\"fixedDelay\":1}")));
        assertThat(Wired.text(error(refused), "detail")).contains("not of a session");
    }

    // --- files

    @Test
    void files_are_bounded() {
        assertThat(wired.ask("PUT", "/__admin/files/" + "a".repeat(1_001), "x").status())
                .isEqualTo(422);
        for (int i = 0; i < BodyStore.FILES_MAX; i++) {
            wired.ask("PUT", "/__admin/files/f" + i, "x");
        }
        Response refused = wired.ask("PUT", "/__admin/files/more", "x");
        assertThat(Wired.text(error(refused), "detail")).contains("1000 files");
        assertThat(wired.ask("PUT", "/__admin/files/f1", "y").status()).isEqualTo(200);
    }

    @Test
    void mapping_whose_file_comes_later_answers_from_then_on() {
        wired.map("{\"url\":\"/f\"}", "{\"bodyFileName\":\"a/b.json\"}");
        assertThat(wired.ask("GET", "/f").status()).isEqualTo(500);
        wired.ask("PUT", "/__admin/files/a/b.json", "{\"a\":1}");
        assertThat(wired.ask("GET", "/f").body().text()).isEqualTo("{\"a\":1}");
        assertThat(wired.ask("GET", "/__admin/files/a/b.json").body().text()).isEqualTo("{\"a\":1}");
        assertThat(wired.ask("DELETE", "/__admin/files/a/c.json").status()).isEqualTo(404);
    }

    // --- the server

    @Test
    void what_is_not_carried_over_is_told() {
        assertThat(Wired.text(error(wired.ask("POST", "/__admin/recordings/start", "{}")), "detail"))
                .contains("records nothing");
        assertThat(json(wired.ask("GET", "/__admin/recordings/status")).string("status"))
                .isEqualTo("NeverStarted");
    }

    @Test
    void mock_within_a_program_does_not_end_or_save() {
        assertThat(Wired.text(error(wired.ask("POST", "/__admin/shutdown")), "title"))
                .isEqualTo("Not stopped");
        wired.map("{\"url\":\"/a\"}", "{}");
        assertThat(Wired.text(error(wired.ask("POST", "/__admin/mappings/save")), "title"))
                .isEqualTo("Not saved");
    }

    @Test
    void mappings_are_saved_in_words_of_ringer_with_what_was_sent() {
        Files files = new Files();
        Wired hosted = Wired.on(files);
        assertThat(hosted.ask("POST", "/__admin/mappings/save").status()).isEqualTo(200);
        assertThat(files.saved).isEmpty();
        String id = hosted.map("{\"url\":\"/a\"}", "{\"status\":204}");
        assertThat(hosted.ask("POST", "/__admin/mappings/save").status()).isEqualTo(200);
        assertThat(files.saved.get(0)).contains("contract: none", "name: " + id, "precedence: newest", "status: 204");
    }

    @Test
    void mock_that_may_be_ended_is() {
        Files files = new Files();
        assertThat(Wired.on(files).ask("POST", "/__admin/shutdown").status()).isEqualTo(200);
        assertThat(files.stopped).isTrue();
    }

    /** Remembers what it was asked for. */
    private static final class Files implements Host {

        private final List<String> saved = new ArrayList<>();
        private boolean stopped;

        @Override
        public List<String> reload() {
            return List.of();
        }

        @Override
        public List<String> put(String name, byte[] document, Optional<String> basePath) {
            return List.of();
        }

        @Override
        public List<String> remove(String name) {
            return List.of();
        }

        @Override
        public String save(String name, String yaml) {
            saved.add(yaml);
            return name;
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public String settings() {
            return "";
        }
    }
}
