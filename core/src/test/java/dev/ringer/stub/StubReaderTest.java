package dev.ringer.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that are not as they should be. */
class StubReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{operation: getOrder, repy: {}, reply: {}}|unknown-field: a stub has no 'repy'; did you mean 'reply'?",
                "{operation: getOrder}|field: a stub needs a reply, or several as sequence, cycle or random",
                "{operation: getOrder, reply: {}, cycle: []}|field: a stub has one of reply, sequence, cycle, random; here are reply and cycle",
                "{reply: {}}|field: a stub needs an operation, or method and path; ANY stands for every method",
                "{operation: getOrder, path: /x, reply: {}}|field: a stub has an operation, or method and path; here are both",
                "{method: GET, path: nope, reply: {}}|field: 'path' is 'nope', must be a path that begins with a slash, such as /pets/{petId}, or a condition on it",
                "{method: GET, path: 5, reply: {}}|field: 'path' is 5, must be a path that begins with a slash",
                "{operation: getOrder, priority: 0, reply: {}}|field: 'priority' is 0, must be a whole number from 1 to 1000000",
                "{operation: getOrder, times: twice, reply: {}}|field: 'times' is 'twice', must be a whole number from 1",
                "{operation: getOrder, probability: 3, reply: {}}|field: 'probability' is 3, must be a number from 0.0 to 1.0",
                "{operation: getOrder, requests: all, reply: {}}|field: 'requests' is 'all', must be one of valid, any, unchecked",
                "{operation: getOrder, allowInvalid: true, reply: {}}|field: 'allowInvalid' needs a reason: beside it, which says why",
                "{operation: getOrder, reason: x, reply: {}}|field: 'reason' goes with allowInvalid: true",
                "{operation: getOrder, then: {step: x}, reply: {}}|field: a step belongs to a scenario; name it with scenario:",
                "{operation: getOrder, atEnd: loop, cycle: [{}]}|field: 'atEnd' goes with a sequence, here is cycle",
                "{operation: getOrder, sequence: []}|field: 'sequence' is a list, must be one reply or more",
                "{operation: getOrder, when: {heder: {a: b}}, reply: {}}|unknown-part: there is no part 'heder' of a request; did you mean 'header'?",
                "{operation: getOrder, reply: {status: 103}}|field: 'status' is 103, must be a whole number from 200 to 599",
                "{operation: getOrder, reply: 404}|field: a reply is 404, must be a map",
                "{operation: getOrder, reply: {type: json}}|field: 'type' is 'json', must be a media type such as application/json",
                "{operation: getOrder, reply: {headers: {'a b': c}}}|field: 'a b' cannot be the name of a header",
                "{operation: getOrder, reply: {body: 1, text: a}}|field: a reply has one body, here are body and text; take out all but one",
                "{operation: getOrder, reply: {file: none.json}}|field: the file 'none.json' cannot be read: there is no file:/none.json",
                "{operation: getOrder, reply: {set: {'$.a[': 1}}}|field: '$.a[' is no path into a body",
                "{operation: getOrder, reply: {generate: 1}}|field: 'generate' is 1, must be true, or a map with seed, shape, set, remove",
                "{operation: getOrder, reply: {generate: {shape: huge}}}|field: 'shape' is 'huge', must be one of typical, minimal"
            })
    void what_is_wrong_is_said_with_what_is_allowed(String stub, String message) {
        assertThat(Stubbed.shop("- " + stub).findings())
                .singleElement()
                .asString()
                .matches("2:[0-9]+ .*")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: {not: {call: 1}}, reply: {}|stands right below when, not within all, any or not",
                "when: {any: [{step: a}]}, reply: {}|a step belongs to a scenario; name it with scenario:",
                "random: [{weight: 0}]|the weights make 0 together, must make 1 to 2147483647"
            })
    void what_could_never_be_as_it_was_meant_is_told(String stub, String message) {
        assertThat(Stubbed.alone("- {method: GET, path: /x, " + stub + "}").findings())
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void all_defects_are_told_at_once_and_their_places_are_exact() {
        Stubbed shop = Stubbed.shop("""
                - operation: getOrder
                  reply:
                    staus: 200
                - operation: getOrder
                  times: 0
                  reply: {}
                """);
        assertThat(shop.findings())
                .hasSize(2)
                .anyMatch(each -> each.startsWith("4:7 unknown-field"))
                .anyMatch(each -> each.startsWith("6:5 field: 'times'"));
    }

    @Test
    void what_a_stub_has_wrong_is_told_at_once_beside_the_contract_too() {
        Stubbed shop = Stubbed.shop("""
            - operation: getOrder
              tims: 2
              reply: {status: 418}
            - operation: getOrders
              when: {qwery: {a: 1}}
              reply: {status: 404}
            """);
        assertThat(shop.findings())
                .hasSize(4)
                .anyMatch(each -> each.contains("a stub has no 'tims'"))
                .anyMatch(each -> each.contains("has no response 418"))
                .anyMatch(each -> each.contains("there is no part 'qwery'"))
                .anyMatch(each -> each.contains("there is no operation 'getOrders'"));
        assertThat(shop.get("/v1/orders/7").stub()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pets/{id", "/pets/id}", "/pets/{{id}}"})
    void braces_of_a_path_stand_in_pairs(String path) {
        assertThat(Stubbed.shop("- {method: GET, path: '" + path + "', contract: none, reply: {}}")
                        .findings())
                .containsExactly("2:19 field: the path is '" + path
                        + "', in which { and } must stand in pairs, as in /pets/{id}");
    }

    @Test
    void a_stub_of_an_operation_that_is_gone_is_an_orphan_with_the_likeliest_new_name() {
        Stubbed shop = Stubbed.shop("- {operation: getOrders, reply: {status: 404}}");
        assertThat(shop.findings())
                .containsExactly("2:6 orphaned-stub: there is no operation 'getOrders'; it may now be 'getOrder'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetchOrder", "retrieveOrderById", "GET /shop/order/{key}"})
    void the_likeliest_new_name_says_the_same_in_other_words(String gone) {
        assertThat(Stubbed.shop("- {operation: '" + gone + "', reply: {status: 404}}")
                        .findings())
                .singleElement()
                .asString()
                .contains("'" + gone + "'; it may now be '")
                .containsPattern("getOrder'|GET /orders/");
    }

    @Test
    void where_no_name_is_like_it_the_operations_are_named() {
        assertThat(Stubbed.shop("- {operation: weighPlanet, reply: {status: 404}}")
                        .findings())
                .singleElement()
                .asString()
                .contains("there is no operation 'weighPlanet'; there are ")
                .contains("getOrder");
    }

    @Test
    void a_stub_outside_of_the_contract_is_told_unless_that_is_meant() {
        String stub = "stubs: [{method: GET, path: /health, reply: {text: ok}}]";
        assertThat(Stubbed.shop(Map.of("file:///a.stubs.yaml", stub)).findings())
                .singleElement()
                .asString()
                .contains("outside-contract: the stub is outside of the contract");
        assertThat(Stubbed.shop(Map.of("file:///a.stubs.yaml", "contract: none\n" + stub))
                        .findings())
                .isEmpty();
    }

    @Test
    void keys_of_the_file_are_known() {
        assertThat(Stubbed.shop(Map.of("file:///a.stubs.yaml", "stub: []")).findings())
                .containsExactly(
                        "1:1 unknown-field: a file of stubs has no 'stub'; did you mean 'stubs'?; allowed are contract, variables, stubs");
    }
}
