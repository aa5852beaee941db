package dev.ringer.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import java.net.URI;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the response of a mapping. */
class ResponseReaderTest {

    private static String whole(String value) {
        return value.replace('\'', '"');
    }

    private static Mappings mapping(String response) {
        return Mappings.of(Mappings.files(
                "mappings/a.json",
                whole("{'name': 'a', 'response': " + response + "}"),
                "__files/plain.json",
                "{}",
                "__files/braces.json",
                "{{now}}"));
    }

    private static void check(Mappings mappings, String stub) {
        assertThat(mappings.stub().without("name").without("method")).isEqualTo(Json.parse(whole(stub)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | {'status': 200, 'text': ''}",
                "{'status': 404, 'body': 'gone'} | {'status': 404, 'text': 'gone'}",
                "{'jsonBody': {'a': [1]}} | {'status': 200, 'body': {'a': [1]}}",
                "{'headers': {'Content-Type': 'application/json', 'X': ['1', '2']}, 'jsonBody': 1} | {'status': 200, 'headers': {'Content-Type': 'application/json', 'X': ['1', '2']}, 'body': 1}",
                "{'headers': {'content-type': 'text/plain'}, 'jsonBody': {'a': 1}} | {'status': 200, 'headers': {'content-type': 'text/plain'}, 'text': '{\\'a\\':1}'}",
                "{'base64Body': 'YWJj'} | {'status': 200, 'base64': 'YWJj'}",
                "{'bodyFileName': 'plain.json'} | {'status': 200, 'file': 'file:/__files/plain.json'}",
                "{'bodyFileName': '/plain.json', 'transformers': ['response-template']} | {'status': 200, 'file': 'file:/__files/plain.json'}",
                "{'body': '{{now}}', 'transformers': ['response-template']} | {'status': 200, 'text': '{{now}}'}",
                "{'bodyFileName': '{{request.path.[1]}}.json', 'transformers': ['response-template']} | {'status': 200, 'file': 'file:///__files/{{request.path.[1]}}.json'}",
                "{'bodyFileName': 'braces.json', 'transformers': ['response-template'], 'transformerParameters': {'disableBodyFileTemplating': true}} | {'status': 200, 'file': 'file:/__files/braces.json', 'template': false}",
                "{'fixedDelayMilliseconds': 1500} | {'status': 200, 'text': '', 'delay': '1500ms'}",
                "{'fixedDelayMilliseconds': 2000} | {'status': 200, 'text': '', 'delay': '2s'}",
                "{'delayDistribution': {'type': 'uniform', 'lower': 100, 'upper': 300}} | {'status': 200, 'text': '', 'delay': {'uniform': ['100ms', '300ms']}}",
                "{'fixedDelayMilliseconds': 50, 'delayDistribution': {'type': 'fixed', 'milliseconds': 100}} | {'status': 200, 'text': '', 'delay': '150ms'}",
                "{'delayDistribution': {'type': 'lognormal', 'median': 90, 'sigma': 0.4, 'maxValue': 5000}} | {'status': 200, 'text': '', 'delay': {'logNormal': {'median': '90ms', 'sigma': 0.4, 'max': '5s'}}}",
                "{'fixedDelayMilliseconds': 50, 'chunkedDribbleDelay': {'numberOfChunks': 5, 'totalDuration': 2000}} | {'status': 200, 'text': '', 'delay': {'firstByte': '50ms', 'dribble': {'chunks': 5, 'over': '2s'}}}",
                "{'proxyBaseUrl': 'http://a.test/v1'} | {'passthrough': {'to': 'http://a.test/v1', 'forwarded': false}}",
                "{'proxyBaseUrl': 'http://a.test', 'proxyUrlPrefixToRemove': '/api', 'additionalProxyRequestHeaders': {'X': ['1', '2']}, 'removeProxyRequestHeaders': ['Cookie'], 'headers': {'Y': 'z'}, 'fixedDelayMilliseconds': 5} | {'passthrough': {'to': 'http://a.test', 'forwarded': false, 'stripPrefix': '/api', 'headers': {'X': ['1', '2']}, 'removeHeaders': ['Cookie']}, 'headers': {'Y': 'z'}, 'delay': '5ms'}",
                "{'proxyBaseUrl': 'http://{{request.host}}', 'transformers': ['response-template']} | {'passthrough': {'to': 'http://{{request.host}}', 'forwarded': false}}",
                "{'proxyBaseUrl': 'http://a.test', 'headers': {'X': '{{a}}'}} | {'passthrough': {'to': 'http://a.test', 'forwarded': false}, 'headers': {'X': '{{a}}'}, 'template': false}",
                "{'status': 200, 'fault': 'CONNECTION_RESET_BY_PEER'} | {'fault': 'reset'}",
                "{'fault': 'MALFORMED_RESPONSE_CHUNK', 'fixedDelayMilliseconds': 5} | {'fault': 'malformed-chunk', 'delay': '5ms'}"
            })
    void a_response_becomes_a_reply(String response, String reply) {
        Mappings mappings = mapping(response);
        assertThat(mappings.findings()).isEmpty();
        check(mappings, "{'reply': " + reply.replace("\\'", "\\\"") + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'body': '{{now}}'} | {'status': 200, 'text': '{{now}}', 'template': false}",
                "{'headers': {'X': '{{now}}'}} | {'status': 200, 'headers': {'X': '{{now}}'}, 'text': '', 'template': false}",
                "{'bodyFileName': 'braces.json'} | {'status': 200, 'file': 'file:/__files/braces.json', 'template': false}"
            })
    void braces_without_the_transformer_are_text_and_that_is_told(String response, String reply) {
        Mappings mappings = mapping(response);
        assertThat(mappings.findings())
                .singleElement()
                .asString()
                .startsWith("note 1:15 there is {{…}} in it, but no transformer 'response-template'");
        check(mappings, "{'reply': " + reply + "}");
    }

    @Test
    void a_body_that_is_not_there_is_an_answer_of_500() {
        assertThat(mapping("{'status': 200, 'bodyFileName': 'none.json'}")
                        .stub()
                        .get("reply"))
                .isEqualTo(Json.parse("{\"status\": 500, \"text\": \"There is no file 'none.json'.\"}"));
    }

    @Test
    void templates_can_be_on_for_all() {
        Mappings mappings = Mappings.templates(whole("{'name': 'a', 'response': {'body': '{{now}}'}}"));
        assertThat(mappings.findings()).isEmpty();
        check(mappings, "{'reply': {'status': 200, 'text': '{{now}}'}}");
    }

    @Test
    void parameters_of_templates_are_variables() {
        check(
                mapping("{'transformers': ['response-template'], 'transformerParameters': {'a': {'b': 1}}}"),
                "{'variables': {'a': {'b': 1}}, 'reply': {'status': 200, 'text': ''}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'transformers': ['mine', 'response-template']} | warning 1:28 the transformer 'mine', which is written in Java",
                "{'body': 'a', 'jsonBody': 1} | warning 1:41 a second body; WireMock sends one of body and jsonBody, by its version",
                "{'proxyBaseUrl': 'a.test'} | error 1:28 'proxyBaseUrl': the upstream is 'a.test', must be a URL such as https://api.example.com/v1",
                "{'headers': {'a b': 'c'}} | warning 1:40 the header 'a b', which no message can hold",
                "{'statusMessage': 'Fine'} | note 1:28 'statusMessage': the phrase behind the status",
                "{'headers': {'Content-Length': '7'}} | note 1:40 headers such as 'Content-Length', which the server sets itself",
                "{'bodyFileName': 'none.json'} | warning 1:28 the body's file, and so the stub answers 500 as WireMock does: there is no file:/__files/none.json",
                "{'fault': 'SLEEP'} | error 1:28 the fault 'SLEEP'",
                "{'statsu': 200} | error 1:28 a response has no 'statsu'; did you mean 'status'?",
                "{'delayDistribution': {'type': 'pareto'}} | error 1:50 'type' is 'pareto', must be fixed, uniform or lognormal"
            })
    void what_is_not_carried_over_is_told(String response, String finding) {
        Mappings mappings = mapping(response);
        assertThat(mappings.findings()).singleElement().asString().startsWith(finding);
        assertThat(mappings.stubs()).hasSize(finding.startsWith("error") ? 0 : 1);
    }

    @Test
    void relative_names_of_files_lead_from_the_file_of_stubs() {
        Function<URI, String> names = BodyFiles.relativeTo(URI.create("file:///project/stubs/wiremock.yaml"));
        assertThat(names.apply(URI.create("file:///project/api/__files/a%20b.json")))
                .isEqualTo("../api/__files/a b.json");
        assertThat(names.apply(URI.create("file:///project/stubs/a.json"))).isEqualTo("a.json");
        assertThat(names.apply(URI.create("file:///a.json"))).isEqualTo("../../a.json");
    }
}
