package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import dev.ringer.state.Bounds;
import dev.ringer.state.Expectation;
import dev.ringer.state.Key;
import dev.ringer.state.MemoryStore;
import dev.ringer.state.Outcome;
import dev.ringer.state.Scope;
import dev.ringer.state.Store;
import dev.ringer.state.View;
import dev.ringer.state.Write;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to be done later is done at once, and its job is finished. */
class JobsTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Search, version: '1'}
            paths:
              /indexes:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Index'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Index'}}}}
                  responses:
                    '202':
                      description: d
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}
              /indexes/{indexId}:
                parameters: [{name: indexId, in: path, required: true, schema: {type: string}}]
                get:
                  responses:
                    '200':
                      description: d
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Index'}}}
                    '404': {description: d}
                patch:
                  requestBody: {content: {application/json: {schema: {type: object, properties: {primaryKey: {type: string}}}}}}
                  responses: {'202': {description: d, headers: {Location: {schema: {type: string}}}}}
                put:
                  parameters: [{name: If-Match, in: header, schema: {type: string}}]
                  requestBody: {content: {application/json: {schema: {type: object, properties: {primaryKey: {type: string}}}}}}
                  responses:
                    '202':
                      description: d
                      headers: {ETag: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}
                    '412': {description: d}
                delete:
                  responses:
                    '202': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}}
                    '404': {description: d}
              /indexes/{indexId}/rebuild:
                parameters: [{name: indexId, in: path, required: true, schema: {type: string}}]
                post:
                  responses:
                    '202': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Accepted'}}}}
                    '404': {description: d}
              /tasks:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {results: {type: array, items: {$ref: '#/components/schemas/Task'}}, total: {type: integer}}}}}}}
              /tasks/{taskUid}:
                parameters: [{name: taskUid, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Task'}}}}
                    '404': {description: d}
            components:
              schemas:
                Index: {type: object, required: [id], properties: {id: {type: string}, primaryKey: {type: string}}}
                Accepted:
                  type: object
                  required: [taskUid, status]
                  properties:
                    taskUid: {type: integer}
                    status: {type: string, enum: [enqueued, processing, succeeded, failed]}
                Task:
                  type: object
                  required: [uid, status]
                  properties:
                    uid: {type: integer}
                    indexId: {type: string}
                    status: {type: string, enum: [enqueued, processing, succeeded, failed]}
                    error: {type: [object, 'null']}
                    finishedAt: {type: [string, 'null'], format: date-time}
            """;

    private final Shop search = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    private Shop.Answer made() {
        return search.send("POST", "/indexes", "{\"id\": \"movies\", \"primaryKey\": \"isbn\"}");
    }

    @Test
    void what_is_accepted_is_there_at_once() {
        Shop.Answer made = made();
        assertThat(made.status()).isEqualTo(202);
        assertThat(made.origin()).isEqualTo("resource");
        assertThat(search.send("GET", "/indexes/movies").at("/primaryKey")).isEqualTo(Json.of("isbn"));
    }

    @Test
    void its_job_can_be_asked_for_and_is_finished() {
        Shop.Answer made = made();
        Json uid = made.at("/taskUid");
        assertThat(made.at("/status")).isEqualTo(Json.of("succeeded"));
        assertThat(made.response().headers().get("Location")).isEqualTo("http://localhost/tasks/" + uid);
        assertThat(search.send("GET", "/tasks/" + uid).json()).isEqualTo(Json.parse("""
                        {"uid": %s, "indexId": "movies", "status": "succeeded", "error": null,
                         "finishedAt": "2026-06-15T12:00:00Z"}""".formatted(uid)));
        assertThat(search.send("GET", "/tasks").text()).contains("\"uid\":" + uid);
    }

    @Test
    void each_change_has_a_job_of_its_own() {
        Json first = made().at("/taskUid");
        Json second = search.send("DELETE", "/indexes/movies").at("/taskUid");
        assertThat(second).isNotEqualTo(first);
        assertThat(search.send("GET", "/indexes/movies").status()).isEqualTo(404);
        assertThat(search.send("GET", "/tasks/" + second).at("/indexId")).isEqualTo(Json.of("movies"));
    }

    @Test
    void an_action_that_is_not_understood_has_a_job_too() {
        Shop.Answer rebuilt = search.send("POST", "/indexes/movies/rebuild");
        assertThat(rebuilt.status()).isEqualTo(202);
        Shop.Answer job = search.send("GET", "/tasks/" + rebuilt.at("/taskUid"));
        assertThat(job.origin()).isEqualTo("resource");
        assertThat(job.at("/status")).isEqualTo(Json.of("succeeded"));
    }

    @Test
    void what_is_refused_leaves_no_job() {
        made();
        search.send("DELETE", "/indexes/movies");
        Json before = search.send("GET", "/tasks").at("/total");
        assertThat(search.send("DELETE", "/indexes/movies").status()).isEqualTo(404);
        assertThat(search.send("POST", "/indexes/movies/rebuild").status()).isEqualTo(404);
        assertThat(search.send("GET", "/tasks").at("/total")).isEqualTo(before);
    }

    @Test
    void without_a_job_the_address_is_that_of_the_thing() {
        made();
        Shop.Answer patched = search.send("PATCH", "/indexes/movies", "{\"primaryKey\": \"ean\"}");
        assertThat(patched.status()).isEqualTo(202);
        assertThat(patched.response().headers().get("Location")).isEqualTo("http://localhost/indexes/movies");
        assertThat(search.send("GET", "/indexes/movies").at("/primaryKey")).isEqualTo(Json.of("ean"));
    }

    @Test
    void the_state_that_is_told_is_the_one_that_is_read() {
        Shop busy = new Shop(CONTRACT, new BusyStore());
        Request put = Request.of("PUT", "/indexes/movies").withBody("application/json", "{\"primaryKey\": \"isbn\"}");
        Shop.Answer first = busy.send(put);
        String tag = first.response().headers().get("ETag");
        assertThat(first.at("/status")).isEqualTo(Json.of("succeeded"));
        assertThat(busy.send("GET", "/indexes/movies").response().headers().get("ETag"))
                .isNotNull()
                .isEqualTo(tag);
        assertThat(busy.send(put.withHeader("If-Match", tag)).status()).isEqualTo(202);
        assertThat(busy.send(put.withHeader("If-Match", tag)).status()).isEqualTo(412);
    }

    /** A store in which somebody else writes another key before each write. */
    private static final class BusyStore implements Store {

        private final Store store = new MemoryStore(Bounds.STANDARD);

        @Override
        public View now() {
            return store.now();
        }

        @Override
        public Outcome write(List<Write> writes) {
            Key other = new Key(Scope.of("other"), "x");
            store.write(Write.put(other, Expectation.anything(), Json.of(1), 1));
            return store.write(writes);
        }

        @Override
        public void close() {}
    }

    @Test
    void jobs_are_forgotten_before_what_they_were_about() {
        Bounds bounds = new Bounds(1_000, 100, 1 << 20, 1 << 20);
        Shop small = new Shop(CONTRACT, ResourcePolicy.STANDARD, bounds);
        small.send("POST", "/indexes", "{\"id\": \"movies\", \"primaryKey\": \"isbn\"}");
        for (int i = 0; i < 300; i++) {
            assertThat(small.send("POST", "/indexes/movies/rebuild").status()).isEqualTo(202);
        }
        Shop.Answer movies = small.send("GET", "/indexes/movies");
        assertThat(movies.origin()).isEqualTo("resource");
        assertThat(movies.at("/primaryKey")).isEqualTo(Json.of("isbn"));
    }
}
