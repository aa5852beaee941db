package dev.ringer.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.http.Request;
import dev.ringer.matching.path.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaywayPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "$.a.b[0]['c'].* ~ $.a.b[0]['c'].*",
                "a.b ~ $.a.b",
                "$ ~ $",
                "$..b ~ $..b",
                "$..['b'] ~ $..['b']",
                "$.['a'] ~ $['a']",
                "$.a-b.1st.@type ~ $['a-b']['1st']['@type']",
                "$..a-b ~ $..['a-b']",
                "$.a[(@.length-1)] ~ $.a[-1]",
                "$.a[?(@.b)] ~ $.a[?@.b]",
                "$.a[?(@.b == 'x' && @.c > 1.5)] ~ $.a[?@.b == 'x' && @.c > 1.5]",
                "$.a[?((@.b == 1) || (@.c == 2))] ~ $.a[?(@.b == 1) || (@.c == 2)]",
                "$.a[?(!(@.b == 1))] ~ $.a[?!(@.b == 1)]",
                "$.a[?(!@.b)] ~ $.a[?!@.b]",
                "$.a[?(@.b === true)] ~ $.a[?@.b == true]",
                "$.a[?(@['b'] != null)] ~ $.a[?@['b'] != null]",
                "$.a[?(@.b in ['x', 'y'])] ~ $.a[?@.b == 'x' || @.b == 'y']",
                "$.a[?(@.b nin [1, 2])] ~ $.a[?!(@.b == 1 || @.b == 2)]",
                "$.a[?(@.b size 2)] ~ $.a[?length(@.b) == 2]",
                "$.a[?(@.b empty false)] ~ $.a[?length(@.b) > 0]",
                "$.a[?(@.b.length() > 2)] ~ $.a[?length(@.b) > 2]",
                "$.a[?(@.b contains 'x')] ~ $.a[?@.b[?@ == 'x'] || search(@.b, 'x')]",
                "$.a[?(@.b == $.c)] ~ $.a[?@.b == $.c]",
                "$.a[?(@.b == 'a)b]')].c ~ $.a[?@.b == 'a)b]'].c"
            })
    void a_path_is_put_into_the_words_of_the_rfc(String source, String query) {
        assertThat(JaywayPath.of(source).query()).isEqualTo(query);
        assertThat(JsonPath.of(query).toString()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {"$.a[?(@.b =# /x[)]+\\d/i)] ~ $.a[?match(@.b, '(?i)x[)]+\\\\d')]"})
    void a_regular_expression_becomes_a_match(String source, String query) {
        assertThat(JaywayPath.of(source.replace('#', '~')).query()).isEqualTo(query);
        assertThat(JsonPath.of(query).toString()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.a.sum() | there is no function 'sum' at character 10",
                "$.a[?(@.b anyof ['x'])] | ')' is missing at character 6",
                "$.a[?(@.b == )] | a name is missing at character 9",
                "$.a[?(@.b == x)] | 'x' is no literal at character 10",
                "$.a[?(@.b | the closing ] is missing at character 10",
                "$.a b | ' ' is not known at character 4"
            })
    void what_has_no_words_there_is_told(String source, String reason) {
        assertThatThrownBy(() -> JaywayPath.of(source)).hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "'$[?(@.a == 1)]' ~ {'a': 1} ~ true",
                "'$[?(@.a == 1)]' ~ {'a': 2} ~ false",
                "'$[?(@.a == 1)]' ~ {'x': {'a': 1}} ~ false",
                "'$[?(@.a == 1)]' ~ [{'a': 2}, {'a': 1}] ~ true",
                "'$[?(@.a == 1)]' ~ [{'a': 2}] ~ false",
                "'$[?(@.a != 1)]' ~ [{'a': 1}] ~ false",
                "'$.[?(@.a == true)].b' ~ {'a': true, 'b': 2} ~ true",
                "'$.[?(@.a == true)].b' ~ {'a': true} ~ false",
                "'$.[?(@.a == true)].b' ~ [{'a': true, 'b': 1}] ~ true",
                "{'expression': '$[?(@.a == 1)].b', 'equalTo': '5'} ~ {'a': 1, 'b': 5} ~ true",
                "{'expression': '$[?(@.a == 1)].b', 'equalTo': '5'} ~ {'a': 1, 'b': 6} ~ false",
                "{'expression': '$[?(@.a == 1)]', 'equalToJson': {'a': 1}} ~ {'a': 1} ~ true",
                "{'expression': '$[?(@.a == 1)]', 'equalToJson': {'a': 1}} ~ {'a': 1, 'b': 1} ~ false",
                "{'expression': '$.a', 'equalTo': '7'} ~ {'a': 7} ~ true",
                "{'expression': '$.a', 'equalTo': '7'} ~ {'a': '7'} ~ true",
                "{'expression': '$.a', 'absent': true} ~ {'b': 7} ~ true"
            })
    void a_filter_of_the_root_tests_an_object_itself(String path, String body, boolean expected) {
        String mapping =
                "{'request': {'bodyPatterns': [{'matchesJsonPath': " + path + "}]}, 'response': {'status': 202}}";
        Mappings mappings = Mappings.of(mapping.replace('\'', '"'));
        assertThat(mappings.findings()).isEmpty();
        Request request = Request.of("POST", "/").withBody("application/json", body.replace('\'', '"'));
        assertThat(mappings.engine().answer(request).response().status() == 202).isEqualTo(expected);
    }
}
