package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.World;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResourceActionsTest {

    private static final String TASKS = """
            openapi: 3.1.1
            info: {title: Tasks, version: '1'}
            paths:
              /tasks:
                get:
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Task'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
                  responses:
                    '201':
                      description: made
                      content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}
              /tasks/{taskId}:
                parameters: [{name: taskId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}
                    '404': {description: none}
                delete: {responses: {'204': {description: gone}}}
              /tasks/{taskId}/notes:
                parameters: [{name: taskId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Note'}}}}
              /tasks/{taskId}/notes/{noteId}:
                parameters:
                  - {name: taskId, in: path, required: true, schema: {type: integer}}
                  - {name: noteId, in: path, required: true, schema: {type: string}}
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                delete: {responses: {'204': {description: gone}}}
              /settings:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
                put:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}}
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {$ref: '#/components/schemas/Settings'}}}
            components:
              schemas:
                Task:
                  type: object
                  required: [id, title]
                  properties: {id: {type: integer, readOnly: true}, title: {type: string, minLength: 1}}
                Note:
                  type: object
                  required: [id, text]
                  properties: {id: {type: string}, text: {type: string}}
                Settings:
                  type: object
                  required: [theme]
                  properties: {theme: {enum: [dark, light]}}
            """;

    private static final String RESOURCES = "/__ringer/resources";
    private static final String SEVEN = RESOURCES + "/tasks/things/7";

    private Controlled mock = mock("");

    private static Controlled mock(String... basePaths) {
        return Controlled.of(world(basePaths));
    }

    private static World world(String... basePaths) {
        Contract contract = Contracts.of(TASKS);
        List<Mount> mounts = Stream.of(basePaths)
                .map(each -> new Mount(each, contract, contract.operations()))
                .toList();
        return World.of(
                mounts,
                EngineConfig.STANDARD,
                address -> {
                    throw new IOException("nothing is fetched");
                },
                () -> Controlled.NOW,
                each -> each);
    }

    private Response put(String title, String... headers) {
        Request request = Request.of("PUT", SEVEN).withBody("application/json", "{\"title\":\"" + title + "\"}");
        for (int i = 0; i < headers.length; i += 2) {
            request = request.withHeader(headers[i], headers[i + 1]);
        }
        return mock.ask(request);
    }

    private String passed(String path) {
        return mock.pass(Request.of("GET", path)).response().body().text();
    }

    private JsonObject resource(int index) {
        Json all = Controlled.json(mock.ask("GET", RESOURCES)).get("resources");
        return (JsonObject) ((JsonArray) all).get(index);
    }

    @Test
    void resources_are_listed() {
        assertThat(resource(0).toString())
                .isEqualTo(
                        "{\"name\":\"tasks\",\"wholeName\":\"contract/tasks\",\"mount\":\"/\",\"contract\":\"contract.yaml\",\"kind\":\"collection\","
                                + "\"identity\":\"/id\",\"within\":[],\"changed\":0,\"deleted\":0,\"places\":[]}");
        assertThat(resource(1).get("within")).hasToString("[\"taskId\"]");
        assertThat(resource(2).string("kind")).isEqualTo("singleton");
    }

    @Test
    void things_are_counted_in_the_list_when_asked_for() {
        mock.ask("DELETE", SEVEN);
        JsonArray counted = (JsonArray)
                Controlled.json(mock.ask("GET", RESOURCES + "?count=true")).get("resources");
        assertThat(counted.stream()
                        .map(each -> ((JsonObject) each).string("name") + " " + ((JsonObject) each).get("things")))
                .containsExactly("tasks 19", "notes null", "settings 1");
        assertThat(resource(0).has("things")).isFalse();
    }

    @Test
    void one_resource_is_shown_with_what_was_changed() {
        put("paint");
        mock.ask("DELETE", RESOURCES + "/tasks/things/8");
        assertThat(mock.ask("GET", RESOURCES + "/tasks").body().text()).contains("\"changed\":1,\"deleted\":1");
        assertThat(mock.ask("GET", RESOURCES + "/task").status()).isEqualTo(404);
    }

    @Test
    void a_thing_is_put_and_the_api_gives_it() {
        Response put = put("paint");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.headers().get("ETag")).isEqualTo("\"1\"");
        assertThat(passed("/tasks/7")).isEqualTo("{\"title\":\"paint\",\"id\":7}");
        assertThat(mock.ask("GET", SEVEN).body().text())
                .isEqualTo("{\"identity\":\"7\",\"state\":\"changed\",\"version\":1,"
                        + "\"value\":{\"title\":\"paint\",\"id\":7}}");
    }

    @Test
    void a_thing_that_is_not_valid_is_refused_with_the_place() {
        Response refused = mock.ask("PUT", SEVEN, "{\"title\":\"\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().text()).contains("\"pointer\":\"/title\"").contains("invalid-thing");
        assertThat(mock.ask("PUT", SEVEN, "null").status()).isEqualTo(400);
        assertThat(mock.ask("PUT", SEVEN, "{").status()).isEqualTo(400);
    }

    @Test
    void an_address_that_no_thing_can_have_is_refused() {
        Response refused = mock.ask("PUT", RESOURCES + "/tasks/things/abc", "{\"title\":\"paint\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().text())
                .contains("The body at /id is \\\"abc\\\", must be an integer; the address says so.")
                .contains("\"pointer\":\"/id\"");
        assertThat(mock.ask("GET", RESOURCES + "/tasks/things?changed=true")
                        .body()
                        .text())
                .contains("\"total\":0");
    }

    @Test
    void versions_are_etags_and_conditions_hold() {
        assertThat(mock.ask("GET", SEVEN).headers().get("ETag")).isEqualTo("\"0\"");
        Request get = Request.of("GET", SEVEN).withHeader("If-None-Match", "\"0\"");
        assertThat(mock.ask(get).status()).isEqualTo(304);
        assertThat(put("a", "If-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(mock.ask(get).status()).isEqualTo(200);
        assertThat(put("b", "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(put("b", "If-None-Match", "*").status()).isEqualTo(412);
        assertThat(put("b", "If-Match", "\"9\", \"1\"").status()).isEqualTo(200);
        Request delete = Request.of("DELETE", SEVEN);
        assertThat(mock.ask(delete.withHeader("If-Match", "\"1\"")).status()).isEqualTo(412);
        assertThat(mock.ask(delete.withHeader("If-Match", "*")).status()).isEqualTo(204);
        assertThat(put("c", "If-Match", "*").status()).isEqualTo(412);
        assertThat(put("c", "If-None-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void a_deleted_thing_is_shown_as_such_until_it_is_forgotten() {
        assertThat(mock.ask("DELETE", SEVEN).status()).isEqualTo(204);
        assertThat(mock.ask("GET", SEVEN).body().text())
                .contains("\"state\":\"deleted\"")
                .doesNotContain("value");
        assertThat(mock.pass(Request.of("GET", "/tasks/7")).response().status()).isEqualTo(404);
        assertThat(mock.ask("DELETE", SEVEN).status()).isEqualTo(404);
        assertThat(mock.ask("DELETE", RESOURCES + "/tasks/changes/7").status()).isEqualTo(204);
        assertThat(mock.ask("GET", SEVEN).body().text()).contains("\"state\":\"given\"");
    }

    @Test
    void things_are_listed_in_pages() {
        put("paint");
        JsonObject page = Controlled.json(mock.ask("GET", RESOURCES + "/tasks/things?offset=6&limit=1"));
        assertThat(page)
                .hasToString("{\"things\":[{\"identity\":\"7\",\"state\":\"changed\",\"version\":1,"
                        + "\"value\":{\"title\":\"paint\",\"id\":7}}],\"total\":20}");
        JsonObject changed = Controlled.json(mock.ask("GET", RESOURCES + "/tasks/things?changed=true"));
        assertThat(changed.get("total")).isEqualTo(Json.of(1));
        assertThat(mock.ask("GET", RESOURCES + "/tasks/things?limit=201").status())
                .isEqualTo(400);
    }

    @Test
    void things_within_others_are_named_by_the_query() {
        String note = RESOURCES + "/notes/things/a";
        assertThat(mock.ask("PUT", note, "{\"text\":\"soon\"}").status()).isEqualTo(400);
        assertThat(mock.ask("PUT", note, "{\"text\":\"soon\"}").body().text()).contains("taskId=…");
        assertThat(mock.ask("PUT", note + "?taskId=5", "{\"text\":\"soon\"}").status())
                .isEqualTo(200);
        assertThat(passed("/tasks/5/notes/a")).isEqualTo("{\"text\":\"soon\",\"id\":\"a\"}");
        assertThat(passed("/tasks/5/notes")).contains("soon");
        assertThat(passed("/tasks/6/notes")).doesNotContain("soon");
        assertThat(resource(1).get("places"))
                .hasToString("[{\"within\":{\"taskId\":\"5\"},\"changed\":1,\"deleted\":0}]");
    }

    @Test
    void a_resource_that_is_one_thing_has_a_path_of_its_own() {
        String settings = RESOURCES + "/settings/thing";
        assertThat(mock.ask("PUT", settings, "{\"theme\":\"dark\"}").status()).isEqualTo(200);
        assertThat(passed("/settings")).isEqualTo("{\"theme\":\"dark\"}");
        assertThat(mock.ask("GET", settings).body().text()).contains("\"identity\":\"\"");
        assertThat(mock.ask("DELETE", settings).status()).isEqualTo(204);
        assertThat(mock.ask("GET", RESOURCES + "/settings/things/7").body().text())
                .contains("it is at /resources/settings/thing.");
        assertThat(mock.ask("GET", RESOURCES + "/tasks/thing").status()).isEqualTo(404);
    }

    @Test
    void changes_are_forgotten_for_a_resource_or_all() {
        put("paint");
        mock.ask("PUT", RESOURCES + "/settings/thing", "{\"theme\":\"dark\"}");
        assertThat(mock.ask("DELETE", RESOURCES + "/tasks/changes").status()).isEqualTo(204);
        assertThat(resource(0).get("changed")).isEqualTo(Json.of(0));
        assertThat(resource(2).get("changed")).isEqualTo(Json.of(1));
        assertThat(mock.ask("DELETE", "/__ringer/changes").status()).isEqualTo(204);
        assertThat(resource(2).get("changed")).isEqualTo(Json.of(0));
    }

    @Test
    void sessions_keep_their_own() {
        mock.ask("PUT", "/__session/mine" + SEVEN, "{\"title\":\"mine\"}");
        assertThat(passed("/__session/mine/tasks/7")).contains("\"mine\"");
        assertThat(passed("/tasks/7")).doesNotContain("mine");
    }

    @Test
    void two_mounts_are_told_apart() {
        mock = mock("/v1", "/v2");
        assertThat(put("paint").status()).isEqualTo(400);
        assertThat(put("paint").body().text()).contains("mount=/v1 or mount=/v2");
        assertThat(mock.ask("PUT", SEVEN + "?mount=/v2", "{\"title\":\"paint\"}")
                        .status())
                .isEqualTo(200);
        assertThat(passed("/v2/tasks/7")).contains("paint");
    }

    // --- templates

    private String shown(String template) {
        JsonObject body = JsonObject.of("id", Json.of(1)).with("title", Json.of(template));
        JsonObject stub = JsonObject.of("operation", Json.of("GET /tasks/{taskId}"))
                .with("name", Json.of("shown"))
                .with("when", Json.parse("{\"pathParameters\":{\"taskId\":1}}"))
                .with("reply", JsonObject.of("body", body));
        assertThat(mock.ask("POST", "/__ringer/stubs?replace=true", stub.text()).status())
                .isEqualTo(201);
        return Controlled.json(mock.pass(Request.of("GET", "/tasks/1")).response())
                .string("title");
    }

    @Test
    void templates_read_what_is_kept() {
        put("paint");
        mock.ask("DELETE", RESOURCES + "/tasks/things/8");
        mock.ask("PUT", RESOURCES + "/notes/things/a?taskId=5", "{\"text\":\"soon\"}");
        mock.ask("PUT", RESOURCES + "/settings/thing", "{\"theme\":\"dark\"}");
        assertThat(shown("it: {{state 'tasks' '7' '/title'}}")).isEqualTo("it: paint");
        assertThat(shown("gone: {{state 'tasks' '8' '/title'}}{{state 'nothing' '8'}}"))
                .isEqualTo("gone: ");
        assertThat(shown("all: {{size (state 'tasks')}}")).isEqualTo("all: 19");
        assertThat(shown("note: {{state 'notes' 'a' '/text' taskId=5}}")).isEqualTo("note: soon");
        assertThat(shown("one: {{state 'settings' '' '/theme'}}")).isEqualTo("one: dark");
    }

    @Test
    void templates_read_what_their_session_sees() {
        assertThat(shown("{{state 'tasks' '7' '/title'}}!")).isNotEqualTo("mine!");
        mock.ask("PUT", "/__session/mine" + SEVEN, "{\"title\":\"mine\"}");
        assertThat(passed("/__session/mine/tasks/1")).contains("mine!");
        assertThat(passed("/tasks/1")).doesNotContain("mine!");
    }

    // --- snapshots

    private long changed() {
        return ((JsonNumber) resource(0).get("changed")).longValue();
    }

    @Test
    void what_was_changed_is_taken_back_to_a_snapshot() {
        put("before");
        assertThat(mock.ask("PUT", "/__ringer/snapshots/one").status()).isEqualTo(201);
        put("after");
        mock.ask("DELETE", RESOURCES + "/tasks/things/9");
        assertThat(mock.ask("POST", "/__ringer/snapshots/one/restore").status()).isEqualTo(204);
        assertThat(passed("/tasks/7")).contains("before");
        assertThat(passed("/tasks/9")).contains("title");
    }

    @Test
    void snapshots_are_listed_replaced_and_deleted() {
        mock.ask("PUT", "/__ringer/snapshots/one");
        put("paint");
        assertThat(mock.ask("PUT", "/__ringer/snapshots/one").status()).isEqualTo(200);
        assertThat(mock.ask("GET", "/__ringer/snapshots").body().text())
                .isEqualTo("{\"snapshots\":[{\"name\":\"one\",\"taken\":\"2026-06-15T12:00:00Z\",\"changes\":1}]}");
        assertThat(mock.ask("DELETE", "/__ringer/snapshots/one").status()).isEqualTo(204);
        assertThat(mock.ask("DELETE", "/__ringer/snapshots/one").status()).isEqualTo(404);
        assertThat(mock.ask("POST", "/__ringer/snapshots/one/restore").status()).isEqualTo(404);
    }

    @Test
    void snapshots_outlive_a_reset_and_are_bounded() {
        put("paint");
        for (int i = 0; i < 100; i++) {
            assertThat(mock.ask("PUT", "/__ringer/snapshots/" + i).status()).isEqualTo(201);
        }
        assertThat(mock.ask("PUT", "/__ringer/snapshots/100").status()).isEqualTo(409);
        mock.ask("POST", "/__ringer/reset");
        assertThat(changed()).isZero();
        mock.ask("POST", "/__ringer/snapshots/99/restore");
        assertThat(changed()).isEqualTo(1);
    }

    @Test
    void what_a_snapshot_brings_back_is_held_to_the_contract_of_now() {
        put("a");
        mock.ask("PUT", "/__ringer/snapshots/one");
        mock.engine().replace(Controlled.world("", "/v1"));
        mock.ask("POST", "/__ringer/snapshots/one/restore");
        JsonObject all = Controlled.json(mock.ask("GET", RESOURCES));
        assertThat(all.get("setAsideCount")).isEqualTo(Json.of(1));
        assertThat(String.valueOf(all.get("setAside")))
                .contains("\"resource\":\"tasks\"")
                .contains("\"reason\":\"nothing is mounted there any more\"");
    }
}
