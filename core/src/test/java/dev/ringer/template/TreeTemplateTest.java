package dev.ringer.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTemplateTest {

    private static TreeTemplate compile(String json) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        return TreeTemplate.compile(Json.parse(json), Rendering.PLACE, diagnostics)
                .orElseThrow();
    }

    private static String render(String json) {
        return compile(json).render(Rendering.scope()).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{{jsonPath request.body '$.qty'}} | 3",
                "{{request.body.price}} | 9.90",
                "{{request.body.tags}} | [\"a\",\"b\"]",
                "{{request.body.owner}} | {\"name\":\"Ann\"}",
                "{{request.body.none}} | null",
                "{{jsonPath request.body '$.nope'}} | null",
                "{{request.body.nope}} | null",
                "{{eq 1 1}} | true",
                "{{add 1 2}} | 3",
                "{{now}} | \"2026-03-14T15:09:26Z\"",
                "{{now format='unix'}} | 1773500966",
                "{{request.query.sort}} | \"name\"",
                "{{request.query.q}} | [\"1\",\"2\"]",
                "{{parseJson '{\\\"a\\\":[1]}'}} | {\"a\":[1]}",
                " {{request.body.qty}} | 3",
                "{{~request.body.qty~}} | 3",
                "{{{request.body.qty}}} | 3",
                "a{{request.body.qty}} | \"a3\"",
                "{{request.body.qty}}{{request.body.qty}} | \"33\"",
                "{{#if true}}1{{/if}} | \"1\"",
                "plain | \"plain\"",
            })
    void text_of_one_expression_keeps_the_type(String text, String expected) {
        assertThat(render("\"" + text + "\"")).isEqualTo(expected);
    }

    @Test
    void names_of_members_are_templates_too() {
        assertThat(
                        render(
                                "{\"{{request.body.name}}\":[1,\"{{request.body.qty}}\"],\"b\":{\"c\":\"{{request.method}}\"}}"))
                .isEqualTo("{\"Rex\":[1,3],\"b\":{\"c\":\"POST\"}}");
    }

    @Test
    void tree_without_templates_is_given_back_as_it_is() {
        Json tree = Json.parse("{\"a\":[1,{\"b\":\"c\"}]}");
        TreeTemplate template =
                TreeTemplate.compile(tree, Rendering.PLACE, new ArrayList<>()).orElseThrow();
        assertThat(template.isConstant()).isTrue();
        assertThat(template.render(Rendering.scope())).isSameAs(tree);
        assertThat(compile("{\"a\":\"{{now}}\"}").isConstant()).isFalse();
    }

    @Test
    void later_texts_see_what_earlier_ones_set() {
        assertThat(render("{\"a\":\"{{assign 'x' 5}}\",\"b\":\"{{x}}\"}")).endsWith("\"b\":5}");
    }

    @Test
    void errors_stand_at_their_place_in_the_tree() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        assertThat(TreeTemplate.compile(
                        Json.parse("{\"a\":[\"{{uper 'x'}}\"],\"{{\":1}"), Rendering.PLACE, diagnostics))
                .isEmpty();
        assertThat(diagnostics)
                .extracting(each -> each.location().pointer().toString())
                .containsExactly("/body/a/0", "/body/{{");
    }

    @Test
    void failure_says_helper_line_and_column() {
        assertThatThrownBy(() -> render("[\"{{divide request.body.qty 0}}\"]"))
                .isInstanceOf(TemplateException.class)
                .hasMessageEndingWith("'divide': argument 2 is 0, by which nothing can be divided.");
    }
}
