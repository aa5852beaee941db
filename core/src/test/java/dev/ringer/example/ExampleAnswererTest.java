package dev.ringer.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.exchange.Origin;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Reply;
import dev.ringer.generation.Generator;
import dev.ringer.generation.meaning.Atlas;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.schema.check.Checker;
import dev.ringer.source.Fetcher;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which example answers, and as what. */
class ExampleAnswererTest {

    private static final Checker CHECKER = Checker.asserting();
    private static final Generator GENERATOR = new Generator(CHECKER, Atlas.english());
    private static final Fetcher FILES = Contracts.files(Map.of(
            "file:/pet.json", "{ \"from\" : \"a file\" }",
            "file:/pinned.json", "{ \"from\" : \"a file\", \"pin\" : \"1234\" }"));

    private static Optional<Reply> answer(ExamplePolicy policy, Contract contract, Request request) {
        ExampleAnswerer answerer =
                new ExampleAnswerer(CHECKER, FILES, policy, (schema, value) -> GENERATOR.repair(schema, value, "seed"));
        return answerer.answer(Contracts.call(contract, request));
    }

    /** Answer {@code GET} of the only path of a contract whose 200 has this content, in YAML. */
    private static Optional<Reply> answer(ExamplePolicy policy, String content, String query) {
        return answer(policy, content("application/json", content), Request.of("GET", "/pet" + query));
    }

    private static Contract content(String type, String content) {
        return Contracts.of(Contracts.paths(
                "/pet:\n  get:\n    responses:\n      '200':\n        description: It\n        content:\n          "
                        + type + ":\n" + content.indent(12)));
    }

    private static void check(String content, String expected) {
        assertThat(value(answer(ExamplePolicy.REPAIR, content, ""))).isEqualTo(Json.parse(expected));
    }

    private static Json value(Optional<Reply> reply) {
        return ((Payload.Value) reply.orElseThrow().payload().get()).json();
    }

    private static String text(Optional<Reply> reply) {
        return ((Payload.Raw) reply.orElseThrow().payload().get()).body().text();
    }

    // --- where examples are written

    @Test
    void the_single_example_answers() {
        check("example: {name: Rex}", "{\"name\":\"Rex\"}");
    }

    @Test
    void the_first_named_example_answers() {
        check("examples: {rex: {value: {name: Rex}}, tom: {value: {name: Tom}}}", "{\"name\":\"Rex\"}");
    }

    @Test
    void a_named_example_that_was_asked_for_answers() {
        Optional<Reply> reply = answer(
                ExamplePolicy.REPAIR,
                "examples: {rex: {value: {name: Rex}}, tom: {value: {name: Tom}}}",
                "?__example=tom");
        assertThat(value(reply)).isEqualTo(Json.parse("{\"name\":\"Tom\"}"));
        assertThat(reply.orElseThrow().origin()).isEqualTo(Origin.EXAMPLE);
        assertThat(reply.orElseThrow().reason()).contains("'tom'");
    }

    @Test
    void an_external_value_is_sent_byte_for_byte() {
        assertThat(text(answer(ExamplePolicy.REPAIR, "examples: {far: {externalValue: ./pet.json}}", "")))
                .isEqualTo("{ \"from\" : \"a file\" }");
    }

    @Test
    void an_external_value_that_cannot_be_read_leaves_the_answer_to_the_next_rung() {
        assertThat(answer(ExamplePolicy.REPAIR, "examples: {far: {externalValue: ./gone.json}}", ""))
                .isEmpty();
    }

    @Test
    void an_external_value_that_was_asked_for_and_cannot_be_read_is_a_diagnostic() {
        Optional<Reply> reply =
                answer(ExamplePolicy.REPAIR, "examples: {far: {externalValue: ./gone.json}}", "?__example=far");
        Payload.Broken broken = (Payload.Broken) reply.orElseThrow().payload().get();
        assertThat(broken.diagnostic().code()).isEqualTo("missing-example");
        assertThat(broken.diagnostic().location().pointer().toString()).endsWith("/examples/far");
    }

    @Test
    void a_data_value_of_3_2_is_written_in_the_media_type() {
        check("examples: {rex: {dataValue: {name: Rex}}}", "{\"name\":\"Rex\"}");
    }

    @Test
    void a_serialized_value_of_3_2_is_sent_as_it_is() {
        assertThat(text(answer(ExamplePolicy.REPAIR, "examples: {rex: {serializedValue: '{ \"a\": 1.0 }'}}", "")))
                .isEqualTo("{ \"a\": 1.0 }");
    }

    @Test
    void an_example_behind_a_reference_answers() {
        String paths = Contracts.paths("""
                        /pet:
                          get:
                            responses:
                              '200':
                                description: It
                                content: {application/json: {examples: {rex: {$ref: '#/components/examples/Rex'}}}}
                        """);
        Contract contract = Contracts.of(paths + "components: {examples: {Rex: {value: {name: Rex}}}}\n");
        assertThat(value(answer(ExamplePolicy.REPAIR, contract, Request.of("GET", "/pet"))))
                .isEqualTo(Json.parse("{\"name\":\"Rex\"}"));
    }

    @Test
    void an_example_of_the_schema_answers_where_the_content_has_none() {
        check("schema: {type: object, example: {name: Rex}}", "{\"name\":\"Rex\"}");
        check("schema: {type: object, examples: [{name: Rex}, {name: Tom}]}", "{\"name\":\"Rex\"}");
    }

    @Test
    void the_contents_example_beats_the_schemas() {
        check("example: {name: Rex}\nschema: {type: object, example: {name: Tom}}", "{\"name\":\"Rex\"}");
    }

    @Test
    void an_example_of_swagger_2_answers_in_its_media_type() {
        Contract contract = Contracts.of("""
                swagger: '2.0'
                info: {title: Test, version: '1'}
                produces: [application/json, text/plain]
                paths:
                  /pet:
                    get:
                      responses:
                        '200':
                          description: It
                          schema: {type: object}
                          examples: {application/json: {name: Rex}, text/plain: It is Rex}
                """);
        Request request = Request.of("GET", "/pet");
        assertThat(value(answer(ExamplePolicy.REPAIR, contract, request))).isEqualTo(Json.parse("{\"name\":\"Rex\"}"));
        assertThat(text(answer(ExamplePolicy.REPAIR, contract, request.withHeader("Accept", "text/plain"))))
                .isEqualTo("It is Rex");
    }

    @Test
    void an_object_written_as_text_is_read_as_the_object() {
        check("example: '{\"name\": \"Rex\"}'\nschema: {type: object}", "{\"name\":\"Rex\"}");
    }

    @Test
    void text_of_another_media_type_is_sent_as_it_is() {
        Contract contract = content("application/xml", "example: <pet/>\nschema: {type: object}");
        assertThat(text(answer(ExamplePolicy.REPAIR, contract, Request.of("GET", "/pet"))))
                .isEqualTo("<pet/>");
    }

    @Test
    void without_examples_there_is_no_answer() {
        assertThat(answer(ExamplePolicy.REPAIR, "schema: {type: object}", "")).isEmpty();
    }

    // --- examples that violate their schema

    private static final String WRONG = """
            schema: {type: object, required: [name, age], properties: {name: {type: string}, age: {type: integer}}}
            examples: {wrong: {value: {name: Rex, age: old}}}
            """;

    @Test
    void a_valid_example_is_preferred_to_an_invalid_one_before_it() {
        check(WRONG.replace("}}}\n", "}}, right: {value: {name: Tom, age: 3}}}\n"), "{\"name\":\"Tom\",\"age\":3}");
    }

    @Test
    void repair_keeps_what_is_valid() {
        JsonObject made = (JsonObject) value(answer(ExamplePolicy.REPAIR, WRONG, ""));
        assertThat(made.string("name")).isEqualTo("Rex");
        assertThat(made.get("age").kind()).isEqualTo(Json.Kind.NUMBER);
    }

    @Test
    void skip_leaves_the_answer_to_the_next_rung() {
        assertThat(answer(ExamplePolicy.SKIP, WRONG, "")).isEmpty();
    }

    @Test
    void as_is_sends_it() {
        Optional<Reply> reply = answer(ExamplePolicy.AS_IS, WRONG, "");
        assertThat(value(reply)).isEqualTo(Json.parse("{\"name\":\"Rex\",\"age\":\"old\"}"));
        assertThat(reply.orElseThrow().reason()).contains("violates its schema");
    }

    @Test
    void an_invalid_example_that_was_asked_for_is_sent_under_any_policy() {
        assertThat(value(answer(ExamplePolicy.SKIP, WRONG, "?__example=wrong")))
                .isEqualTo(Json.parse("{\"name\":\"Rex\",\"age\":\"old\"}"));
    }

    // --- write-only

    @Test
    void write_only_members_are_never_sent() {
        String schema = """
                schema:
                  type: object
                  properties:
                    name: {type: string}
                    password: {type: string, writeOnly: true}
                    owners: {type: array, items: {allOf: [{properties: {pin: {writeOnly: true}}}]}}
                """;
        check(
                schema + "example: {name: Rex, password: x, owners: [{n: 1, pin: 2}]}",
                "{\"name\":\"Rex\",\"owners\":[{\"n\":1}]}");
        assertThat(value(answer(
                        ExamplePolicy.AS_IS,
                        schema + "example: {name: 5, password: x, owners: []}",
                        "?__example=default")))
                .isEqualTo(Json.parse("{\"name\":5,\"owners\":[]}"));
    }

    @Test
    void a_required_write_only_member_may_be_missing() {
        check("""
                        schema: {type: object, required: [pin], properties: {pin: {type: string, writeOnly: true}}}
                        example: {name: Rex}
                        """, "{\"name\":\"Rex\"}");
    }

    private static final String PINNED =
            "schema: {type: object, properties: {from: {type: string}, pin: {type: string, writeOnly: true}}}\n";

    @Test
    void write_only_members_of_an_external_value_are_not_sent() {
        Optional<Reply> reply =
                answer(ExamplePolicy.AS_IS, PINNED + "examples: {far: {externalValue: ./pinned.json}}", "");
        assertThat(value(reply)).isEqualTo(Json.parse("{\"from\":\"a file\"}"));
    }

    @Test
    void write_only_members_of_a_serialized_value_are_not_sent() {
        Optional<Reply> reply = answer(
                ExamplePolicy.AS_IS, PINNED + "examples: {a: {serializedValue: '{\"pin\":\"1\",\"more\":2.50}'}}", "");
        assertThat(value(reply)).isEqualTo(Json.parse("{\"more\":2.50}"));
    }

    @Test
    void an_external_value_without_write_only_members_stays_byte_for_byte() {
        assertThat(text(answer(ExamplePolicy.AS_IS, PINNED + "examples: {far: {externalValue: ./pet.json}}", "")))
                .isEqualTo("{ \"from\" : \"a file\" }");
    }
}
