package dev.ringer.contract.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.ContractCallback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallbacksReaderTest {

    private static List<String> shown(List<ContractCallback> callbacks) {
        return callbacks.stream()
                .map(each -> each.name() + " " + each.operation().method() + " " + each.url())
                .toList();
    }

    @Test
    void callbacks_are_listed_by_name_expression_and_method() {
        Read read = Read.paths("3.0.0", """
                /a:
                  post:
                    callbacks:
                      x-note: {}
                      made:
                        '{$request.body#/url}': {post: {}, put: {}, x-get: {}}
                        http://h/: {delete: {}}
                      gone: {$request.query.u: {get: {}}}
                """);
        assertThat(shown(read.detail().callbacks()))
                .containsExactly(
                        "made POST {$request.body#/url}",
                        "made PUT {$request.body#/url}",
                        "made DELETE http://h/",
                        "gone GET $request.query.u");
        assertThat(read.detail().remarks()).isEmpty();
    }

    @Test
    void callbacks_and_their_path_items_may_be_elsewhere() {
        Read read = Read.of(
                Read.head("3.1.0") + """
                        paths: {/a: {post: {callbacks: {made: {$ref: '#/components/callbacks/c'}}}}}
                        components: {callbacks: {c: {$url: {$ref: 'p.yaml#/item'}}}}
                        """, Map.of("p.yaml", "item: {patch: {responses: {'204': {description: fine}}}}"));
        ContractCallback callback = read.detail().callbacks().get(0);
        assertThat(shown(List.of(callback))).containsExactly("made PATCH $url");
        assertThat(callback.operation().detail().responses()).hasSize(1);
    }

    @Test
    void broken_callback_is_remarked_and_leaves_the_operation_usable() {
        Read read =
                Read.paths("3.1.0", "/a: {post: {callbacks: {made: {$ref: '#/none'}, gone: {$url: {$ref: '#/no'}}}}}");
        assertThat(read.detail().callbacks()).isEmpty();
        assertThat(read.detail().defects()).isEmpty();
        assertThat(read.shown(read.detail().remarks()))
                .extracting(each -> each.substring(each.indexOf(' ') + 1))
                .containsExactly("error unresolved-reference", "error unresolved-reference");
    }

    @Test
    void webhooks_are_those_of_the_document_and_ask_for_no_credentials() {
        Read read = Read.of(Read.head("3.1.0") + """
                        security: [{key: []}]
                        components: {securitySchemes: {key: {type: http, scheme: basic}}}
                        webhooks:
                          newPet: {post: {operationId: petHook, requestBody: {required: true}}}
                          gone: {$ref: '#/none'}
                        """, Map.of());
        List<ContractCallback> webhooks = read.contract().webhooks().get();
        assertThat(shown(webhooks)).containsExactly("newPet POST ");
        assertThat(webhooks.get(0).operation().id()).isEqualTo("petHook");
        assertThat(webhooks.get(0).operation().detail().body()).isPresent();
        assertThat(webhooks.get(0).operation().detail().security()).isEmpty();
    }
}
