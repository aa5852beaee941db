package dev.ringer.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with templates is said before the first request. */
class TemplatesTest {

    private static List<String> messages(String text) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<Template> template = Templates.compile(text, Rendering.PLACE, diagnostics);
        boolean failed = diagnostics.stream().anyMatch(each -> each.severity() == Diagnostic.Severity.ERROR);
        assertThat(template.isEmpty()).isEqualTo(failed);
        assertThat(diagnostics).allMatch(each -> each.code().equals("template"));
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{uper 'x'}} | line 1, column 3: 'uper' is no helper; did you mean 'upper'?",
                "{{upper (lowr 'x')}} | line 1, column 10: 'lowr' is no helper; did you mean 'lower'?",
                "{{#if (equals 1 2)}}x{{/if}} | line 1, column 8: 'equals' is no helper",
                "{{upper}} | line 1, column 3: 'upper' has 0 arguments, takes: text",
                "{{#each}}x{{/each}} | line 1, column 4: 'each' has 0 arguments, takes: list",
                "{{#if}}x{{/if}} | line 1, column 4: 'if' has 0 arguments, takes: value",
                "{{upper 'a' 'b'}} | line 1, column 3: 'upper' has 2 arguments, takes: text",
                "{{now offest='1 days'}} | line 1, column 3: 'now' has no option 'offest'; did you mean 'offset'?",
                "{{now offset='soon'}} | line 1, column 14: 'now': 'soon' is no offset, must be one such as '3 days' or '-2 hours'",
                "{{now timezone='Mars'}} | line 1, column 16: 'now': 'Mars' is no time zone, must be one such as Europe/Berlin or +02:00",
                "{{math 1 '^' 2}} | line 1, column 10: 'math': '^' is no sign, must be one of + - * x / %",
                "{{randomValue type='X'}} | line 1, column 20: 'randomValue': 'X' is none of: ALPHANUMERIC, ALPHABETIC, NUMERIC, HEXADECIMAL, ALPHANUMERIC_AND_SYMBOLS, UUID",
                "{{faker 'x.nonsense'}} | line 1, column 9: 'faker': 'x.nonsense' is no kind of value that is known here, such as person.firstName",
                "{{jwt alg='RS256'}} | line 1, column 11: 'jwt': 'RS256' is none of: HS256, HS384, HS512",
                "{{#if true}}x | line 1, column 1: the block 'if' is never closed",
                "{{/if}} | line 1, column 1: '{{/if}}' closes no block",
                "{{#if true}}{{/each}} | line 1, column 13: '{{/each}}' cannot close the block 'if'",
                "{{else}} | line 1, column 1: '{{else}}' stands in no block",
                "{{if true}} | line 1, column 3: 'if' needs a block, as in {{#if}}",
                "{{upper 'x | line 1, column 9: the text is never closed",
                "{{upper | line 1, column 1: the tag is never closed",
                "{{upper (lower 'x'}} | line 1, column 9: the bracket is never closed",
                "{{}} | line 1, column 1: the tag is empty",
                "{{5}} | line 1, column 3: a tag begins with a name, not with 5",
                "{{now format='x' 'y'}} | line 1, column 18: arguments without a name stand before options",
                "{{{now}} | line 1, column 1: the tag must end with }}}; a brace that is no tag's needs a space before '{{'",
                "{{! x | line 1, column 1: the comment is never closed",
                "{{{{raw}}}} | line 1, column 1: raw blocks are not supported; write \\{{ for braces that are no tag",
                "{{=<% %>=}} | line 1, column 1: '{{=' is not supported",
                "{{#> layout}}{{/layout}} | line 1, column 3: '{{#>' is not supported; inline partials are",
                "{{> header}} | line 1, column 1: there is no inline partial 'header'",
                "{{#*inline 'a'}}{{> a}}{{/inline}} | line 1, column 17: the partial 'a' calls itself",
                "{{@__inline_partials_}} | line 1, column 3: '@__inline_partials_' is not for templates",
                "{{regexExtract 'x' '('}} | line 1, column 20: 'regexExtract': '(' is no regular expression: Unclosed group",
            })
    void error_says_what_was_found_and_where(String text, String message) {
        assertThat(messages(text)).containsExactly(message);
    }

    @Test
    void path_that_is_none_is_an_error() {
        assertThat(messages("{{jsonPath request.body '$.a['}}"))
                .singleElement()
                .asString()
                .startsWith("line 1, column 25: 'jsonPath': '$.a[' is no JSONPath: ");
        assertThat(messages("{{xPath request.body '//['}}"))
                .singleElement()
                .asString()
                .startsWith("line 1, column 22: 'xPath': '//[' is no XPath: ");
    }

    @Test
    void place_is_within_the_text() {
        assertThat(messages("{\n  \"a\": {{uper 'x'}}\n}"))
                .containsExactly("line 2, column 10: 'uper' is no helper; did you mean 'upper'?");
    }

    @Test
    void all_errors_are_said_at_once() {
        assertThat(messages("{{uper 'x'}}{{now a=1}}{{#if true}}")).hasSize(3);
    }

    @Test
    void errors_stand_where_the_text_does() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Templates.compile("{{uper 'x'}}", Rendering.PLACE, diagnostics);
        assertThat(diagnostics.get(0).location()).isEqualTo(Rendering.PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{reqest.body}} | line 1, column 3: 'reqest' is not known here; did you mean 'request'?",
                "{{request.qeury.q}} | line 1, column 3: a request has no 'qeury'; did you mean 'query'?",
                "{{#if x}}y{{/if}} | line 1, column 7: 'x' is not known here",
                "{{upper x}} | line 1, column 9: 'x' is not known here",
            })
    void name_that_may_be_missing_is_a_warning(String text, String message) {
        assertThat(messages(text)).containsExactly(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{{#each request.body.items}}{{sku}}{{/each}}",
                "{{#each vars.list as |item|}}{{item}}{{/each}}",
                "{{assign 'x' 1}}{{x}}",
                "{{regexExtract request.url '(.)' 'g'}}{{g.[0]}}",
                "{{#with request.body.owner}}{{name}}{{/with}}",
                "{{@root.request.method}} {{this.request.method}}",
                "{{vars.anything}} {{row.anything}} {{parameters.anything}}",
            })
    void names_that_are_known_give_no_warning(String text) {
        assertThat(messages(text)).isEmpty();
    }

    @Test
    void text_with_double_braces_is_a_template() {
        assertThat(Templates.isTemplate("{\"a\":{\"b\":1}}")).isFalse();
        assertThat(Templates.isTemplate("a {{now}}")).isTrue();
    }

    @Test
    void brackets_and_blocks_within_each_other_are_bounded() {
        assertThat(messages("{{not " + "(not ".repeat(1_000) + "1" + ")".repeat(1_000) + "}}"))
                .singleElement()
                .asString()
                .endsWith("there are more than 20 brackets within each other");
        assertThat(messages("{{#if 1}}".repeat(60) + "{{/if}}".repeat(60)))
                .singleElement()
                .asString()
                .endsWith("there are more than 50 blocks within each other");
    }

    @Test
    void length_and_number_of_tags_are_bounded() {
        assertThat(messages("{{now}}" + " ".repeat(1 << 20)))
                .containsExactly("line 1, column 1: the template is longer than 1048576 characters");
        assertThat(messages("{{now}}".repeat(10_001)))
                .singleElement()
                .asString()
                .endsWith("there are more than 10000 tags");
    }
}
