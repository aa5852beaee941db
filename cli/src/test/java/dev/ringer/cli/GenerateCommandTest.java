package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tides/{day}:
                get:
                  operationId: getTide
                  responses:
                    '200':
                      description: The tide
                      content: { application/json: { schema: { $ref: '#/components/schemas/Tide' } } }
                    '404': { description: None, content: { text/plain: { example: none } } }
            components:
              schemas:
                Tide:
                  type: object
                  required: [id]
                  properties: { id: { type: string, format: uuid }, note: { type: string } }
            """;

    @TempDir
    private Path folder;

    private Captured generate(String... arguments) {
        try {
            List<String> all = new ArrayList<>(List.of("generate"));
            all.add(Files.writeString(folder.resolve("tides.yaml"), CONTRACT).toString());
            all.addAll(List.of(arguments));
            return Captured.run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int ids(Captured captured) {
        return captured.out().split("\"id\"", -1).length - 1;
    }

    @Test
    void a_body_is_printed() {
        Captured captured = generate("getTide");
        assertThat(captured.code()).isEqualTo(Exit.FINE);
        assertThat(captured.err()).isEmpty();
        assertThat(((JsonObject) Json.parse(captured.out())).string("id")).hasSize(36);
    }

    @Test
    void several_bodies_are_printed() {
        assertThat(ids(generate("Tide", "--count", "4"))).isEqualTo(4);
        assertThat(ids(generate("GET /tides/{day}", "--count", "3"))).isEqualTo(3);
    }

    @Test
    void a_shape_is_followed() {
        JsonObject body =
                (JsonObject) Json.parse(generate("Tide", "--shape", "minimal").out());
        assertThat(body.names()).containsExactly("id");
    }

    @Test
    void the_same_seed_prints_the_same() {
        String one = generate("Tide", "--seed", "one").out();
        assertThat(generate("Tide", "--seed", "one").out()).isEqualTo(one);
        assertThat(generate("Tide", "--seed", "two").out()).isNotEqualTo(one);
    }

    @Test
    void another_response_is_printed() {
        assertThat(generate("getTide", "--status", "404", "--accept", "text/plain")
                        .code())
                .isEqualTo(Exit.FINE);
    }

    @Test
    void an_unknown_name_is_one_line() {
        Captured captured = generate("Tied");
        assertThat(captured.code()).isEqualTo(Exit.NOT_STARTED);
        assertThat(captured.err())
                .isEqualTo("ringer: there is no operation or schema 'Tied', there are: getTide, Tide\n");
    }
}
