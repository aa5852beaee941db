package dev.ringer.matching.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.source.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in tests, and where. */
class MatcherReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{contians: a} | 1:2 | there is no operator 'contians'; did you mean 'contains'?",
                "{ignorecase: true, contains: a} | 1:2 | did you mean 'ignoreCase'?",
                "{regex: a, namespaces: {}} | 1:12 | 'namespaces' goes with xpath, and none of these stands beside it",
                "{contains: a, ignoreCase: maybe} | 1:15 | 'ignoreCase' is \"maybe\", must be true or false",
                "{contains: [a]} | 1:2 | 'contains' is a list, must be text",
                "[a, b] | 1:1 | a list is no condition by itself; write in:, exactly: or equalsJson: before it",
                "{} | 1:1 | an empty map is no condition",
                "{in: a} | 1:2 | 'in' is \"a\", must be a list of one or more",
                "{in: []} | 1:2 | 'in' is an empty list, must be a list of one or more",
                "{between: [1]} | 1:2 | 'between' is a list of 1, must be a list of two numbers or two times",
                "{present: 1} | 1:2 | 'present' is 1, must be true or false",
                "{lessThan: ten} | 1:2 | 'lessThan' is \"ten\", must be a number",
                "{between: [2, 1]} | 1:2 | must be a list with the lower number first",
                "{between: 7} | 1:2 | must be a list of two numbers or two times",
                "{before: soon} | 1:2 | must be a date, a time with date, or 'now' with an offset",
                "{before: now + 3} | 1:2 | must be a date, a time with date, or 'now' with an offset",
                "{before: now, truncate: dya} | 1:15 | did you mean 'day'?",
                "{before: now, zone: Mars} | 1:15 | must be a zone such as Europe/Berlin",
                "{before: now, format: nope} | 1:15 | must be epoch, epochMillis, http, or letters",
                "{size: -1} | 1:2 | must be a whole number",
                "{regex: '(a'} | 1:2 | no regular expression",
                "{regex: '[z-a]'} | 1:2 | linear time",
                "{equalsJson: '${regex:(}'} | 1:2 | no regular expression",
                "{pointer: {a: 1}} | 1:12 | must be empty or begin with /",
                "{pointer: /a} | 1:2 | must be a map with a condition for each name",
                "{jsonPath: '$.['} | 1:2 | is no JSONPath (RFC 9535): a name, '*' or '[' is missing (index 2)",
                "{jsonPath: {'$[?@.a': 1}} | 1:13 | ']' is missing",
                "{schema: text} | 1:2 | must be a JSON Schema",
                "{schema: {type: strin}} | 1:11 | type is 'strin', must be null, boolean, integer, number, string",
                "{schema: {properties: {a: {minimum: x}}}} | 1:28 | minimum is a string, must be a number",
                "{schema: {items: {$ref: '#/$defs/a'}}} | 1:19 | $defs",
                "{equalsXml: <a>} | 1:2 | must be a well-formed XML document without a document type",
                "{xpath: '//['} | 1:2 | is no XPath 1.0",
                "{xpath: '//p:a'} | 1:2 | is no XPath 1.0",
                "{form: x} | 1:2 | must be a map with a condition for each name",
                "{part: {photo: {filename: x}}} | 1:17 | did you mean 'fileName'?",
                "{equalsBytes: 'a'} | 1:2 | must be base64",
                "{not: {nott: a}} | 1:8 | did you mean 'not'?",
                "{all: [a, {foo: b}]} | 1:12 | there is no operator 'foo'"
            })
    void a_defect_has_its_place_and_says_what_is_allowed(String yaml, String place, String message) {
        assertThat(Matchers.defects(yaml)).singleElement().satisfies(each -> {
            assertThat(each.message()).contains(message);
            assertThat(each.position()).map(Object::toString).contains(place);
            assertThat(each.severity()).isEqualTo(Diagnostic.Severity.ERROR);
        });
    }

    @Test
    void all_defects_are_told_at_once() {
        List<Diagnostic> defects = Matchers.defects("""
                contains: [a]
                regex: '['
                pointer:
                  /a: {lessThan: x}
                """);
        assertThat(defects)
                .extracting(each -> each.position().orElseThrow().line())
                .containsExactly(1, 2, 4);
    }

    @Test
    void every_operator_can_be_named_in_files() {
        assertThat(Operators.words())
                .hasSize(35)
                .allSatisfy(word -> assertThat(word).matches("[a-z][a-zA-Z]+"));
    }
}
