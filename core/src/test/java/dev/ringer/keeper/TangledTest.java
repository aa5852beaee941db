package dev.ringer.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.resource.ResourcePolicy;
import org.junit.jupiter.api.Test;

/** Things whose schema has alternatives, one of which is a maze without an exit. */
class TangledTest {

    private static final String CONTRACT = """
            openapi: 3.1.1
            info: {title: Clinic, version: '1'}
            paths:
              /pets:
                get:
                  responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sent'}}}}
                  responses: {'201': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
              /pets/{petId}:
                parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
                get: {responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
            components:
              schemas:
                Sent:
                  type: object
                  properties: {name: {}, purrs: {}, lives: {}, wags: {}, tricks: {}}
                Pet:
                  oneOf:
                    - type: object
                      required: [id, purrs]
                      additionalProperties: false
                      properties: {id: {type: integer}, purrs: {type: boolean}, name: {type: string}, lives: {type: integer}}
                    - type: object
                      required: [id, wags]
                      additionalProperties: false
                      properties: {id: {type: integer}, wags: {type: boolean}, name: {type: string}, tricks: {type: integer}}
                    - allOf:
            """;

    private static Shop clinic() {
        StringBuilder maze = new StringBuilder(CONTRACT);
        for (int i = 0; i < 14; i++) {
            maze.append("            - anyOf: [{minimum: ").append(i).append("}, {maximum: ");
            maze.append(1_000 + i).append("}]\n");
        }
        maze.append("            - anyOf: [{type: integer}, {type: number, maximum: 5}]\n");
        maze.append("            - anyOf: [{type: string}, {type: boolean}]\n");
        return new Shop(maze.toString(), ResourcePolicy.STANDARD);
    }

    @Test
    void what_is_sent_says_which_alternative_is_made() {
        Shop clinic = clinic();
        for (int i = 0; i < 4; i++) {
            Shop.Answer dog = clinic.send("POST", "/pets", "{\"name\": \"Rex\", \"tricks\": 7}");
            assertThat(dog.origin()).isEqualTo("resource");
            assertThat(dog.at("/tricks")).isEqualTo(Json.of(7));
            Shop.Answer cat = clinic.send("POST", "/pets", "{\"name\": \"Tom\", \"lives\": 7}");
            assertThat(cat.at("/lives")).isEqualTo(Json.of(7));
        }
    }
}
