package dev.ringer.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.RequestBody;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwaggerDetailTest {

    /** Read the members of an operation, and others of the document. */
    private static Operation.Detail detail(String operation, String document) {
        return read(operation, document).detail();
    }

    private static Read read(String operation, String document) {
        return Read.of(Read.head("2.0") + document + "\npaths:\n  /it/{id}:\n    post:\n" + operation.indent(6));
    }

    // --- parameters

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: query | FORM | false",
                "in: query, collectionFormat: csv | FORM | false",
                "in: query, collectionFormat: multi | FORM | true",
                "in: query, collectionFormat: ssv | SPACE_DELIMITED | false",
                "in: query, collectionFormat: tsv | TAB_DELIMITED | false",
                "in: query, collectionFormat: pipes | PIPE_DELIMITED | false",
                "in: path | SIMPLE | false",
                "in: header | SIMPLE | false"
            })
    void collection_format_is_a_style(String members, Parameter.Style style, boolean explode) {
        Parameter parameter = detail("parameters: [{name: id, type: array, " + members + "}]", "")
                .parameters()
                .get(0);
        assertThat(parameter.style()).isEqualTo(style);
        assertThat(parameter.explode()).isEqualTo(explode);
        assertThat(parameter.schema()).isPresent();
    }

    @Test
    void parameters_of_the_operation_win_over_those_of_its_path() {
        Read read = Read.paths("2.0", """
                /it/{id}:
                  parameters:
                    - {name: id, in: path, type: integer, required: true}
                    - {name: q, in: query, type: string}
                  get:
                    parameters: [{name: q, in: query, type: string, required: true}]
                """);
        assertThat(read.detail().parameters())
                .extracting(each -> each.name() + " " + each.required())
                .containsExactly("q true", "id true");
    }

    @Test
    void example_of_a_parameter_is_its_extension() {
        Parameter parameter = detail("parameters: [{name: q, in: query, type: string, x-example: cat}]", "")
                .parameters()
                .get(0);
        assertThat(parameter.examples().get(0).data()).contains(Json.of("cat"));
    }

    // --- bodies

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | [application/json]",
                "consumes: [a/b, c/d] | '' | [a/b, c/d]",
                "consumes: [a/b] | 'consumes: [e/f]' | [e/f]",
                "consumes: [a/b] | 'consumes: []' | [application/json]"
            })
    void body_is_in_what_is_consumed(String document, String operation, String types) {
        RequestBody body = detail(
                        "parameters: [{name: b, in: body, required: true, schema: {type: object}}]\n" + operation,
                        document)
                .body()
                .orElseThrow();
        assertThat(body.required()).isTrue();
        assertThat(body.contents().stream().map(each -> each.type().toString()).toList())
                .hasToString(types);
        assertThat(body.contents().get(0).schema()).isPresent();
    }

    @Test
    void fields_of_a_form_are_one_object() {
        Content content = detail("""
                        consumes: [application/x-www-form-urlencoded]
                        parameters:
                          - {name: a, in: formData, type: integer, required: true}
                          - {name: b, in: formData, type: array, items: {type: string}, collectionFormat: multi}
                        """, "").body().orElseThrow().contents().get(0);
        assertThat(content.type().isForm()).isTrue();
        assertThat(content.schema().orElseThrow().source()).isEqualTo(Json.parse("""
                                {"type": "object",
                                 "properties": {"a": {"type": "integer"},
                                                "b": {"type": "array", "items": {"type": "string"},
                                                      "collectionFormat": "multi"}},
                                 "required": ["a"]}
                                """));
        assertThat(content.encodings().get("b").explode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: string | [application/x-www-form-urlencoded, multipart/form-data]",
                "type: file | [multipart/form-data]"
            })
    void form_that_names_no_type_has_the_usual_ones(String member, String types) {
        RequestBody body = detail("parameters: [{name: a, in: formData, " + member + "}]", "consumes: [a/b]")
                .body()
                .orElseThrow();
        assertThat(body.contents().stream().map(each -> each.type().toString()).toList())
                .hasToString(types);
        assertThat(body.required()).isFalse();
    }

    // --- responses

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{schema: {type: object}} | '' | [application/json]",
                "{schema: {type: object}} | 'produces: [a/b, c/d]' | [a/b, c/d]",
                "{schema: {type: file}} | '' | [application/octet-stream]",
                "{description: nothing} | 'produces: [a/b]' | []",
                "{examples: {text/csv: x}} | '' | [text/csv]"
            })
    void response_is_in_what_is_produced(String response, String document, String types) {
        Operation.Detail detail = detail("responses: {'200': " + response + "}", document);
        assertThat(detail.responses().get(0).contents().stream()
                        .map(each -> each.type().toString())
                        .toList())
                .hasToString(types);
    }

    @Test
    void examples_belong_to_their_media_type() {
        List<Content> contents = detail(
                        "produces: [text/csv, application/json]\n"
                                + "responses: {'200': {schema: {type: object}, examples: {application/json: {a: 1}}}}",
                        "")
                .responses()
                .get(0)
                .contents();
        assertThat(contents.get(0).examples()).isEmpty();
        assertThat(contents.get(1).examples().get(0).data()).contains(Json.parse("{\"a\": 1}"));
    }

    @Test
    void headers_and_references_of_responses_are_read() {
        Operation.Detail detail = detail(
                "responses: {'200': {$ref: '#/responses/r'}, '404': {$ref: '#/responses/none'}}",
                "responses: {r: {description: fine, headers: {X-Rate: {type: integer}}}}");
        assertThat(detail.responses().get(0).headers())
                .extracting(Parameter::name)
                .containsExactly("X-Rate");
        assertThat(detail.responses().get(1).defect()).isPresent();
    }

    // --- security

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: basic | HTTP | basic",
                "type: apiKey, in: header, name: X-Key | API_KEY | ''",
                "type: oauth2, flow: implicit | OAUTH2 | ''"
            })
    void scheme_is_read(String members, SecurityScheme.Kind kind, String scheme) {
        SecurityScheme found = detail("security: [{s: []}]", "securityDefinitions: {s: {" + members + "}}")
                .security()
                .get(0)
                .needed()
                .get(0)
                .scheme();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.scheme()).isEqualTo(scheme);
    }

    // --- defects

    @Test
    void broken_parameter_is_a_defect_with_its_place() {
        Read read = read("parameters: [{$ref: '#/parameters/none'}]", "");
        assertThat(read.shown(read.detail().defects())).containsExactly("7:20 error unresolved-reference");
    }

    @Test
    void parameter_in_an_unknown_place_is_told() {
        Read read = read("parameters: [{name: a, in: cookie, type: string}]", "");
        assertThat(read.shown(read.detail().remarks())).containsExactly("7:30 warning unknown-parameter-place");
    }

    @Test
    void odd_media_type_is_told_with_its_place() {
        Read read = read("responses: {'200': {schema: {}}}", "produces: [odd, a/b]");
        assertThat(read.shown(read.detail().remarks())).containsExactly("3:1 warning media-type");
    }
}
