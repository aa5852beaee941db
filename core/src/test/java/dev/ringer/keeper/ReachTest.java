package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.resource.ResourcePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Things are reached by paths that say less of where they are than their own paths do, or say it otherwise. */
class ReachTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Forge, version: '1'}
            paths:
              /repos:
                get: &repos
                  responses:
                    '200':
                      description: some
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Repo'}}}}
                post: &make
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Repo'}}}}
                  responses: &one
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Repo'}}}
              /orgs/{org}/repos:
                parameters: [{name: org, in: path, required: true, schema: {type: string}}]
                get: *repos
                post: *make
              /teams/{teamId}/repos:
                parameters: [{name: teamId, in: path, required: true, schema: {type: integer}}]
                get: *repos
              /licenses/{license}/repos:
                parameters: [{name: license, in: path, required: true, schema: {type: string}}]
                get: *repos
              /repos/{owner}/{repo}:
                parameters:
                  - {name: owner, in: path, required: true, schema: {type: string}}
                  - {name: repo, in: path, required: true, schema: {type: string}}
                get: {responses: *one}
                patch:
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: *one
                delete: {responses: {'204': {description: gone}}}
              /sites/{siteId}/deploys:
                parameters: [{name: siteId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: some
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Deploy'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Deploy'}}}}
                  responses: &deploy
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Deploy'}}}
              /sites/{siteId}/deploys/{deployId}:
                parameters:
                  - {name: siteId, in: path, required: true, schema: {type: integer}}
                  - {name: deployId, in: path, required: true, schema: {type: integer}}
                get: {responses: *deploy}
                delete: {responses: {'204': {description: gone}}}
              /deploys/{deployId}:
                parameters: [{name: deployId, in: path, required: true, schema: {type: integer}}]
                get: {responses: *deploy}
                delete: {responses: {'204': {description: gone}}}
              /deploys/{deployId}/lock:
                parameters: [{name: deployId, in: path, required: true, schema: {type: integer}}]
                post: {responses: *deploy}
            components:
              schemas:
                Repo:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    owner: {type: string}
                    license: {type: string}
                    stars: {type: integer}
                Deploy:
                  type: object
                  required: [id]
                  properties:
                    id: {type: integer, readOnly: true}
                    siteId: {type: integer, readOnly: true}
                    title: {type: string}
                    locked: {type: boolean}
            """;

    private final Shop forge = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private List<String> names(String list, String member) {
        return ((JsonArray) forge.send("GET", list).json())
                .stream()
                        .map(each -> Texts.of(((dev.ringer.json.JsonObject) each).get(member)))
                        .toList();
    }

    @Test
    void things_of_an_organisation_are_those_of_their_owner() {
        forge.send("POST", "/orgs/acme/repos", "{\"name\": \"anvil\"}");
        assertThat(names("/orgs/acme/repos", "name")).contains("anvil");
        assertThat(names("/orgs/other/repos", "name")).doesNotContain("anvil");
        assertThat(forge.send("GET", "/repos/acme/anvil").at("/owner")).isEqualTo(Json.of("acme"));
    }

    @Test
    void a_list_without_the_scope_ranges_over_all_of_it() {
        forge.send("POST", "/orgs/acme/repos", "{\"name\": \"anvil\"}");
        forge.send("POST", "/orgs/other/repos", "{\"name\": \"anvil\", \"stars\": 31417}");
        forge.send("POST", "/orgs/other/repos", "{\"name\": \"hammer\"}");
        assertThat(names("/repos", "name")).containsSubsequence("anvil", "anvil", "hammer");
        forge.send("DELETE", "/repos/other/anvil");
        assertThat(names("/repos", "name")).containsOnlyOnce("anvil");
        forge.send("PATCH", "/repos/acme/anvil", "{\"stars\": 27182}");
        assertThat(names("/repos", "stars")).contains("27182").doesNotContain("31417");
    }

    @Test
    void what_is_made_without_the_scope_is_where_its_body_says() {
        forge.send("POST", "/repos", "{\"name\": \"saw\", \"owner\": \"acme\"}");
        assertThat(forge.send("GET", "/repos/acme/saw").origin()).isEqualTo("resource");
        assertThat(names("/orgs/acme/repos", "name")).contains("saw");
        assertThat(forge.send("POST", "/repos", "{\"name\": \"lost\"}").origin())
                .isNotEqualTo("resource");
    }

    @Test
    void a_list_below_a_member_has_the_things_that_say_it() {
        forge.send("POST", "/orgs/acme/repos", "{\"name\": \"anvil\", \"license\": \"mit\"}");
        forge.send("POST", "/orgs/acme/repos", "{\"name\": \"hammer\", \"license\": \"gpl\"}");
        assertThat(names("/licenses/mit/repos", "name")).contains("anvil").doesNotContain("hammer");
    }

    @Test
    void a_list_below_what_things_do_not_say_shows_changes_and_nothing_new() {
        List<String> before = names("/teams/5/repos", "name");
        List<String> owners = names("/teams/5/repos", "owner");
        forge.send("POST", "/orgs/acme/repos", "{\"name\": \"anvil\"}");
        assertThat(names("/teams/5/repos", "name")).isEqualTo(before);
        forge.send("DELETE", "/repos/" + owners.get(0) + "/" + before.get(0));
        assertThat(names("/teams/5/repos", "name")).isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void a_thing_is_found_without_its_scope() {
        Json id =
                forge.send("POST", "/sites/3/deploys", "{\"title\": \"first\"}").at("/id");
        assertThat(forge.send("GET", "/deploys/" + id).at("/title")).isEqualTo(Json.of("first"));
        forge.send("DELETE", "/deploys/" + id);
        assertThat(forge.exchange(Request.of("GET", "/sites/3/deploys/" + id))
                        .origin()
                        .word())
                .isNotEqualTo("generated");
        assertThat(names("/sites/3/deploys", "id")).doesNotContain(id.toString());
    }

    @Test
    void things_that_are_named_without_their_scope_have_names_of_their_own() {
        Json one =
                forge.send("POST", "/sites/3/deploys", "{\"title\": \"first\"}").at("/id");
        Json two = forge.send("POST", "/sites/4/deploys", "{\"title\": \"second\"}")
                .at("/id");
        assertThat(two).isNotEqualTo(one);
        assertThat(forge.send("GET", "/deploys/" + two).at("/siteId")).isEqualTo(Json.of(4));
    }

    @Test
    void things_that_are_made_at_once_in_several_scopes_have_names_of_their_own() throws InterruptedException {
        Set<Json> seen = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String deploys = "/sites/" + i + "/deploys";
            Thread thread = new Thread(() -> {
                for (int each = 0; each < 25; each++) {
                    seen.add(forge.send("POST", deploys, "{\"title\": \"one\"}").at("/id"));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        assertThat(seen).hasSize(200);
    }

    @Test
    void a_session_names_nothing_as_the_server_does_in_another_scope() {
        Json one =
                forge.send("POST", "/sites/3/deploys", "{\"title\": \"first\"}").at("/id");
        Request request = Request.of("POST", "/sites/4/deploys").withHeader("Ringer-Session", "mine");
        Json two = forge.send(request.withBody("application/json", "{\"title\": \"second\"}"))
                .at("/id");
        assertThat(two).isNotEqualTo(one);
        assertThat(forge.send(Request.of("GET", "/deploys/" + one).withHeader("Ringer-Session", "mine"))
                        .at("/title"))
                .isEqualTo(Json.of("first"));
    }

    @Test
    void a_thing_that_nobody_wrote_is_deleted_where_it_says_it_is() {
        Json site = forge.send("GET", "/deploys/7").at("/siteId");
        assertThat(forge.send("DELETE", "/deploys/7").status()).isEqualTo(204);
        assertThat(forge.send("GET", "/sites/" + site + "/deploys/7").status()).isEqualTo(404);
    }
}
