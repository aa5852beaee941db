package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** A word behind the path of all things may make one of them. */
class ImportTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Projects, version: '1'}
            paths:
              /projects:
                get:
                  responses:
                    '200':
                      description: all
                      content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Project'}}}}
              /projects/import:
                post:
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Project'}}}
                  responses:
                    '201':
                      description: made
                      headers: {Location: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Project'}}}
              /projects/{projectId}:
                parameters: [{name: projectId, in: path, required: true, schema: {type: integer}}]
                get:
                  responses:
                    '200':
                      description: one
                      content: {application/json: {schema: {$ref: '#/components/schemas/Project'}}}
                    '404': {description: none}
                delete: {responses: {'204': {description: gone}}}
            components:
              schemas:
                Project:
                  type: object
                  required: [id, title]
                  properties:
                    id: {type: integer, readOnly: true}
                    title: {type: string}
            """;

    private final Shop projects = new Shop(CONTRACT, ResourcePolicy.STANDARD);

    @Test
    void what_is_imported_is_there() {
        Shop.Answer made = projects.send("POST", "/projects/import", "{\"title\": \"Moon\"}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.origin()).isEqualTo("resource");
        assertThat(made.at("/title")).isEqualTo(Json.of("Moon"));
        String address = "/projects/" + String.valueOf(made.at("/id"));
        assertThat(made.response().headers().get("Location")).endsWith(address);
        assertThat(projects.send("GET", address).json()).isEqualTo(made.json());
        assertThat(projects.send("GET", "/projects").text()).contains("Moon");
        projects.send("DELETE", address);
        assertThat(projects.send("GET", address).status()).isEqualTo(404);
    }
}
