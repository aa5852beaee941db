package dev.ringer.template;

import static dev.ringer.template.Rendering.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be filled in says so, and what is hostile ends soon and reaches nothing. */
class TemplateFailureTest {

    private static TemplateException failure(String text) {
        Template template = Rendering.compile(text);
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> catchThrowableOfType(TemplateException.class, () -> template.render(Rendering.scope())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{divide 1 0}} | 'divide': argument 2 is 0, by which nothing can be divided.",
                "{{add request.body.name 1}} | 'add': argument 1 is \"Rex\", must be a number.",
                "{{add 1 request.body.nope}} | 'add': argument 2 is missing, must be a number.",
                "{{jsonPath request.body (concat '$' '[')}} | 'jsonPath': '$[' is no JSONPath: a selector is missing: a quoted name, an index, a slice, '*' or '?'.",
                "{{parseDate 'soon'}} | 'parseDate': \"soon\" is no time.",
                "{{parseDate '1' format='yyyy'}} | 'parseDate': \"1\" is no time of the format 'yyyy'.",
                "{{parseJson '{'}} | ",
                "{{regexExtract 'abc' '[0-9]'}} | 'regexExtract': nothing in \"abc\" matches [0-9].",
                "{{xPath 'abc' '/a'}} | 'xPath': \"abc\" is no XML.",
                "{{jwtPayload 'abc'}} | 'jwtPayload': argument 1 is no JSON Web Token.",
                "{{base64Decode request.body}} | ",
                "{{sort 5}} | 'sort': argument 1 is 5, must be a list.",
                "{{objectMerge 5}} | 'objectMerge': argument 1 is 5, must be an object.",
                "{{oneOf (array)}} | 'oneOf': there is nothing to choose from.",
                "{{randomInt lower=5 upper=1}} | 'randomInt': the least, 5, is more than the most, 1.",
                "{{padStart 'x' 100000}} | 'padStart': argument 2 is 100000, must be a whole number from 0 to 10000.",
                "{{range 1 100000}} | 'range': a list from 1 to 100000 is longer than 10000 items.",
                "{{stringFormat '%d' 'x'}} | 'stringFormat': '%d' does not fit its values: d != java.lang.String.",
                "{{stringFormat '%99999d' 1}} | 'stringFormat': a width has more than three digits, or the format more than 1000.",
                "{{now offset='999999999 years'}} | 'now': 999999999 years lead out of the years that times can have.",
                "{{add '1e99999999' 1}} | 'add': argument 1 is \"1e99999999\", must be a number.",
                "{{#case 'a'}}x{{/case}} | 'case': must stand within {{#switch}}.",
            })
    void helper_says_what_it_cannot_do(String text, String message) {
        TemplateException failure = failure(text);
        if (message == null) {
            assertThat(failure == null || failure.line() == 1).isTrue();
        } else {
            assertThat(failure).isNotNull();
            assertThat(failure.reason()).isEqualTo(message);
        }
    }

    @Test
    void failure_names_helper_line_and_column() {
        TemplateException failure = failure("first\n  {{#if true}}\n {{upper (divide 1 0)}}{{/if}}");
        assertThat(failure.helper()).isEqualTo("divide");
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure.column()).isEqualTo(11);
        assertThat(failure)
                .hasMessage("line 3, column 11: 'divide': argument 2 is 0, by which nothing can be divided.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{#repeat 10000}}{{#repeat 10000}}x{{/repeat}}{{/repeat}} | The template takes more than 200000 steps.",
                "{{#each (range 1 9999)}}{{#each (range 1 9999)}}{{/each}}{{/each}} | The template takes more than 200000 steps.",
                "{{#each (range 1 9999)}}{{../request.body}}{{/each}} | The text is longer than 1048576 characters.",
                "{{#repeat 9999}}{{padStart 'x' 9999}}{{/repeat}} | The template makes more than 8388608 characters.",
            })
    void bounds_end_what_would_not_end(String text, String message) {
        assertThat(failure(text))
                .isNotNull()
                .extracting(TemplateException::reason)
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#each (range 1 60)}}{{assign 'y' (array y y)}}{{/each}}{{y}}",
                "{{#each (range 1 9000)}}{{assign 'y' (array y)}}{{/each}}{{y}}",
                "{{#each (range 1 60)}}{{assign 'y' (object a=y b=y)}}{{/each}}{{y}}",
                "{{#each (range 1 60)}}{{assign 'y' (concat y y 'x')}}{{/each}}{{y}}",
                "{{assign 'x' (padStart 'a' 9999 'a')}}{{replace x 'a' x}}",
            })
    void value_that_doubles_itself_is_ended(String text) {
        assertThat(failure(text).reason()).isEqualTo("The text is longer than 1048576 characters.");
    }

    @Test
    void number_that_squares_itself_is_ended() {
        assertThat(failure("{{assign 'y' 99}}{{#each (range 1 60)}}{{assign 'y' (multiply y y)}}{{/each}}")
                        .reason())
                .isEqualTo("'multiply': the result has too many digits.");
    }

    @Test
    void partials_that_double_each_other_are_ended() {
        StringBuilder text = new StringBuilder("{{#*inline 'p0'}}{{/inline}}");
        for (int i = 1; i <= 40; i++) {
            text.append("{{#*inline 'p%d'}}{{> p%d}}{{> p%d}}{{/inline}}".formatted(i, i - 1, i - 1));
        }
        assertThat(failure(text + "{{> p40}}").reason()).isEqualTo("The template takes more than 200000 steps.");
    }

    @Test
    void pattern_that_backtracks_for_ever_is_ended() {
        TemplateException failure = failure("{{regexExtract '" + "a".repeat(2_000) + "' 'a*a*a*a*b' default='none'}}");
        assertThat(failure.reason()).isEqualTo("'regexExtract': 'a*a*a*a*b' takes too many steps.");
    }

    @Test
    void pattern_that_goes_too_deep_is_ended() {
        TemplateException failure = failure("{{regexExtract (concat '" + "ab".repeat(32_000) + "') '(a|b)*c'}}");
        assertThat(failure.reason()).isEqualTo("'regexExtract': '(a|b)*c' takes too many steps.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{{request.class}}{{request.getClass}}{{request.headers.class}}{{request.body.class}}] | []",
                "[{{this.class.classLoader}}{{@root.run}}{{@root}}{{lookup this 'run'}}{{@root.class}}] | []",
                "[{{lookup request 'getClass'}}{{lookup vars 'entrySet'}}{{vars.size.x}}{{request.run}}] | []",
                "[{{request.method.bytes}}{{request.method.length.x}}{{vars.greeting.value}}{{vars.list.items}}] | []",
                "[{{#with request}}{{arrival}}{{class}}{{/with}}{{request.qty.intValue}}] | []",
            })
    void no_expression_reaches_a_java_object(String text, String expected) {
        assertThat(render(text)).isEqualTo(expected);
    }
}
