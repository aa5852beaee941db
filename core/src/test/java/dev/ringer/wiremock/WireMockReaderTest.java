package dev.ringer.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.MockEngine;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of mappings and of files of them. */
class WireMockReaderTest {

    private static String whole(String value) {
        return value.replace('\'', '"');
    }

    private static String get(MockEngine engine, String target) {
        Exchange exchange = engine.answer(Request.of("GET", target));
        return exchange.response().status() + " " + exchange.response().body().text();
    }

    @Test
    void a_mapping_becomes_a_stub_that_asks_for_no_contract() {
        Mappings mappings = Mappings.of(whole("""
                {'id': 'c0ffee', 'name': 'one pet', 'priority': 3, 'persistent': true, 'insertionIndex': 4,
                 'scenarioName': 'pets', 'requiredScenarioState': 'Started', 'newScenarioState': 'Seen',
                 'request': {'method': 'GET', 'urlPath': '/pets/7', 'headers': {'Accept': {'contains': 'json'}}},
                 'response': {'status': 200, 'jsonBody': {'id': 7}}}
                """));
        assertThat(mappings.findings()).isEmpty();
        assertThat(mappings.stubs()).containsExactly(Json.parse(whole("""
                {'name': 'one pet', 'method': 'GET', 'path': '/pets/7', 'priority': 3, 'scenario': 'pets',
                 'when': {'step': 'started', 'header': {'Accept': {'contains': 'json'}}}, 'then': {'step': 'Seen'},
                 'reply': {'status': 200, 'body': {'id': 7}},
                 'requests': 'unchecked', 'allowInvalid': true, 'reason': 'imported from WireMock'}
                """)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'n', 'id': 'i'} | n",
                "{'uuid': 'i'} | i",
                "{'request': {'method': 'GET', 'url': '/a?b=c'}} | GET /a?b=c",
                "{'request': {'urlPathPattern': '/a/[0-9]'}} | ANY /a/[0-9]",
                "{'name': 'save'} | save (2)",
                "{} | ANY anything"
            })
    void a_stub_is_called_by_name_or_id_or_request(String mapping, String name) {
        assertThat(Mappings.of(whole(mapping)).stub().string("name")).isEqualTo(name);
    }

    @Test
    void names_are_made_unique_over_all_files() {
        Mappings mappings = Mappings.of(Mappings.files(
                "mappings/a.json", whole("{'mappings': [{'name': 'a'}, {'name': 'a'}], 'meta': {'total': 2}}"),
                "mappings/b.json", whole("{'name': 'a'}")));
        assertThat(mappings.stubs().stream().map(each -> ((JsonObject) each).string("name")))
                .containsExactly("a", "a (2)", "a (3)");
    }

    @Test
    void the_stronger_priority_answers_and_of_equals_the_file_that_was_read_last() {
        MockEngine engine = Mappings.of(Mappings.files(
                        "mappings/a.json",
                        whole("{'priority': 1, 'request': {'urlPath': '/x'}, 'response': {'body': 'strong'}}"),
                        "mappings/b.json",
                        whole("{'request': {'urlPath': '/x'}, 'response': {'body': 'usual'}}"),
                        "mappings/c.json",
                        whole("{'request': {'urlPath': '/y'}, 'response': {'body': 'first'}}"),
                        "mappings/d.json",
                        whole("{'request': {'urlPath': '/y'}, 'response': {'body': 'last'}}")))
                .engine();
        assertThat(get(engine, "/x")).isEqualTo("200 strong");
        assertThat(get(engine, "/y")).isEqualTo("200 last");
    }

    @Test
    void a_scenario_goes_from_state_to_state() {
        MockEngine engine = Mappings.of(whole("""
                {'mappings': [
                  {'scenarioName': 's', 'requiredScenarioState': 'Started', 'newScenarioState': 'second',
                   'request': {'url': '/'}, 'response': {'body': 'a'}},
                  {'scenarioName': 's', 'requiredScenarioState': 'second',
                   'request': {'url': '/'}, 'response': {'body': 'b'}}]}
                """)).engine();
        assertThat(get(engine, "/")).isEqualTo("200 a");
        assertThat(get(engine, "/")).isEqualTo("200 b");
        assertThat(get(engine, "/")).isEqualTo("200 b");
    }

    @Test
    void a_url_is_compared_with_its_query() {
        MockEngine engine = Mappings.of(whole("{'request': {'url': '/a?b=c'}, 'response': {'body': 'yes'}}"))
                .engine();
        assertThat(get(engine, "/a?b=c")).isEqualTo("200 yes");
        assertThat(get(engine, "/a")).startsWith("404");
        assertThat(get(engine, "/a?b=c&d=e")).startsWith("404");
    }

    @Test
    void a_schema_may_refer_to_what_is_in_it() {
        MockEngine engine = Mappings.of(whole("""
                {'request': {'bodyPatterns': [{'matchesJsonSchema':
                    {'$defs': {'id': {'type': 'integer'}}, 'properties': {'a': {'$ref': '#/$defs/id'}}}}]},
                 'response': {'status': 202}}
                """)).engine();
        Request request = Request.of("POST", "/");
        assertThat(engine.answer(request.withBody("application/json", "{\"a\": 1}"))
                        .response()
                        .status())
                .isEqualTo(202);
        assertThat(engine.answer(request.withBody("application/json", "{\"a\": \"1\"}"))
                        .response()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void webhooks_become_callbacks() {
        Mappings mappings = Mappings.of(whole("""
                {'name': 'a', 'response': {'transformerParameters': {'a': 1}},
                 'postServeActions': {'webhook': {'url': 'http://a.test/1', 'body': 'x', 'a': 2, 'b': 3}},
                 'serveEventListeners': [{'name': 'webhook', 'parameters':
                    {'method': 'PUT', 'url': 'http://a.test/2', 'headers': {'X': 'y'}, 'jsonBody': {'c': 1},
                     'delay': {'type': 'fixed', 'milliseconds': 500}}}]}
                """));
        assertThat(mappings.findings()).isEmpty();
        assertThat(mappings.stub().get("variables")).isEqualTo(Json.parse("{\"a\": 1, \"b\": 3}"));
        assertThat(mappings.stub().get("callbacks")).isEqualTo(Json.parse(whole("""
                [{'method': 'POST', 'url': 'http://a.test/1', 'text': 'x'},
                 {'method': 'PUT', 'url': 'http://a.test/2', 'headers': {'X': 'y'}, 'body': {'c': 1}, 'delay': '500ms'}]
                """)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'postServeActions': [{'name': 'mine'}]} | warning 1:23 the action 'mine', which is written in Java",
                "{'serveEventListeners': [{'name': 'webhook', 'requestPhases': ['BEFORE_MATCH'], 'parameters': {'url': 'http://a.test'}}]} | warning 1:26 the phase BEFORE_MATCH: callbacks come after the answer",
                "{'metadata': {'a': 1}} | note 1:2 'metadata', which changes no answer",
                "{'newScenarioState': 'a'} | note 1:1 a state without a scenario, of which WireMock takes no notice",
                "{'name': 'a', 'name': 'b'} | note 1:15 'name' stands here more than once; the last one counts",
                "{'reqest': {}} | error 1:2 a mapping has no 'reqest'; did you mean 'request'?",
                "{'mappings': 1} | error 1:2 'mappings' must be a list",
                "[] | error 1:1 a mapping is a list, must be a map"
            })
    void what_is_not_carried_over_is_told(String mapping, String finding) {
        assertThat(Mappings.of(whole(mapping)).findings())
                .singleElement()
                .asString()
                .startsWith(finding);
    }

    @Test
    void what_stub_files_say_of_a_stub_is_said_of_its_mapping() {
        Mappings mappings = Mappings.of(whole("{'mappings': [{'name': 'a'}, {'request': {'customMatcher': {}}}]}"));
        assertThat(mappings.findings()).containsExactly("error 1:43 a matcher written in Java");
        assertThat(mappings.stubs()).hasSize(1);
    }
}
