package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringer.json.Json;
import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    /** Read YAML and compare with JSON, whose quotes may be single ones. */
    private static void check(String yaml, String json) {
        assertThat(read(yaml)).hasToString(Json.parse(json.replace('\'', '"')).text());
    }

    private static Json read(String yaml) {
        return YamlReader.read(yaml, at -> {});
    }

    // --- scalars

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "n",
                "No",
                "ON",
                "nUll",
                "tRue",
                "2024-01-31",
                "2024-01-31T10:00:00Z",
                "12:30:45",
                "1_000",
                "012",
                "-012",
                "00",
                "0b11",
                "0o9",
                "0xZZ",
                "1.2.3",
                "1e",
                ".inf",
                "-.Inf",
                ".nan",
                "+",
                ".",
                "-.",
                "+-1",
                "--1",
                "1 2",
                "=",
                "1e99999999999"
            })
    void what_json_does_not_know_stays_text(String plain) {
        assertThat(read("[" + plain + "]")).isEqualTo(Json.parse("[\"" + plain + "\"]"));
    }

    @ParameterizedTest
    @CsvSource({
        "null, null",
        "~, null",
        "Null, null",
        "true, true",
        "True, true",
        "FALSE, false",
        "0, 0",
        "-7, -7",
        "+7, 7",
        "1.10, 1.10",
        ".5, 0.5",
        "-.5, -0.5",
        "+.5, 0.5",
        "5., 5.0",
        "1e3, 1000",
        "0x1F, 31",
        "0o17, 15",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void core_schema_gives_scalars_of_json(String plain, String json) {
        assertThat(read("[" + plain + "]")).hasToString("[" + json + "]");
    }

    @Test
    void quotes_make_text() {
        check("['1', \"true\", 'null', '']", "['1', 'true', 'null', '']");
    }

    @Test
    void tag_makes_text() {
        check("[!!str 1, ! true]", "['1', 'true']");
    }

    @Test
    void nothing_is_null() {
        check("a:\nb:", "{'a': null, 'b': null}");
        check("", "null");
        check("# only a remark", "null");
    }

    @Test
    void blocks_of_text_keep_or_fold_their_lines() {
        check("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{'a': 'x\\ny\\n', 'b': 'x y'}");
    }

    @Test
    void escapes_are_undone_in_double_quotes_only() {
        check("[\"\\u00e9\\t\\x41\", '\\t']", "['é\\tA', '\\\\t']");
    }

    // --- collections

    @Test
    void keys_are_their_text() {
        check("{200: a, '404': b, true: c, 1.0: d, no: e}", "{'200':'a', '404':'b', 'true':'c', '1.0':'d', 'no':'e'}");
    }

    @Test
    void key_that_is_a_collection_is_its_json() {
        check("? [1, 2]\n: x", "{'[1,2]': 'x'}".replace("'[1,2]'", "\"[1,2]\""));
    }

    @Test
    void only_the_first_document_counts() {
        check("a: 1\n---\nb: 2\n", "{'a': 1}");
        check("%YAML 1.2\n---\na: 1\n...\n", "{'a': 1}");
    }

    @Test
    void repeated_keys_are_told_and_the_first_stays_in_place() {
        List<Pointer> told = new ArrayList<>();
        Json value = YamlReader.read("a: 1\nb: {'/x': 1, /x: 2}\na: 3\n", told::add);
        assertThat(value).hasToString("{\"a\":3,\"b\":{\"/x\":2}}");
        assertThat(told).containsExactly(Pointer.of("b", "/x"), Pointer.of("a"));
    }

    // --- anchors

    @Test
    void alias_is_what_its_anchor_marks() {
        check("a: &x {n: 1}\nb: *x\nc: [*x, &y 2, *y]", "{'a': {'n': 1}, 'b': {'n': 1}, 'c': [{'n': 1}, 2, 2]}");
    }

    @Test
    void anchor_may_be_given_anew() {
        check("[&x 1, *x, &x 2, *x]", "[1, 1, 2, 2]");
    }

    @Test
    void key_may_be_an_anchor() {
        check("&k name: 1\nb: *k", "{'name': 1, 'b': 'name'}");
    }

    @Test
    void merge_key_adds_what_is_missing() {
        check("base: &b {x: 1, y: 2}\nmore:\n  y: 3\n  <<: *b", "{'base': {'x':1,'y':2}, 'more': {'y':3,'x':1}}");
    }

    @Test
    void first_of_several_merged_wins() {
        check("[&a {x: 1}, &b {x: 2, y: 3}, {<<: [*a, *b]}]", "[{'x':1}, {'x':2,'y':3}, {'x':1,'y':3}]");
    }

    @Test
    void quoted_merge_key_is_a_key() {
        check("{'<<': {x: 1}}", "{'<<': {'x': 1}}");
    }

    @Test
    void alias_without_anchor_is_refused_with_its_place() {
        JsonSyntaxException e = failure("a: 1\nb:\n  - *nowhere\n");
        assertThat(e.reason()).contains("*nowhere");
        assertThat(e.line()).isEqualTo(3);
        assertThat(e.column()).isEqualTo(5);
    }

    @Test
    void alias_inside_of_its_anchor_is_refused() {
        assertThat(failure("a: &x [1, *x]").reason()).contains("*x");
    }

    @Test
    void bomb_of_aliases_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        assertThat(failure(bomb.toString()).reason()).contains("aliases expand");
    }

    // --- bounds and errors

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "{? ", "? ", "- "})
    void nesting_is_bounded(String opening) {
        assertThatThrownBy(() -> read(opening.repeat(20_000))).isInstanceOf(JsonSyntaxException.class);
    }

    @Test
    void what_nests_too_deeply_is_refused_with_its_place() {
        JsonSyntaxException e = failure("a:\n  " + "[".repeat(600) + "]".repeat(600));
        assertThat(e.reason()).contains("500 levels");
        assertThat(e.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\n b: 2'|2|3",
                "'a: [1, 2\nb: 3'|2|2",
                "'a: \"open'|1|9",
                "'\ta: 1'|1|1",
                "'a: @x'|1|4",
                "'a: 1\na: %x'|2|4"
            })
    void syntax_error_says_its_place(String yaml, int line, int column) {
        JsonSyntaxException e = failure(yaml);
        assertThat(e.line() + ":" + e.column()).isEqualTo(line + ":" + column);
    }

    private static JsonSyntaxException failure(String yaml) {
        return catchThrowableOfType(JsonSyntaxException.class, () -> read(yaml));
    }

    @Test
    void escape_without_its_digits_is_bad_text() {
        assertThatThrownBy(() -> YamlReader.read("\"\\u", at -> {}))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("lacks its digits");
    }
}
