package dev.ringer.matching.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Syntax, types and bounds of queries. */
class JsonPathTest {

    private static JsonPath.Nodes find(String query, String tree) {
        return JsonPath.of(query).find(Json.parse(tree));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$",
                "$ [ 'a' ] [ 0 , 1 ]",
                "$.a\n.b",
                "$['\\u263a']",
                "$['\\uD83D\\uDE00']",
                "$[\"it's\"]",
                "$['\\'']",
                "$.ä",
                "$[-1:]",
                "$[ 1 : 2 : -1 ]",
                "$[?@.a==-0]",
                "$[?@.a==1.5e+3]",
                "$[?(!(@.a))]",
                "$[?length(@) < 3]",
                "$[?count(@.*) == 1]",
                "$[?match(@.timezone, 'Europe/.*')]",
                "$[?value(@..color) == \"red\"]",
                "$[?length(value(@.a)) == 1]",
                "$[?@ == true]",
                "$[?true == @.true]"
            })
    void well_formed_and_well_typed(String query) {
        assertThatCode(() -> JsonPath.of(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | 0 | '$' is missing",
                "$. | 2 | a name, '*' or '[' is missing",
                "$.a. | 4 | a name, '*' or '[' is missing",
                "$.1 | 2 | a name, '*' or '[' is missing",
                "$[] | 2 | a selector is missing",
                "$[01] | 2 | '01' is no index",
                "$[-0] | 2 | '-0' is no index",
                "$[9007199254740992] | 2 | is no index",
                "$[1 | 3 | ']' is missing",
                "$['a | 4 | the closing ' is missing",
                "$['\\x'] | 4 | no such escape",
                "$['\\uD800'] | 9 | '\\u' is missing",
                "$[?@.a =1] | 7 | ']' is missing",
                "$[?@.a==01] | 8 | a number must be as in JSON",
                "$[?@.* == 1] | 9 | several values cannot be compared",
                "$[?1] | 4 | a comparison is missing",
                "$[?length(@.*) < 3] | 13 | several values cannot be compared",
                "$[?count(1) == 1] | 9 | takes a query",
                "$[?match(@.a, 'x') == true] | 21 | cannot be compared",
                "$[?value(@..color)] | 18 | must be compared",
                "$[?lenght(@) == 1] | 3 | did you mean 'length'?"
            })
    void a_query_that_is_none_is_refused_with_its_place(String query, int index, String reason) {
        assertThatThrownBy(() -> JsonPath.of(query)).isInstanceOfSatisfying(JsonPathSyntaxException.class, e -> {
            assertThat(e.reason()).contains(reason);
            assertThat(e.index()).isEqualTo(index);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {" $", "$ ", "$.a ", "$.a b", "$ .a]"})
    void blanks_stand_between_segments_only(String query) {
        assertThatThrownBy(() -> JsonPath.of(query)).isInstanceOf(JsonPathSyntaxException.class);
    }

    @Test
    void strings_are_ordered_by_code_points() {
        // U+1F600 is above U+FFFD, though its first UTF-16 unit is below.
        assertThat(find("$[?@ > '\uFFFD']", "[\"\uD83D\uDE00\", \"a\"]").values())
                .containsExactly(Json.of("\uD83D\uDE00"));
    }

    @ParameterizedTest
    @CsvSource({"a.b, a\u2028b, true", "a.b, 'a\nb', false", "a[.]b, a.b, true", "a\\.b, axb, false", "(, (, false"})
    void a_dot_is_all_but_two_line_ends(String expression, String text, boolean expected) {
        Json tree = JsonArray.of(Json.of(text));
        String query = "$[?match(@, " + Json.of(expression) + ")]";
        assertThat(JsonPath.of(query).find(tree).values()).hasSize(expected ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$.a[0]['b'] | true", "$..a | false", "$.* | false", "$[0,1] | false"})
    void names_and_indexes_alone_are_singular(String query, boolean expected) {
        assertThat(JsonPath.of(query).isSingular()).isEqualTo(expected);
    }

    @Test
    void a_query_that_multiplies_ends_at_its_bound() {
        String many = IntStream.range(0, 200).mapToObj(i -> "1").collect(Collectors.joining(",", "[", "]"));
        JsonPath.Nodes nodes = find("$[?$[?$[?$[?@ == 2]]]]", many);
        assertThat(nodes.complete()).isFalse();
    }

    @Test
    void an_evil_expression_in_the_tree_ends() {
        String tree = "[{\"text\": \"" + "a".repeat(50_000) + "b\", \"by\": \"(a|a)*(a|aa)+$\"}]";
        assertThat(find("$[?match(@.text, @.by)]", tree).values()).isEmpty();
    }

    @Test
    void filters_are_nested_to_a_bound() {
        assertThatThrownBy(() -> JsonPath.of("$[?" + "(".repeat(20_000)))
                .isInstanceOfSatisfying(
                        JsonPathSyntaxException.class,
                        e -> assertThat(e.reason()).contains("nested deeper than 50"));
    }

    @Test
    void descendants_of_a_deep_tree_are_found() {
        String deep = "[".repeat(490) + "7" + "]".repeat(490);
        assertThat(find("$..[?@ == 7]", deep).values()).containsExactly(Json.of(7));
    }

    @Test
    void filters_within_filters_do_not_multiply_the_depth() {
        String deep = "[".repeat(490) + "7" + "]".repeat(490);
        String query = "$" + "..[?@".repeat(40) + " == 8" + "]".repeat(40);
        JsonPath path = JsonPath.of(query);
        assertThatCode(() -> path.find(Json.parse(deep))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$|''",
                "$.a|/a",
                "$.items[*].n|/items/0/n /items/1/n",
                "$.items[?@.n > 1]|/items/1",
                "$..n|/items/0/n /items/1/n /z~1/n",
                "$['items'][-1:]|/items/1",
                "$.none|"
            })
    void what_is_found_has_a_place(String query, String expected) {
        Json tree = Json.parse("{\"a\": 1, \"items\": [{\"n\": 1}, {\"n\": 2}], \"z/\": {\"n\": 3}}");
        JsonPath path = JsonPath.of(query);
        List<Pointer> places = path.locate(tree);
        assertThat(places)
                .extracting(Pointer::toString)
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
        assertThat(places.stream().map(each -> each.find(tree)).toList())
                .isEqualTo(path.find(tree).values());
    }

    @ParameterizedTest
    @CsvSource({"$.a['b/c'][3], /a/b~1c/3", "$, ''", "$.a[-1], none", "$.a.*, none", "$..a, none"})
    void a_singular_query_has_one_place(String query, String expected) {
        assertThat(JsonPath.of(query).pointer().map(Pointer::toString).orElse("none"))
                .isEqualTo(expected);
    }
}
