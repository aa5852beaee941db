package dev.ringer.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiReaderTest {

    // --- the document

    @ParameterizedTest
    @CsvSource({
        "2.0, Swagger 2.0",
        "3.0.0, OpenAPI 3.0",
        "3.0.4, OpenAPI 3.0",
        "3.1.0, OpenAPI 3.1",
        "3.2.0, OpenAPI 3.2",
        "3.3.0, OpenAPI 3.2"
    })
    void version_is_read(String version, String format) {
        Read read = Read.paths(version, "/pets: {get: {responses: {'200': {description: x}}}}");
        assertThat(read.contract().format()).isEqualTo(format);
        assertThat(read.contract().title()).isEqualTo("Pets");
        assertThat(read.contract().version()).isEqualTo("7");
        assertThat(read.titles()).containsExactly("GET /pets");
    }

    @Test
    void version_may_be_a_number() {
        assertThat(Read.of("swagger: 2.0\npaths: {}").contract().format()).isEqualTo("Swagger 2.0");
        assertThat(Read.of("openapi: 3.1\npaths: {}").contract().format()).isEqualTo("OpenAPI 3.1");
    }

    @Test
    void document_without_a_title_has_that_of_its_file() {
        assertThat(Read.of("openapi: 3.1.0\npaths: {}").contract().title()).isEqualTo("api.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[1] | not-openapi | the document is of the type array",
                "a: 1 | not-openapi | has neither 'openapi'",
                "\"\" | not-openapi | the document is of the type null",
                "openapi: 4.0.0 | not-openapi | version is openapi",
                "swagger: '1.2' | not-openapi | can be swagger 2.0",
                "asyncapi: 3.0.0 | not-openapi | has 'asyncapi'",
                "swaggerVersion: '1.2' | not-openapi | has 'swaggerVersion'",
                "a: [ | unreadable | expected"
            })
    void other_documents_are_refused_with_the_reason(String text, String code, String reason) {
        assertThat(Read.of(text).result()).isInstanceOfSatisfying(OpenApiReader.Result.Unreadable.class, unreadable -> {
            assertThat(unreadable.diagnostic().code()).isEqualTo(code);
            assertThat(unreadable.diagnostic().message()).contains(reason);
        });
    }

    @Test
    void repeated_keys_are_told_and_the_last_counts() {
        Read read = Read.of(Read.head("3.1.0") + "paths:\n  /a: {get: {}}\n  /a: {put: {}}\n");
        assertThat(read.titles()).containsExactly("PUT /a");
        assertThat(read.shown(read.contract().diagnostics())).containsExactly("5:3 error duplicate-key");
    }

    @Test
    void document_without_paths_is_told_once() {
        Read bare = Read.of(Read.head("3.1.0"));
        assertThat(bare.shown(bare.contract().diagnostics())).containsExactly("1:1 warning no-paths");
        assertThat(Read.of(Read.head("3.1.0") + "components: {}").contract().diagnostics())
                .isEmpty();
    }

    @Test
    void unknown_dialect_is_told_with_its_place() {
        Read read = Read.of(Read.head("3.1.0") + "jsonSchemaDialect: https://x.test/odd\npaths: {}\n");
        assertThat(read.shown(read.contract().diagnostics())).containsExactly("3:1 warning unknown-dialect");
    }

    @Test
    void named_schemas_keep_their_order() {
        Read read = Read.of(
                Read.head("3.1.0") + "paths: {}\ncomponents: {schemas: {Pet: {type: object}, Any: true, Bad: 3}}\n");
        assertThat(read.contract().schemas().names()).containsExactly("Pet", "Any", "Bad");
        assertThat(read.contract().schemas().find("Any")).isPresent();
        assertThat(read.contract().schemas().find("Bad")).isEmpty();
        assertThat(read.contract().schemas().find("None")).isEmpty();
    }

    @Test
    void definitions_are_the_named_schemas_of_swagger() {
        Read read = Read.of(Read.head("2.0") + "paths: {}\ndefinitions: {Pet: {type: object}}\n");
        assertThat(read.contract().schemas().names()).containsExactly("Pet");
    }

    // --- operations

    @Test
    void methods_are_those_of_the_version() {
        String item =
                "/a: {query: {}, get: {}, PUT: {}, x-get: {}, summary: s, additionalOperations: {COPY: {}, GET: {}}}";
        assertThat(Read.paths("3.1.0", item).titles()).containsExactly("GET /a", "PUT /a");
        assertThat(Read.paths("3.2.0", item).titles()).containsExactly("QUERY /a", "GET /a", "PUT /a", "COPY /a");
    }

    @Test
    void operation_id_names_it_and_its_title_where_there_is_none() {
        Read read = Read.paths("3.1.0", "/a: {get: {operationId: list}, put: {operationId: ' '}}\n");
        assertThat(read.contract().operations()).extracting(Operation::id).containsExactly("list", "PUT /a");
    }

    @Test
    void repeated_operation_id_is_told_and_the_first_keeps_it() {
        Read read = Read.paths("3.1.0", "/a: {get: {operationId: x}}\n/b:\n  get:\n    operationId: x\n");
        assertThat(read.contract().operations()).extracting(Operation::id).containsExactly("x", "GET /b");
        assertThat(read.shown(read.contract().diagnostics())).containsExactly("7:7 warning duplicate-operation-id");
    }

    @Test
    void path_without_a_slash_is_read_with_one() {
        Read read = Read.paths("3.1.0", "pets: {get: {}}\n");
        assertThat(read.titles()).containsExactly("GET /pets");
        assertThat(read.shown(read.contract().diagnostics())).containsExactly("4:3 warning path-without-slash");
    }

    @Test
    void extensions_beside_paths_are_none() {
        assertThat(Read.paths("3.1.0", "x-note: {get: {}}\n/a: {get: {deprecated: true}}")
                        .operation()
                        .isDeprecated())
                .isTrue();
    }

    @Test
    void path_item_may_be_elsewhere() {
        Read read = Read.of(
                Read.head("3.1.0") + """
                        paths:
                          /a: {$ref: 'more.yaml#/items/a'}
                          /b: {$ref: '#/components/pathItems/b'}
                        components: {pathItems: {b: {put: {}}}}
                        """,
                Map.of("more.yaml", "items: {a: {get: {parameters: [{$ref: '#/p'}]}}}\np: {name: n, in: query}\n"));
        assertThat(read.titles()).containsExactly("GET /a", "PUT /b");
        assertThat(read.operation("GET /a").detail().parameters()).hasSize(1);
        assertThat(read.operation("GET /a").location()).hasToString("more.yaml#/items/a/get");
    }

    @Test
    void path_item_may_add_to_what_it_refers_to() {
        Read read = Read.of(Read.head("3.1.0") + """
                        paths:
                          /a: {$ref: '#/components/pathItems/a', put: {}, parameters: [{name: q, in: query}]}
                        components: {pathItems: {a: {get: {}}}}
                        """);
        assertThat(read.titles()).containsExactly("GET /a", "PUT /a");
        assertThat(read.operation("GET /a").detail().parameters()).hasSize(1);
    }

    @Test
    void paths_may_be_elsewhere() {
        Read read = Read.of(Read.head("3.1.0") + "paths: {$ref: paths.yaml}", Map.of("paths.yaml", "/a: {get: {}}"));
        assertThat(read.titles()).containsExactly("GET /a");
    }

    @Test
    void broken_path_item_leaves_the_others() {
        Read read = Read.paths("3.1.0", "/a: {$ref: '#/nowhere'}\n/b: {get: {responses: {'200': {}}}}\n/c: 5\n");
        assertThat(read.shown(read.contract().diagnostics()))
                .containsExactly("4:3 error unresolved-reference", "6:3 error wrong-type");
        assertThat(read.operation("GET /b").detail().defects()).isEmpty();
        assertThat(read.operation("GET /a").detail().defects()).hasSize(1);
    }

    @Test
    void broken_path_item_has_every_usual_method() {
        Read read = Read.paths("3.1.0", "/a: {$ref: '#/nowhere'}\n");
        assertThat(read.titles()).containsExactlyInAnyOrder("GET /a", "PUT /a", "POST /a", "DELETE /a", "PATCH /a");
    }

    @Test
    void broken_operation_leaves_the_others() {
        Read read = Read.paths("3.1.0", "/a:\n  get: 5\n  put: {}\n");
        assertThat(read.titles()).containsExactly("PUT /a");
        assertThat(read.shown(read.contract().diagnostics())).containsExactly("5:5 error wrong-type");
    }

    @Test
    void circle_of_path_items_ends() {
        Read read = Read.paths("3.1.0", "/a: {$ref: '#/paths/~1b'}\n/b: {$ref: '#/paths/~1a'}\n");
        assertThat(read.shown(read.contract().diagnostics()))
                .containsExactly("4:3 error unresolved-reference", "5:3 error unresolved-reference");
    }

    // --- servers

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{url: 'https://a.test/v1'} | /v1",
                "{url: 'https://a.test/v1/'} | /v1",
                "{url: 'https://a.test'} | \"\"",
                "{url: /v2} | /v2",
                "{url: ./v2} | /v2",
                "{url: v2/} | /v2",
                "{url: '/v2?x=1#f'} | /v2",
                "{url: 'https://{host}/{base}', variables: {host: {default: a.test}, base: {default: v3}}} | /v3",
                "{url: '{scheme}://a.test:{port}/x', variables: {scheme: {default: https}, port: {default: 8443}}} | /x",
                "{url: 'https://a.test/{missing}/x'} | /x",
                "{url: 'https://a.test/a b'} | \"/a b\"",
                "{url: '//a.test/v4'} | /v4",
                "{description: none} | \"\"",
                "{url: ''} | \"\""
            })
    void server_gives_the_base_path(String server, String expected) {
        Read read = Read.of(Read.head("3.1.0") + "servers: [" + server + "]\npaths: {}\n");
        assertThat(read.contract().basePaths()).containsExactly(expected);
    }

    @Test
    void several_servers_give_their_paths_once_each() {
        Read read = Read.of(Read.head("3.1.0")
                + "servers: [{url: 'https://a.test/v1'}, {url: 'https://b.test/v1'}, {url: /v2}]\npaths: {}\n");
        assertThat(read.contract().basePaths()).containsExactly("/v1", "/v2");
    }

    @Test
    void servers_of_an_operation_win_over_those_of_its_path() {
        Read read = Read.paths(
                "3.1.0", "/a:\n  servers: [{url: /item}]\n  get: {servers: [{url: /own}]}\n  put: {}\n/b: {get: {}}\n");
        assertThat(read.contract().operations())
                .extracting(Operation::basePaths)
                .containsExactly(List.of("/own"), List.of("/item"), List.of());
    }

    @ParameterizedTest
    @CsvSource({"/v1, /v1", "v1/, /v1", "/, ''", "'', ''"})
    void base_path_of_swagger_is_read(String written, String expected) {
        Read read = Read.of(Read.head("2.0") + "basePath: '" + written + "'\nhost: a.test\npaths: {}\n");
        assertThat(read.contract().basePaths()).containsExactly(expected);
    }

    // --- fingerprints

    @Test
    void fingerprint_changes_with_what_the_operation_refers_to() {
        String text = Read.head("3.1.0")
                + "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/r'}}}}}\n"
                + "components: {responses: {r: {description: one}, other: {description: x}}}\n";
        String before = Read.of(text).operation().fingerprint();
        assertThat(Read.of(text).operation().fingerprint()).isEqualTo(before);
        assertThat(Read.of(text.replace("one", "two")).operation().fingerprint())
                .isNotEqualTo(before);
        assertThat(Read.of(text.replace("x}", "y}")).operation().fingerprint()).isEqualTo(before);
    }
}
