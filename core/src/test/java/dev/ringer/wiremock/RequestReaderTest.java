package dev.ringer.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the request of a mapping. */
class RequestReaderTest {

    private static String stub(String request) {
        Mappings mappings = Mappings.of("{\"name\": \"a\", \"request\": " + request + "}");
        assertThat(mappings.findings()).isEmpty();
        return mappings.stub().without("name").without("reply").text();
    }

    private static void check(String request, String stub) {
        assertThat(Json.parse(stub(request))).isEqualTo(Json.parse(stub));
    }

    private static String whole(String value) {
        return value.replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'method': 'GET', 'url': '/a?b=c'} ~ {'method': 'GET', 'when': {'url': '/a?b=c'}}",
                "{'method': 'get', 'urlPath': '/a'} ~ {'method': 'GET', 'path': '/a'}",
                "{'urlPath': '/a/{b}'} ~ {'method': 'ANY', 'when': {'path': '/a/{b}'}}",
                "{'urlPattern': '/a.*'} ~ {'method': 'ANY', 'when': {'url': {'regex': '(?s)^/a.*$'}}}",
                "{'urlPathPattern': '/a|/b'} ~ {'method': 'ANY', 'when': {'path': {'regex': '^(?:/a|/b)$'}}}",
                "{'urlPathPattern': '/a%20b'} ~ {'method': 'ANY', 'when': {'url': {'regex': '(?s)^(?:(?:/a%20b)(?:\\\\?.*)?)$'}}}",
                "{'urlPathTemplate': '/a/{id}', 'pathParameters': {'id': {'equalTo': '7'}}} ~ {'method': 'ANY', 'path': '/a/{id}', 'when': {'pathParameters': {'id': '7'}}}",
                "{} ~ {'method': 'ANY'}",
                "{'method': {'oneOf': ['GET', 'PUT']}} ~ {'method': 'ANY', 'when': {'method': {'in': ['GET', 'PUT']}}}",
                "{'method': {'noneOf': ['GET']}} ~ {'method': 'ANY', 'when': {'method': {'not': {'in': ['GET']}}}}",
                "{'basicAuth': {'username': 'u', 'password': 'p'}} ~ {'method': 'ANY', 'when': {'credentials': {'scheme': 'basic', 'user': 'u', 'password': 'p'}}}",
                "{'host': {'equalTo': 'a.test'}, 'port': 80, 'scheme': 'https', 'clientIp': {'contains': '10.'}} ~ {'method': 'ANY', 'when': {'client': {'contains': '10.'}, 'host': 'a.test', 'port': '80', 'scheme': 'https'}}",
                "{'cookies': {'c': {'contains': 'x'}}} ~ {'method': 'ANY', 'when': {'cookie': {'c': {'contains': 'x'}}}}",
                "{'formParameters': {'f': {'equalTo': 'x'}}} ~ {'method': 'ANY', 'when': {'body': {'form': {'f': 'x'}}}}",
                "{'queryParameters': {'q': {'hasExactly': [{'equalTo': '1'}, {'anything': '(always)'}]}}} ~ {'method': 'ANY', 'when': {'query': {'q': {'exactly': ['1', {'present': true}]}}}}"
            })
    void places_of_a_request_have_their_words(String request, String stub) {
        check(whole(request), whole(stub));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'equalTo': 'a'} ~ 'a'",
                "{'equalTo': 'a', 'caseInsensitive': true} ~ {'equals': 'a', 'ignoreCase': true}",
                "{'contains': 'a'} ~ {'contains': 'a'}",
                "{'doesNotContain': 'a'} ~ {'not': {'contains': 'a'}}",
                "{'matches': 'a+'} ~ {'regex': '^a+$'}",
                "{'matches': '(?i)a'} ~ {'regex': '^(?:(?i)a)$'}",
                "{'matches': '\\\\Qa.b\\\\E[0-9]'} ~ {'regex': '(?s)^a\\\\.b[0-9]$'}",
                "{'doesNotMatch': 'a|b'} ~ {'not': {'regex': '^(?:a|b)$'}}",
                "{'absent': true} ~ {'absent': true}",
                "{'equalToNumber': 3} ~ {'atLeast': 3, 'atMost': 3}",
                "{'greaterThanEqualNumber': 3} ~ {'atLeast': 3}",
                "{'lessThanNumber': 3} ~ {'lessThan': 3}",
                "{'before': 'now +3 days'} ~ {'before': 'now +3 days'}",
                "{'after': '2026-01-01', 'actualFormat': 'epoch'} ~ {'after': '2026-01-01', 'format': 'epochMillis'}",
                "{'equalToDateTime': 'now', 'expectedOffset': -2, 'expectedOffsetUnit': 'hours'} ~ {'sameTime': 'now -2 hours'}",
                "{'equalToDateTime': 'now', 'truncateExpected': 'first hour of day', 'truncateActual': 'first hour of day'} ~ {'sameTime': 'now', 'truncate': 'day'}",
                "{'before': 'now', 'truncateExpected': 'first day of month'} ~ {'before': 'now', 'truncate': 'month'}",
                "{'and': [{'contains': 'a'}, {'contains': 'b'}]} ~ {'all': [{'contains': 'a'}, {'contains': 'b'}]}",
                "{'and': [{'contains': 'a'}, {'matches': 'b'}]} ~ {'contains': 'a', 'regex': '^b$'}",
                "{'or': [{'equalTo': 'a'}, {'equalTo': 'b'}]} ~ {'in': ['a', 'b']}",
                "{'or': [{'contains': 'a'}, {'absent': true}]} ~ {'any': [{'contains': 'a'}, {'absent': true}]}",
                "{'not': {'equalTo': 'a'}} ~ {'not': 'a'}",
                "{'includes': [{'equalTo': 'a'}]} ~ {'includes': ['a']}"
            })
    void operators_on_values_have_their_words(String test, String expected) {
        check(
                whole("{'headers': {'X': " + test + "}}"),
                whole("{'method': 'ANY', 'when': {'header': {'X': " + expected + "}}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'equalTo': ''} | {'absent': true}",
                "{'matches': '[a-z]*'} | {'any': [{'absent': true}, {'regex': '^[a-z]*$'}]}",
                "{'binaryEqualTo': 'YWJj'} | {'equalsBytes': 'YWJj'}",
                "{'equalToJson': '{\\'a\\': 1}', 'ignoreArrayOrder': true, 'ignoreExtraElements': true} | {'equalsJson': {'a': 1}, 'ignoreOrder': true, 'ignoreExtra': true}",
                "{'equalToJson': {'ignoreExtraElements': true}} | {'equalsJson': {'ignoreExtraElements': true}}",
                "{'equalToJson': {'a': '${json-unit.any-string}'}} | {'equalsJson': {'a': '${json-unit.any-string}'}}",
                "{'matchesJsonPath': '$.a'} | {'jsonPath': '$.a'}",
                "{'matchesJsonPath': {'expression': '$.a', 'equalTo': '7'}} | {'jsonPath': {'$.a': {'in': [7, '7']}}}",
                "{'matchesJsonPath': {'expression': '$.a', 'contains': 'x'}} | {'jsonPath': {'$.a': {'contains': 'x'}}}",
                "{'matchesJsonPath': {'expression': '$.a.length()', 'equalTo': '2'}} | {'jsonPath': {'$.a': {'size': 2}}}",
                "{'matchesJsonSchema': '{\\'type\\': \\'object\\'}'} | {'schema': {'type': 'object'}}",
                "{'matchesJsonSchema': {'type': 'object'}, 'schemaVersion': 'V7'} | {'schema': {'type': 'object', '$schema': 'http://json-schema.org/draft-07/schema'}}",
                "{'equalToXml': '<a/>'} | {'equalsXml': '<a/>', 'ignoreOrder': true}",
                "{'matchesXPath': '//a', 'xPathNamespaces': {'n': 'urn:n'}} | {'xpath': '//a', 'namespaces': {'n': 'urn:n'}}",
                "{'matchesXPath': {'expression': '//a/text()', 'contains': 'x'}} | {'xpath': {'//a/text()': {'contains': 'x'}}}"
            })
    void operators_on_bodies_have_their_words(String test, String expected) {
        check(
                whole("{'bodyPatterns': [" + test.replace("\\'", "\\\"") + "]}"),
                whole("{'method': 'ANY', 'when': {'body': " + expected + "}}"));
    }

    @Test
    void all_tests_of_a_body_must_hold() {
        check(
                whole("{'bodyPatterns': [{'contains': 'a'}, {'contains': 'b'}, {'matches': '.*'}]}"),
                whole("{'method': 'ANY', 'when': {'body': {'all': [{'contains': 'a'}, {'contains': 'b'}]}}}"));
    }

    @Test
    void a_part_is_known_by_its_name_or_by_its_header() {
        check(
                whole("{'multipartPatterns': [{'name': 'a', 'fileName': 'x.png'}]}"),
                whole("{'method': 'ANY', 'when': {'body': {'part': {'a': {'fileName': 'x.png'}}}}}"));
        check(
                whole("{'multipartPatterns': [{'matchingType': 'ANY', 'headers':"
                                + " {'Content-Disposition': {'contains': 'name=QaQ'}, 'Content-Type': {'contains': 'json'}},"
                                + " 'bodyPatterns': [{'equalToJson': {'b': 1}}]}]}")
                        .replace("Q", "\\\""),
                whole("{'method': 'ANY', 'when': {'body': {'part': {'a':"
                        + " {'header': {'Content-Type': {'contains': 'json'}}, 'body': {'equalsJson': {'b': 1}}}}}}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'customMatcher': {'name': 'mine'}} | error a matcher written in Java",
                "{'url': '/a', 'urlPath': '/a'} | error WireMock looks at one of url and urlPath only; take out all but one",
                "{'headers': {'X': {'matches': '('}}} | error the regular expression '(' is none here",
                "{'headers': {'X': {'equalsTo': 'a'}}} | error there is no operator of WireMock's own here: equalsTo; did you mean 'equalTo'?",
                "{'headers': {'X': 'a'}} | error a test of a value is 'a', must be a map with an operator",
                "{'bodyPatterns': [{'matchesJsonPath': '$.a.sum()'}]} | error the path '$.a.sum()' has no counterpart in RFC 9535: there is no function 'sum'",
                "{'bodyPatterns': [{'equalToJson': '{'}]} | error 'equalToJson' has text that is no JSON",
                "{'bodyPatterns': [{'equalToJson': {'a': '${json-unit.matches:x}'}}]} | error the placeholder ${json-unit.matches:x}",
                "{'bodyPatterns': [{'after': 'now', 'truncateActual': 'first day of month'}]} | error of truncations only those",
                "{'multipartPatterns': [{'name': 'a', 'matchingType': 'ALL'}]} | error 'matchingType: ALL', which every part must pass",
                "{'urlPathTemplate': '/a/**'} | error the path template '/a/**'",
                "{'headers': {'X': {'not': {'anything': true}}}} | error what is never so",
                "{'querryParameters': {}} | error a request has no 'querryParameters'; did you mean 'queryParameters'?"
            })
    void a_request_that_cannot_be_told_exactly_leaves_the_mapping_out(String request, String finding) {
        Mappings mappings = Mappings.of("{\"name\": \"a\", \"request\": " + whole(request) + "}");
        assertThat(mappings.findings())
                .singleElement()
                .asString()
                .startsWith("error 1:")
                .contains(finding.substring("error".length()));
        assertThat(mappings.stubs()).isEmpty();
    }

    @Test
    void what_wiremock_takes_no_notice_of_is_told() {
        Mappings mappings = Mappings.of(
                whole("{'name': 'a', 'request': {'headers': {'X': {'contains': 'a', 'caseInsensitive': true},"
                        + " 'Y': {'absent': false}}}}"));
        assertThat(mappings.findings())
                .containsExactly(
                        "note 1:62 WireMock takes no notice of 'caseInsensitive' here, and so it is left off",
                        "note 1:94 WireMock takes 'absent: false' for absent; here it says what it says");
        assertThat(((JsonObject) mappings.stub().get("when")).text())
                .isEqualTo("{\"header\":{\"X\":{\"contains\":\"a\"},\"Y\":{\"present\":true}}}");
    }
}
