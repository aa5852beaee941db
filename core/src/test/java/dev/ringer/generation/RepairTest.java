package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid value is mended, and what is valid of it kept. */
class RepairTest {

    private static final String PET = """
            type: object
            required: [id, name]
            additionalProperties: false
            properties:
              id: {type: integer}
              name: {type: string}
              tags: {type: array, items: {type: string}, maxItems: 2}
              owner: {type: object, required: [mail], properties: {mail: {type: string, format: email}, city: {type: string}}}
            """;

    private static JsonObject repair(String value) {
        return (JsonObject) Making.GENERATOR
                .repair(Schemas.of(PET), Json.parse(value), "seed")
                .orElseThrow();
    }

    @Test
    void a_valid_value_is_kept_as_it_is() {
        String valid = "{\"name\":\"Rex\",\"id\":1}";
        assertThat(repair(valid).text()).isEqualTo(Json.parse(valid).text());
    }

    @Test
    void a_missing_member_is_added_and_no_other() {
        JsonObject made = repair("{\"name\":\"Rex\"}");
        assertThat(made.names()).containsExactlyInAnyOrder("id", "name");
        assertThat(made.string("name")).isEqualTo("Rex");
    }

    @Test
    void a_member_that_must_not_be_there_goes() {
        assertThat(repair("{\"id\":1,\"name\":\"Rex\",\"wings\":2}"))
                .isEqualTo(Json.parse("{\"id\":1,\"name\":\"Rex\"}"));
    }

    @Test
    void the_good_of_a_bad_member_is_kept() {
        JsonObject owner = (JsonObject) repair("{\"id\":1,\"name\":\"Rex\",\"owner\":{\"mail\":5,\"city\":\"Rome\"}}")
                .get("owner");
        assertThat(owner.string("city")).isEqualTo("Rome");
        assertThat(owner.string("mail")).contains("@");
    }

    @Test
    void an_array_is_cut_and_its_good_items_kept() {
        JsonArray tags =
                repair("{\"id\":1,\"name\":\"Rex\",\"tags\":[\"a\",7,\"c\"]}").array("tags");
        assertThat(tags.size()).isEqualTo(2);
        assertThat(tags.get(0)).isEqualTo(Json.of("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c", "d"})
    void an_alternative_that_is_too_tangled_does_not_hide_the_one_that_is_meant(String seed) {
        StringBuilder pets = new StringBuilder("""
                oneOf:
                - type: object
                  required: [kind]
                  additionalProperties: false
                  properties: {kind: {const: cat}, name: {type: string}, lives: {type: integer}}
                - type: object
                  required: [kind]
                  additionalProperties: false
                  properties: {kind: {const: dog}, name: {type: string}, tricks: {type: integer}}
                - allOf:
                """);
        for (int i = 0; i < 14; i++) {
            pets.append("  - anyOf: [{minimum: ")
                    .append(i)
                    .append("}, {maximum: ")
                    .append(1_000 + i)
                    .append("}]\n");
        }
        pets.append("  - anyOf: [{type: integer}, {type: number, maximum: 5}]\n");
        pets.append("  - anyOf: [{type: string}, {type: boolean}]\n");
        assertThat(Making.GENERATOR.repair(
                        Schemas.of(pets.toString()), Json.parse("{\"name\": \"Rex\", \"tricks\": 7}"), seed))
                .contains(Json.parse("{\"kind\": \"dog\", \"name\": \"Rex\", \"tricks\": 7}"));
    }

    @Test
    void what_nothing_satisfies_cannot_be_repaired() {
        assertThat(Making.GENERATOR.repair(Schemas.of("false"), Json.of(1), "seed"))
                .isEmpty();
    }

    @Test
    void the_alternative_is_taken_that_keeps_the_most() {
        String schema = """
                type: object
                required: [id, parts]
                properties:
                  id: {type: integer}
                  parts:
                    type: array
                    items:
                      oneOf:
                        - {type: object, required: [type, url], properties: {type: {const: picture}, url: {type: string}}}
                        - {type: object, required: [type, sound], properties: {type: {const: sound}, sound: {type: string}}}
                        - {type: object, required: [type, text], properties: {type: {const: text}, text: {type: string}, mark: {type: integer}}}
                """;
        for (int seed = 0; seed < 5; seed++) {
            Json made = Making.GENERATOR
                    .repair(Schemas.of(schema), Json.parse("""
                            {"parts": [{"type": "text", "text": "Hi", "mark": "?"}, {"type": "sound", "sound": "moo"}]}
                            """), "seed " + seed)
                    .orElseThrow();
            JsonArray parts = ((JsonObject) made).array("parts");
            assertThat(((JsonObject) parts.get(0)).string("text")).isEqualTo("Hi");
            assertThat(((JsonObject) parts.get(1)).string("sound")).isEqualTo("moo");
        }
    }
}
