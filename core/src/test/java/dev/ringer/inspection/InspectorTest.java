package dev.ringer.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Documents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of finding, with the line where a person looks for it. */
class InspectorTest {

    /** Inspect paths, written from line 4 of the document on, and expect findings as severity, code and line. */
    private static void check(String paths, String... expected) {
        checkDocument(Contracts.paths(paths), expected);
    }

    private static void checkDocument(String text, String... expected) {
        assertThat(found(text).stream().map(InspectorTest::brief)).containsExactlyInAnyOrder(expected);
    }

    private static List<Diagnostic> found(String text) {
        Documents documents = Contracts.documents(text);
        return documents.locate(Inspector.inspect(Contracts.read(documents)));
    }

    private static String brief(Diagnostic each) {
        return each.severity().word() + " " + each.code() + " "
                + each.position().orElseThrow().line();
    }

    @Test
    void nothing_is_found_in_a_sound_contract() {
        check("""
                /pets/{id}:
                  get:
                    parameters: [{name: id, in: path, required: true, schema: {type: integer}, example: 7}]
                    responses:
                      '200':
                        description: A pet
                        headers: {X-Rate: {schema: {type: integer}, example: 5}}
                        content: {application/json: {schema: {type: object, properties: {a: {type: integer, default: 3}}}, example: {a: 1}}}
                """);
    }

    // --- examples

    private static final String LIST = """
            /pets:
              get:
                parameters:
                  - {name: limit, in: query, schema: {type: integer}%s}
                responses:
                  '200':
                    description: Pets
                    headers: {X-Rate: {schema: {type: integer}%s}}
                    content:
                      application/json:
                        schema: {type: object, required: [a], properties: {a: {type: integer%s}}}
                        examples:
                          one: {value: {a: 1}}
                          two: {value: {a: %s}}
            """;

    @Test
    void an_example_of_a_body_that_violates_its_schema_is_an_error() {
        check(LIST.formatted("", "", "", "x"), "error example-violates-schema 17");
    }

    @Test
    void an_example_of_a_parameter_that_violates_its_schema_is_an_error() {
        check(LIST.formatted(", example: many", "", "", "2"), "error example-violates-schema 7");
    }

    @Test
    void an_example_of_a_header_that_violates_its_schema_is_an_error() {
        check(LIST.formatted("", ", example: many", "", "2"), "error example-violates-schema 11");
    }

    @Test
    void a_schemas_own_example_and_default_that_violate_it_are_warnings() {
        check(
                LIST.formatted("", "", ", example: x, default: y", "2"),
                "warning example-violates-schema 14",
                "warning default-violates-schema 14");
    }

    @Test
    void the_default_null_is_let_pass() {
        check(LIST.formatted("", "", ", default: null", "2"));
    }

    @Test
    void the_message_says_what_is_wrong_where_in_the_example() {
        Diagnostic found =
                found(Contracts.paths(LIST.formatted("", "", "", "x"))).get(0);
        assertThat(found.message())
                .contains("'two'")
                .contains("'/a'")
                .contains("\"x\"")
                .contains("integer");
        assertThat(found.place()).startsWith("contract.yaml:17:").endsWith("/examples/two");
    }

    // --- schemas

    private static String response(String schema) {
        return "/pets:\n  get:\n    responses:\n      '200':\n        description: Pets\n        content:\n          application/json:\n            schema:\n"
                + schema.indent(14);
    }

    @Test
    void a_schema_that_nothing_satisfies_is_an_error() {
        check(response("type: string\nminLength: 5\nmaxLength: 2"), "error unsatisfiable-schema 11");
    }

    @Test
    void a_member_that_nothing_satisfies_is_a_warning_where_values_do_without() {
        check(
                response(
                        "type: array\nitems: {type: object, properties: {a: {type: string, maxLength: 1, minLength: 2}}}"),
                "warning unsatisfiable-schema 13");
    }

    @Test
    void a_schema_that_requires_itself_without_end_is_an_error() {
        check(
                response("$ref: '#/paths/~1pets/get/responses/200/content/application~1json/x'")
                                .stripTrailing()
                        + "\n            x: {type: object, required: [x], properties: {x: {$ref: '#/paths/~1pets/get/responses/200/content/application~1json/x'}}}\n",
                "error unsatisfiable-schema 11",
                "warning unsatisfiable-schema 13");
    }

    @Test
    void a_reference_that_leads_nowhere_is_an_error_at_the_reference() {
        check(response("properties:\n  a: {$ref: '#/components/schemas/Gone'}"), "error unresolved-reference 13");
    }

    @Test
    void a_keyword_that_cannot_be_read_is_found_at_the_keyword() {
        List<Diagnostic> found = found(Contracts.paths(response("type: string\nminLength: many")));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.location().pointer().toString()).endsWith("/schema/minLength");
            assertThat(each.position().orElseThrow().line()).isEqualTo(13);
        });
    }

    // --- operations and paths

    private static final String FINE = "{responses: {'200': {description: Fine}}}";

    @Test
    void an_operation_without_responses_is_an_error() {
        check("/pets:\n  get: {responses: {}}", "error no-response 5");
    }

    @Test
    void operations_that_no_request_tells_apart_conflict() {
        String parameter = "parameters: [{name: %s, in: path, required: true, schema: {type: string}}]";
        check(
                "/pets/{id}:\n  " + parameter.formatted("id") + "\n  get: " + FINE + "\n/pets/{name}:\n  "
                        + parameter.formatted("name") + "\n  get: " + FINE,
                "warning conflicting-operations 9");
    }

    @Test
    void operations_that_their_parameters_tell_apart_are_ambiguous() {
        String parameter = "parameters: [{name: %s, in: path, required: true, schema: {type: %s}}]";
        check(
                "/pets/{id}:\n  " + parameter.formatted("id", "integer") + "\n  get: " + FINE + "\n/pets/{name}:\n  "
                        + parameter.formatted("name", "string") + "\n  get: " + FINE,
                "warning ambiguous-paths 9");
    }

    @Test
    void a_path_parameter_that_is_not_in_the_path_is_stray() {
        check("""
                        /pets:
                          get:
                            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                            responses: {'200': {description: Fine}}
                        """, "warning stray-path-parameter 6");
    }

    @Test
    void a_variable_of_the_path_that_no_parameter_describes_is_said() {
        check("/pets/{id}:\n  get: " + FINE, "warning undescribed-path-parameter 5");
    }

    @Test
    void a_repeated_key_is_an_error() {
        check("/pets:\n  get: " + FINE + "\n  get: " + FINE, "error duplicate-key 6");
    }

    @Test
    void every_finding_is_reported_once_and_all_at_once() {
        String paths = LIST.formatted(", example: many", ", example: many", ", default: y", "x");
        assertThat(found(Contracts.paths(paths))).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void parameters_that_mean_something_else_than_they_say_are_found() {
        check("""
                /pets:
                  get:
                    parameters:
                      - {name: a, in: query, style: deepobject, schema: {type: object}}
                      - {in: query, schema: {type: integer}}
                      - {name: b, in: query, schema: integer}
                    responses: {'204': {description: ok}}
                """, "warning unknown-style 7", "warning nameless-parameter 8", "error schema-schema-type 9");
    }

    @Test
    void name_of_a_schema_that_is_not_there_is_found() {
        check("""
                /pets:
                  post:
                    requestBody:
                      content:
                        application/json:
                          schema:
                            oneOf: [{type: object, properties: {kind: {type: string}}}]
                            discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
                    responses: {'204': {description: ok}}
                """, "error unresolved-reference 11");
    }
}
