package dev.ringer.template;

import static dev.ringer.template.Rendering.render;
import static dev.ringer.template.Rendering.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.matching.Arrival;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** Values of chance are a function of the seed, the rule, the number of the reply and the place. */
class TemplateChanceTest {

    private static final String ALL =
            "{{uuid}} {{randomInt}} {{randomValue}} {{firstName}} {{email}} {{oneOf (range 1 99)}}"
                    + " {{#repeat 2 5}}{{int}}{{/repeat}} {{request.id}}";

    private static Scope reply(long number) {
        return Scope.of(Arrival.of(request(), Rendering.NOW), Scope.dice("seed", "stub", number));
    }

    @Test
    void same_scope_gives_the_same_text() {
        assertThat(render(ALL, reply(1))).isEqualTo(render(ALL, reply(1)));
    }

    @Test
    void next_reply_gives_another_text() {
        assertThat(render(ALL, reply(1))).isNotEqualTo(render(ALL, reply(2)));
    }

    @Test
    void other_seed_or_rule_gives_another_text() {
        Scope scope = reply(1);
        assertThat(Scope.dice("seed", "stub", 1)).isNotEqualTo(Scope.dice("other", "stub", 1));
        assertThat(Scope.dice("seed", "stub", 1)).isNotEqualTo(Scope.dice("seed", "other", 1));
        assertThat(render(ALL, scope)).isNotEqualTo(render(ALL, scope.at("header")));
    }

    @Test
    void each_place_and_each_round_has_a_value_of_its_own() {
        String[] values = render("{{uuid}} {{uuid}} {{#each (range 1 50)}}{{uuid}} {{/each}}")
                .split(" ");
        assertThat(new HashSet<>(Arrays.asList(values))).hasSize(52);
    }

    @Test
    void value_does_not_depend_on_others_before_it() {
        assertThat(render("{{#if false}}{{uuid}}{{/if}}{{uuid}}"))
                .isEqualTo(render("{{#if false}}{{guid}}{{/if}}{{uuid}}"));
    }

    @Test
    void name_and_address_are_of_one_person() {
        String[] rounds =
                render("{{#each (range 1 5)}}{{firstName}} {{email}};{{/each}}").split(";");
        assertThat(rounds).hasSize(5).allSatisfy(each -> {
            String[] words = each.toLowerCase(java.util.Locale.ROOT).split(" ");
            assertThat(words[1]).startsWith(words[0] + ".");
        });
        assertThat(new HashSet<>(Arrays.asList(rounds)).size()).isGreaterThan(2);
    }

    @Test
    void things_of_a_tree_differ() {
        Json item = JsonObject.of("id", Json.of("{{uuid}}")).with("name", Json.of("{{firstName}} {{lastName}}"));
        TreeTemplate tree = TreeTemplate.compile(JsonArray.of(item, item, item), Rendering.PLACE, new ArrayList<>())
                .orElseThrow();
        JsonArray rendered = (JsonArray) tree.render(Rendering.scope());
        assertThat(new HashSet<>(rendered.items())).hasSize(3);
        assertThat(tree.render(Rendering.scope())).isEqualTo(rendered);
    }

    @Test
    void bounds_of_numbers_are_kept() {
        assertThat(render("{{#each (range 1 200)}}{{randomInt lower=1 upper=6}}{{/each}}"))
                .matches("[1-6]{200}");
        assertThat(render("{{#each (range 1 200)}}{{int 7 9}}{{/each}}")).matches("[7-9]{200}");
    }

    @Test
    void uuid_is_one_of_version_4() {
        assertThat(render("{{uuid}}")).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }

    @Test
    void locale_gives_its_names() {
        String names = "{{#each (range 1 9)}}{{firstName}} {{/each}}";
        assertThat(render(names, Rendering.scope().withLocale("ja"))).isNotEqualTo(render(names));
    }
}
