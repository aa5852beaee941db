package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Answers are valid and make sense, also where the contract's own examples do not. */
class SoundAnswersTest {

    private static final String JOBS = """
            openapi: 3.1.1
            info: {title: Jobs, version: '1'}
            paths:
              /jobs:
                get:
                  parameters: [{name: team, in: query, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [jobs]
                            properties:
                              jobs: {type: array, items: {$ref: '#/components/schemas/Job'}}
                          example: {jobs: [{id: 1, name: first}, {id: 2, name: 7, status: done}]}
                post:
                  parameters: [{name: team, in: query, required: true, schema: {type: string}}]
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewJob'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
              /jobs/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                    '404':
                      description: none
                      content:
                        application/json:
                          schema: {type: object, required: [message], properties: {message: {type: string}}}
                          example: {code: 404}
                patch:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewJob'}}}}
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Job'}}}}
                delete:
                  responses:
                    '200':
                      description: gone
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [deleted]
                            properties: {deleted: {type: boolean}, count: {type: integer}}
                          example: {deleted: false}
              /files:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/File'}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewFile'}}}}
                  responses:
                    '201': {description: made, content: {application/json: {schema: {type: object}, example: null}}}
              /files/{version}:
                parameters: [{name: version, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}
                patch:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/NewFile'}}}}
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/File'}}}}
                delete: {responses: {'204': {description: gone}}}
              /teams/{teamId}/members/{login}:
                parameters:
                  - {name: teamId, in: path, required: true, schema: {type: string}}
                  - {name: login, in: path, required: true, schema: {type: string}}
                get:
                  responses:
                    '200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Member'}}}}
                    '404': {description: none}
                put: {responses: {'204': {description: in}}}
                delete: {responses: {'204': {description: out}}}
            components:
              schemas:
                NewJob: {type: object, properties: {name: {type: string}}}
                Job:
                  type: object
                  required: [id, name]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string}
                    team: {type: string}
                    status: {type: string, enum: [stuck, deleting, provisioning, done], readOnly: true}
                    completed_at: {type: string, format: date-time, readOnly: true}
                    closed_at: {type: [string, 'null'], format: date-time, readOnly: true}
                    _links:
                      type: object
                      readOnly: true
                      required: [self]
                      properties: {self: {type: object, required: [href], properties: {href: {type: string}}}}
                NewFile: {type: object, properties: {name: {type: string}}}
                File:
                  type: object
                  required: [version, name]
                  properties:
                    version: {type: string, readOnly: true}
                    name: {type: string}
                    deleted_at: {type: string, format: date-time, readOnly: true}
                Member: {type: object, required: [login], properties: {login: {type: string}, role: {type: string}}}
            """;

    private final Shop jobs = new Shop(JOBS, ResourcePolicy.STANDARD);

    private Shop.Answer made() {
        return jobs.send("POST", "/jobs?team=red", "{\"name\": \"paint\"}");
    }

    private Shop.Answer file() {
        return jobs.send("POST", "/files", "{\"name\": \"a.txt\"}");
    }

    @Test
    void a_list_whose_example_is_wrong_shows_what_was_made_too() {
        made();
        Shop.Answer list = jobs.send("GET", "/jobs?team=red");
        assertThat(list.text()).contains("\"paint\"").doesNotContain("\"name\":7");
    }

    @Test
    void what_a_request_must_say_in_its_query_is_so_of_what_it_makes() {
        assertThat(made().at("/team")).isEqualTo(Json.of("red"));
    }

    @Test
    void nothing_has_happened_yet_to_a_new_thing() {
        Shop.Answer made = made();
        assertThat(made.at("/status")).isEqualTo(Json.of("provisioning"));
        assertThat(made.at("/completed_at")).isNull();
        assertThat(made.at("/closed_at")).isEqualTo(JsonNull.NULL);
    }

    @Test
    void links_of_a_new_thing_lead_to_it() {
        Shop.Answer made = made();
        assertThat(made.at("/_links/self/href")).isEqualTo(Json.of("http://localhost/jobs/" + made.at("/id")));
    }

    @Test
    void a_missing_thing_is_said_validly_where_the_example_is_wrong() {
        Json id = made().at("/id");
        assertThat(jobs.send("DELETE", "/jobs/" + id).at("/deleted")).isEqualTo(Json.of(true));
        Shop.Answer gone = jobs.send("GET", "/jobs/" + id);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.at("/message")).isEqualTo(Json.of("There is no job " + id + " any more."));
    }

    @Test
    void an_example_that_is_no_value_of_its_schema_is_not_answered() {
        assertThat(file().text()).isNotEqualTo("null");
    }

    @Test
    void an_identity_fits_the_path_and_stays_when_its_member_is_called_version() {
        file();
        assertThat(jobs.send("GET", "/files/21").at("/version")).isEqualTo(Json.of("21"));
        jobs.send("PATCH", "/files/21", "{\"name\": \"b.txt\"}");
        assertThat(jobs.send("GET", "/files/21").at("/version")).isEqualTo(Json.of("21"));
    }

    @Test
    void what_nobody_deleted_is_there_whatever_mark_it_was_made_with() {
        file();
        assertThat(jobs.send("GET", "/files/21").at("/deleted_at")).isNull();
        assertThat(jobs.send("PATCH", "/files/3", "{\"name\": \"b.txt\"}").at("/deleted_at"))
                .isNull();
        assertThat(jobs.send("DELETE", "/files/3").status()).isEqualTo(204);
        assertThat(jobs.send("GET", "/files/3").at("/deleted_at")).isEqualTo(Json.of("2026-06-15T12:00:00Z"));
    }

    @Test
    void a_put_without_a_body_makes_what_its_path_names_and_changes_nothing_of_what_is_there() {
        jobs.send("DELETE", "/teams/a/members/ann");
        assertThat(jobs.send("GET", "/teams/a/members/ann").status()).isEqualTo(404);
        assertThat(jobs.send("PUT", "/teams/a/members/ann").status()).isEqualTo(204);
        Shop.Answer ann = jobs.send("GET", "/teams/a/members/ann");
        assertThat(ann.at("/login")).isEqualTo(Json.of("ann"));
        assertThat(jobs.send("PUT", "/teams/a/members/ann").status()).isEqualTo(204);
        assertThat(jobs.send("GET", "/teams/a/members/ann").json()).isEqualTo(ann.json());
    }
}
