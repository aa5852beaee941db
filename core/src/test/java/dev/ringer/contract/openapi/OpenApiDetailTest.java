package dev.ringer.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Content;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Example;
import dev.ringer.contract.Operation;
import dev.ringer.contract.Parameter;
import dev.ringer.contract.SecurityAlternative;
import dev.ringer.contract.SecurityScheme;
import dev.ringer.json.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiDetailTest {

    /** Read the members of an operation at {@code GET /it/{id}}. */
    private static Operation.Detail detail(String operation) {
        return read(operation).detail();
    }

    private static Read read(String operation) {
        return Read.paths("3.2.0", "/it/{id}:\n  get:\n" + operation.indent(4));
    }

    // --- parameters

    @Test
    void parameters_of_the_operation_win_over_those_of_its_path() {
        Read read = Read.paths("3.1.0", """
                /it/{id}:
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: integer}}
                    - {name: q, in: query, deprecated: true}
                    - {name: q, in: header}
                    - {name: X-A, in: header, deprecated: true}
                  get:
                    parameters:
                      - {name: q, in: query, required: true}
                      - {name: x-a, in: header}
                """);
        assertThat(read.detail().parameters())
                .extracting(each -> each.in().word() + " " + each.name() + (each.deprecated() ? " deprecated" : ""))
                .containsExactly("query q", "header x-a", "path id", "header q");
    }

    @Test
    void parameter_may_be_elsewhere() {
        Read read = Read.of(Read.head("3.0.0") + """
                        paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/p'}, {$ref: 'p.yaml#/q'}]}}}
                        components: {parameters: {p: {name: p, in: query}}}
                        """, Map.of("p.yaml", "q: {$ref: '#/r'}\nr: {name: r, in: cookie}"));
        assertThat(read.detail().parameters()).extracting(Parameter::name).containsExactly("p", "r");
    }

    @Test
    void variable_without_a_parameter_takes_any_text() {
        Parameter id = detail("{}").parameters().get(0);
        assertThat(id.name()).isEqualTo("id");
        assertThat(id.required()).isTrue();
        assertThat(id.schema()).isEmpty();
    }

    @Test
    void headers_described_elsewhere_are_no_parameters() {
        assertThat(detail("parameters: [{name: ACCEPT, in: header}, {name: Content-Type, in: header},"
                                + " {name: authorization, in: header}, {name: Accept, in: query}]")
                        .parameters())
                .extracting(Parameter::name)
                .containsExactly("Accept", "id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in: path | SIMPLE | false | true",
                "in: header | SIMPLE | false | false",
                "in: query | FORM | true | false",
                "in: cookie | FORM | true | false",
                "in: querystring | FORM | true | false",
                "in: path, style: label | LABEL | false | true",
                "in: path, style: matrix, explode: true | MATRIX | true | true",
                "in: query, style: spaceDelimited | SPACE_DELIMITED | false | false",
                "in: query, style: pipeDelimited | PIPE_DELIMITED | false | false",
                "in: query, style: deepObject, explode: true | DEEP_OBJECT | true | false",
                "in: query, explode: false, required: true | FORM | false | true",
                "in: cookie, style: cookie | COOKIE | true | false",
                "in: query, style: odd | FORM | true | false"
            })
    void style_follows_from_the_place(String members, Parameter.Style style, boolean explode, boolean required) {
        Parameter parameter =
                detail("parameters: [{name: id, " + members + "}]").parameters().get(0);
        assertThat(parameter.style()).isEqualTo(style);
        assertThat(parameter.explode()).isEqualTo(explode);
        assertThat(parameter.required()).isEqualTo(required);
    }

    @Test
    void parameter_may_be_written_as_content() {
        Parameter parameter = detail(
                        "parameters: [{name: f, in: query, content: {application/json: {schema: {type: object}}}}]")
                .parameters()
                .get(0);
        assertThat(parameter.schema()).isEmpty();
        assertThat(parameter.content()).singleElement().satisfies(each -> {
            assertThat(each.type()).hasToString("application/json");
            assertThat(each.schema()).isPresent();
        });
    }

    // --- bodies

    @Test
    void body_has_a_content_for_each_media_type() {
        Operation.Detail detail = detail("""
                requestBody:
                  required: true
                  content:
                    application/json: {schema: {type: object}}
                    text/*: {}
                    application/jsonl: {itemSchema: {type: integer}}
                """);
        assertThat(detail.body().orElseThrow().required()).isTrue();
        List<Content> contents = detail.body().orElseThrow().contents();
        assertThat(contents)
                .extracting(each -> each.type().toString())
                .containsExactly("application/json", "text/*", "application/jsonl");
        assertThat(contents.get(2).itemSchema()).isPresent();
    }

    @Test
    void body_and_media_type_may_be_elsewhere() {
        Read read = Read.of(Read.head("3.2.0") + """
                paths: {/a: {post: {requestBody: {$ref: '#/components/requestBodies/b'}}}}
                components:
                  requestBodies: {b: {content: {a/b: {$ref: '#/components/mediaTypes/m'}}}}
                  mediaTypes: {m: {schema: {type: string}}}
                """);
        assertThat(read.detail().body().orElseThrow().contents())
                .singleElement()
                .satisfies(each -> assertThat(each.schema()).isPresent());
    }

    @Test
    void encoding_says_how_parts_are_written() {
        Map<String, Content.Encoding> encodings =
                detail("""
                        requestBody:
                          content:
                            multipart/form-data:
                              encoding:
                                photo: {contentType: 'image/png, image/jpeg', headers: {X-A: {schema: {type: string}}}}
                                tags: {style: pipeDelimited}
                                list: {explode: false, allowReserved: true}
                        """).body().orElseThrow().contents().get(0).encodings();
        assertThat(encodings.get("photo").types()).hasToString("[image/png, image/jpeg]");
        assertThat(encodings.get("photo").headers()).extracting(Parameter::name).containsExactly("X-A");
        assertThat(encodings.get("photo").style()).isEmpty();
        assertThat(encodings.get("tags").style()).contains(Parameter.Style.PIPE_DELIMITED);
        assertThat(encodings.get("tags").explode()).isFalse();
        assertThat(encodings.get("list").style()).contains(Parameter.Style.FORM);
        assertThat(encodings.get("list").allowReserved()).isTrue();
    }

    // --- responses

    @Test
    void responses_keep_their_order_and_other_keys_are_none() {
        assertThat(detail("responses: {'404': {}, 200: {}, 2XX: {}, default: {}, x-a: {}, ok: {}}")
                        .responses())
                .extracting(each -> each.key().toString())
                .containsExactly("404", "200", "2XX", "default");
    }

    @Test
    void headers_of_a_response_are_read_whatever_their_name() {
        List<Parameter> headers = detail("""
                        responses:
                          '200':
                            headers:
                              X-Rate: {required: true, schema: {type: integer}, example: 5}
                              Content-Type: {schema: {type: string}}
                              Link: {$ref: '#/paths/~1it~1{id}/get/responses/200/headers/X-Rate'}
                        """).responses().get(0).headers();
        assertThat(headers).extracting(Parameter::name).containsExactly("X-Rate", "Link");
        assertThat(headers).extracting(Parameter::style).containsOnly(Parameter.Style.SIMPLE);
        assertThat(headers.get(1).examples().get(0).data()).contains(Json.of(5));
    }

    @Test
    void response_may_be_elsewhere() {
        Read read = Read.of(
                Read.head("3.0.0") + "paths: {/a: {get: {responses: {'200': {$ref: 'r.yaml#/ok'}}}}}\n",
                Map.of("r.yaml", "ok: {description: fine, content: {a/b: {}}}"));
        ContractResponse response = read.detail().responses().get(0);
        assertThat(response.description()).isEqualTo("fine");
        assertThat(response.location()).hasToString("r.yaml#/ok");
    }

    // --- examples

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "example: {a: 1} | default={\"\"a\"\":1}",
                "example: null | default=null",
                "examples: {x: {value: 1}, y: {summary: s, value: 2}} | x=1, y=2",
                "examples: {x: {$ref: '#/components/examples/e'}} | x=9",
                "examples: {x: {dataValue: 3, serializedValue: t}} | x=3",
                "examples: {x: {serializedValue: t}} | x=text t",
                "examples: {x: {externalValue: e.json}} | x=at file:///x/e.json",
                "examples: {x: {name: bare}, y: 5} | x={\"\"name\"\":\"\"bare\"\"}, y=5",
                "examples: {x: {$ref: '#/nowhere'}, y: {value: 1}} | y=1",
                "examples: {x: {summary: nothing}} | \"\"",
                "example: {$ref: '#/components/examples/e'} | default=9",
                "examples: {x: {value: {$ref: '#/components/examples/e'}}} | x=9",
                "examples: {x: {value: {$ref: '#/components/examples/e/value'}}} | x=9",
                "examples: {x: {value: {$ref: '#/nowhere'}}} | x={\"\"$ref\"\":\"\"#/nowhere\"\"}",
                "examples: {x: {value: {$ref: '#/components/examples/self'}}} | x={\"\"$ref\"\":\"\"#/components/examples/self\"\"}",
                "examples: [1, a] | 0=1, 1=\"\"a\"\"",
                "example: 1, examples: {x: {value: 2}} | default=1, x=2"
            })
    void examples_are_read(String members, String expected) {
        Read read = Read.of(Read.head("3.2.0")
                + "paths: {/a: {get: {responses: {'200': {content: {a/b: {" + members + "}}}}}}}\n"
                + "components: {examples: {e: {value: 9}, self: {value: {$ref: '#/components/examples/self'}}}}\n");
        List<Example> examples =
                read.detail().responses().get(0).contents().get(0).examples();
        assertThat(examples.stream().map(OpenApiDetailTest::shown).collect(Collectors.joining(", ")))
                .isEqualTo(expected.replace("\"\"", "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{$ref: event.json, type: sale} | {'type':'sale','id':1}",
                "{$ref: event.json} | {'type':'event','id':1}",
                "{$ref: 'sale.json'} | {'type':'sale','id':1}",
                "{list: [{$ref: 'sale.json', id: 2}, 3]} | {'list':[{'type':'sale','id':2},3]}",
                "{$ref: 'event.json#/id'} | 1",
                "{$ref: 'event.json#/id', type: sale} | {'$ref':'event.json#/id','type':'sale'}",
                "{a: {$ref: missing.json}} | {'a':{'$ref':'missing.json'}}",
                "{a: {$ref: '#/info'}} | {'a':{'$ref':'#/info'}}",
                "{a: {$ref: 'test:event.json'}} | {'a':{'$ref':'test:event.json'}}",
                "{a: {$ref: circle.json}} | {'a':{'b':{'$ref':'circle.json'}}}"
            })
    void what_an_example_refers_to_in_other_files_is_put_in(String value, String expected) {
        Read read = Read.of(
                Read.head("3.1.0") + "paths: {/a: {get: {responses: {'200': {content: {a/b: {examples: {x: {value: "
                        + value + "}}}}}}}}}\n",
                Map.of(
                        "event.json", "{\"type\": \"event\", \"id\": 1}",
                        "sale.json", "{\"$ref\": \"event.json\", \"type\": \"sale\"}",
                        "circle.json", "{\"b\": {\"$ref\": \"circle.json\"}}"));
        List<Example> examples =
                read.detail().responses().get(0).contents().get(0).examples();
        assertThat(examples.get(0).data()).map(Json::text).contains(expected.replace('\'', '"'));
    }

    @Test
    void an_example_whose_files_include_each_other_many_times_ends() {
        String many = "[" + "{\"$ref\": \"next.json\"}, ".repeat(50) + "1]";
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            others.put("f" + i + ".json", many.replace("next", "f" + (i + 1)));
        }
        Read read = Read.of(
                Read.head("3.1.0")
                        + "paths: {/a: {get: {responses: {'200': {content: {a/b: {example: {$ref: f0.json}}}}}}}}\n",
                others);
        assertThat(read.detail()
                        .responses()
                        .get(0)
                        .contents()
                        .get(0)
                        .examples()
                        .get(0)
                        .data())
                .isPresent();
    }

    private static String shown(Example example) {
        if (example.value() instanceof Example.Value.External external) {
            return example.name() + "=at "
                    + URI.create("file:///")
                            .resolve(external.address())
                            .toString()
                            .replaceFirst("^file:/(?!/)", "file:///");
        }
        return example.name() + "="
                + (example.value() instanceof Example.Value.Serialized text
                        ? "text " + text.text()
                        : example.data().orElseThrow().text());
    }

    // --- security

    @Test
    void security_is_alternatives_of_schemes() {
        Read read = Read.of(Read.head("3.1.0") + """
                security: [{key: []}]
                paths:
                  /a:
                    get: {}
                    put: {security: [{oauth: [read, write], key: []}, {}]}
                    post: {security: []}
                components:
                  securitySchemes:
                    key: {type: apiKey, in: query, name: api_key}
                    oauth: {type: oauth2, flows: {}}
                """);
        assertThat(read.operation("GET /a").detail().security())
                .containsExactly(alternative(need("key", SecurityScheme.Kind.API_KEY)));
        assertThat(read.operation("POST /a").detail().security()).isEmpty();
        List<SecurityAlternative> put = read.operation("PUT /a").detail().security();
        assertThat(put).hasSize(2);
        assertThat(put.get(0).needed().get(0).scopes()).containsExactly("read", "write");
        assertThat(put.get(1).needed()).isEmpty();
    }

    private static SecurityAlternative alternative(SecurityAlternative.Needed needed) {
        return new SecurityAlternative(List.of(needed));
    }

    private static SecurityAlternative.Needed need(String name, SecurityScheme.Kind kind) {
        return new SecurityAlternative.Needed(
                new SecurityScheme(name, kind, "api_key", Parameter.In.QUERY, ""), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: http, scheme: Bearer | HTTP | bearer",
                "type: openIdConnect | OPEN_ID_CONNECT | ''",
                "type: mutualTLS | MUTUAL_TLS | ''",
                "type: odd | UNKNOWN | ''"
            })
    void scheme_is_read(String members, SecurityScheme.Kind kind, String scheme) {
        Read read = Read.of(
                Read.head("3.1.0") + "security: [{s: []}]\npaths: {/a: {get: {}}}\ncomponents: {securitySchemes: {s: {"
                        + members + "}}}\n");
        SecurityScheme found = read.detail().security().get(0).needed().get(0).scheme();
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.scheme()).isEqualTo(scheme);
    }

    // --- defects

    @Test
    void broken_reference_of_a_response_takes_only_that() {
        Read read = read("responses:\n  '200': {description: fine}\n  '404': {$ref: '#/nowhere'}\n");
        assertThat(read.detail().defects()).isEmpty();
        assertThat(read.detail().responses().get(0).defect()).isEmpty();
        ContractResponse broken = read.detail().responses().get(1);
        assertThat(read.shown(broken.defect().stream().toList())).containsExactly("8:9 error unresolved-reference");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: [{$ref: '#/nowhere'}] | 6:20 error unresolved-reference",
                "parameters: [5] | 6:20 error wrong-type",
                "requestBody: {$ref: gone.yaml} | 6:7 error unresolved-reference"
            })
    void broken_request_makes_the_operation_unusable(String member, String expected) {
        Read read = read(member + "\nresponses: {'200': {}}\n");
        assertThat(read.shown(read.detail().defects())).containsExactly(expected);
        assertThat(read.detail().responses()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "responses: {'200': {content: {odd: {}, a/b: {}}}} | 6:37 warning media-type | a/b",
                "responses: {'200': {content: {json: {}}}} | 6:37 warning media-type | application/json",
                "responses: {'200': {content: {a/b: {$ref: '#/no'}}}} | 6:37 error unresolved-reference | a/b",
                "responses: {'200': {headers: {X: {$ref: '#/no'}}, content: {a/b: {}}}} | 6:37 error unresolved-reference | a/b",
                "responses: {'200': {headers: {X: 5}, content: {a/b: {}}}} | 6:37 error wrong-type | a/b"
            })
    void defect_of_a_response_is_told_and_the_rest_works(String member, String expected, String types) {
        Read read = read(member);
        assertThat(read.shown(read.detail().remarks())).containsExactly(expected);
        assertThat(read.detail().responses().get(0).contents())
                .extracting(each -> each.type().toString())
                .containsExactly(types);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: [{name: a, in: body}] | 6:30 warning unknown-parameter-place",
                "parameters: [{name: a}] | 6:20 warning unknown-parameter-place",
                "responses: {'2000': {}} | 6:19 warning unknown-status",
                "responses: {OK: {}} | 6:19 warning unknown-status"
            })
    void what_is_left_out_is_told(String member, String expected) {
        Read read = read(member);
        assertThat(read.shown(read.detail().remarks())).containsExactly(expected);
    }

    @Test
    void unknown_security_scheme_is_told_and_asks_for_nothing() {
        Read read = read("security: [{nobody: []}]\n");
        assertThat(read.shown(read.detail().remarks())).containsExactly("6:19 warning unknown-security-scheme");
        assertThat(read.detail().security().get(0).needed().get(0).scheme().kind())
                .isEqualTo(SecurityScheme.Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters: 5",
                "parameters: [{}]",
                "parameters: [{name: 5, in: query}]",
                "parameters: [{name: a, in: moon}]",
                "responses: []",
                "responses: {'200': {content: 5, headers: []}}",
                "responses: {'200': {content: {a/b: {schema: 5, examples: 5, encoding: 5}}}}",
                "requestBody: {content: []}",
                "security: {}",
                "security: [5, {a: 5}]",
                "tags: {}",
                "deprecated: 5"
            })
    void odd_members_do_no_harm(String member) {
        assertThat(detail(member).parameters()).extracting(Parameter::name).contains("id");
    }
}
