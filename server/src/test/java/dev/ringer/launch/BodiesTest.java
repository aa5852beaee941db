package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: { title: Tides, version: '1' }
            servers: [{ url: /v1 }]
            paths:
              /tides/{day}:
                post:
                  operationId: addTide
                  requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
                  responses:
                    '200':
                      description: The tide
                      content:
                        application/json: { schema: { $ref: '#/components/schemas/Tide' }, example: { level: 0 } }
                        application/xml: { schema: { $ref: '#/components/schemas/Tide' } }
                    '404': { description: None, content: { text/plain: { schema: { type: string, const: none } } } }
              /chart:
                get:
                  responses: { '200': { description: A chart, content: { image/png: {} } } }
              /charts/{number}:
                get: { operationId: chart, responses: { '200': { description: It, content: { text/plain: { schema: { const: any } } } } } }
              /charts/1:
                get: { operationId: first, responses: { '200': { description: It, content: { text/plain: { schema: { const: first } } } } } }
              /broken:
                get:
                  responses: { '200': { description: No, content: { application/json: { schema: false } } } }
            components:
              schemas:
                Tide:
                  type: object
                  required: [level, id]
                  properties:
                    level: { type: integer, minimum: 1, maximum: 1000000 }
                    id: { type: string, format: uuid }
                    note: { type: string }
                Never: { type: integer, minimum: 2, maximum: 1 }
            """;

    @TempDir
    private Path folder;

    private MockConfig config;

    @BeforeEach
    void write() throws IOException {
        config = MockConfig.of(
                Files.writeString(folder.resolve("tides.yaml"), CONTRACT).toString());
    }

    private List<String> make(String name) {
        return make(name, 1, Shape.TYPICAL, 0, "*/*");
    }

    private List<String> make(String name, int count, Shape shape, int status, String accept) {
        return Bodies.make(config, new Bodies.Wanted(name, count, shape, status, accept));
    }

    private void refuse(String name, String message) {
        assertThatThrownBy(() -> make(name)).isInstanceOf(LaunchException.class).hasMessageContaining(message);
    }

    private static long level(String body) {
        return Long.parseLong(((JsonObject) Json.parse(body)).get("level").toString());
    }

    @Test
    void a_body_of_an_operation_is_made_though_it_has_an_example() {
        assertThat(make("addTide"))
                .singleElement()
                .satisfies(body -> assertThat(level(body)).isPositive());
    }

    @Test
    void an_operation_is_found_by_method_and_path() {
        assertThat(make("post /tides/{day}")).isEqualTo(make("addTide"));
    }

    @Test
    void an_operation_is_made_though_another_is_in_the_way_of_its_path() {
        assertThat(make("chart")).containsExactly("any");
    }

    @Test
    void a_body_of_a_schema_is_made() {
        assertThat(make("Tide"))
                .singleElement()
                .satisfies(body -> assertThat(level(body)).isPositive());
    }

    @Test
    void several_bodies_differ() {
        assertThat(make("Tide", 5, Shape.TYPICAL, 0, "*/*"))
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(make("addTide", 5, Shape.TYPICAL, 0, "*/*"))
                .doesNotHaveDuplicates()
                .hasSize(5);
    }

    @Test
    void the_same_seed_makes_the_same_bodies() {
        List<String> before = make("addTide", 3, Shape.TYPICAL, 0, "*/*");
        assertThat(make("addTide", 3, Shape.TYPICAL, 0, "*/*")).isEqualTo(before);
        config = config.withSeed("other");
        assertThat(make("addTide", 3, Shape.TYPICAL, 0, "*/*")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_seed_may_hold_anything() {
        config = config.withSeed("a\", code=404, \\ é");
        assertThat(level(make("addTide").get(0))).isPositive();
    }

    @Test
    void a_shape_is_followed() {
        String body = make("Tide", 1, Shape.MINIMAL, 0, "*/*").get(0);
        assertThat(((JsonObject) Json.parse(body)).names()).containsExactlyInAnyOrder("level", "id");
    }

    @Test
    void another_response_is_made() {
        assertThat(make("addTide", 1, Shape.TYPICAL, 404, "*/*")).containsExactly("none");
    }

    @Test
    void another_media_type_is_made() {
        assertThat(make("addTide", 1, Shape.TYPICAL, 0, "application/xml").get(0))
                .contains("<level>");
    }

    @Test
    void bytes_are_written_as_base64() {
        byte[] bytes = Base64.getDecoder().decode(make("GET /chart").get(0));
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void an_unknown_name_is_told_with_those_there_are() {
        refuse("Tides", "there is no operation or schema 'Tides', there are: addTide, ");
    }

    @Test
    void a_status_that_there_is_not_is_told() {
        assertThatThrownBy(() -> make("addTide", 1, Shape.TYPICAL, 500, "*/*"))
                .isInstanceOf(LaunchException.class)
                .hasMessage("POST /tides/{day}: There is no response 500 in the contract. There are: 200, 404.");
    }

    @Test
    void what_cannot_be_made_is_told() {
        refuse("Never", "tides.yaml");
        refuse("GET /broken", "GET /broken: The contract cannot be followed here");
    }
}
