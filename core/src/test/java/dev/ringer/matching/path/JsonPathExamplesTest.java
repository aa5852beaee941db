package dev.ringer.matching.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9535, table by table. */
class JsonPathExamplesTest {

    private static final String STORE = """
            {"store": {"book": [
                {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
                {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
                {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick",
                 "isbn": "0-553-21311-3", "price": 8.99},
                {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
                 "isbn": "0-395-19395-8", "price": 22.99}],
              "bicycle": {"color": "red", "price": 399}}}""";

    private static final String FILTERED = """
            {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
             "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}}, "e": "f"}""";

    private static void check(String tree, String query, String expected) {
        JsonPath.Nodes nodes = JsonPath.of(query).find(Json.parse(tree));
        assertThat(JsonArray.of(nodes.values())).isEqualTo(Json.parse(expected));
        assertThat(nodes.complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.store.book[*].author | [\"Nigel Rees\",\"Evelyn Waugh\",\"Herman Melville\",\"J. R. R. Tolkien\"]",
                "$..author | [\"Nigel Rees\",\"Evelyn Waugh\",\"Herman Melville\",\"J. R. R. Tolkien\"]",
                "$.store..price | [8.95,12.99,8.99,22.99,399]",
                "$..book[2].author | [\"Herman Melville\"]",
                "$..book[2].publisher | []",
                "$..book[-1].title | [\"The Lord of the Rings\"]",
                "$..book[0,1].title | [\"Sayings of the Century\",\"Sword of Honour\"]",
                "$..book[:2].title | [\"Sayings of the Century\",\"Sword of Honour\"]",
                "$..book[?@.isbn].title | [\"Moby Dick\",\"The Lord of the Rings\"]",
                "$..book[?@.price<10].title | [\"Sayings of the Century\",\"Moby Dick\"]"
            })
    void the_book_store_of_section_1_5(String query, String expected) {
        check(STORE, query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.o['j j'] | [{\"k.k\": 3}]",
                "$.o['j j']['k.k'] | [3]",
                "$.o[\"j j\"][\"k.k\"] | [3]",
                "$[\"'\"][\"@\"] | [2]"
            })
    void names_of_section_2_3_1(String query, String expected) {
        check("{\"o\": {\"j j\": {\"k.k\": 3}}, \"'\": {\"@\": 2}}", query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$[*] | [{\"j\": 1, \"k\": 2}, [5, 3]]",
                "$.o[*] | [1, 2]",
                "$.o[*, *] | [1, 2, 1, 2]",
                "$.a[*] | [5, 3]"
            })
    void wildcards_of_section_2_3_2(String query, String expected) {
        check("{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3]}", query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$[1] | [\"b\"]",
                "$[-2] | [\"f\"]",
                "$[9] | []",
                "$[1:3] | [\"b\",\"c\"]",
                "$[5:] | [\"f\",\"g\"]",
                "$[1:5:2] | [\"b\",\"d\"]",
                "$[5:1:-2] | [\"f\",\"d\"]",
                "$[::-1] | [\"g\",\"f\",\"e\",\"d\",\"c\",\"b\",\"a\"]",
                "$[::0] | []",
                "$[-3:-1] | [\"e\",\"f\"]",
                "$[-100:2] | [\"a\",\"b\"]",
                "$[100:5:-1] | [\"g\"]",
                "$[0:3, 5] | [\"a\",\"b\",\"c\",\"f\"]"
            })
    void indexes_and_slices_of_sections_2_3_3_and_2_3_4(String query, String expected) {
        check("[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]", query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.absent1 == $.absent2 | true",
                "$.absent1 <= $.absent2 | true",
                "$.absent == 'g' | false",
                "$.absent1 != $.absent2 | false",
                "$.absent != 'g' | true",
                "1 <= 2 | true",
                "1 > 2 | false",
                "13 == '13' | false",
                "'a' <= 'b' | true",
                "'a' > 'b' | false",
                "$.obj == $.arr | false",
                "$.obj != $.arr | true",
                "$.obj == $.obj | true",
                "$.obj != $.obj | false",
                "$.arr == $.arr | true",
                "$.arr != $.arr | false",
                "$.obj == 17 | false",
                "$.obj != 17 | true",
                "$.obj <= $.arr | false",
                "$.obj < $.arr | false",
                "$.obj <= $.obj | true",
                "$.arr <= $.arr | true",
                "1 <= $.arr | false",
                "1 >= $.arr | false",
                "1 > $.arr | false",
                "1 < $.arr | false",
                "true <= true | true",
                "true > true | false"
            })
    void comparisons_of_section_2_3_5_3(String comparison, boolean expected) {
        JsonPath path = JsonPath.of("$[?" + comparison + "]");
        Json tree = Json.parse("{\"obj\": {\"x\": \"y\"}, \"arr\": [2, 3]}");
        assertThat(path.find(tree).values()).hasSize(expected ? 2 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$.a[?@.b == 'kilo'] | [{\"b\": \"kilo\"}]",
                "$.a[?(@.b == 'kilo')] | [{\"b\": \"kilo\"}]",
                "$.a[?@>3.5] | [5, 4, 6]",
                "$.a[?@.b] | [{\"b\": \"j\"}, {\"b\": \"k\"}, {\"b\": {}}, {\"b\": \"kilo\"}]",
                "$.o[?@<3, ?@<3] | [1, 2, 1, 2]",
                "`$.a[?@<2 || @.b == \"k\"]` | [1, {\"b\": \"k\"}]",
                "$.a[?match(@.b, \"[jk]\")] | [{\"b\": \"j\"}, {\"b\": \"k\"}]",
                "$.a[?search(@.b, \"[jk]\")] | [{\"b\": \"j\"}, {\"b\": \"k\"}, {\"b\": \"kilo\"}]",
                "$.o[?@>1 && @<4] | [2, 3]",
                "$.o[?!@.u && @ != 1] | [2, 3, 5]",
                "$.a[?@.b == $.x] | [3, 5, 1, 2, 4, 6]",
                "$.a[?length(@.b) == 4] | [{\"b\": \"kilo\"}]",
                "$[?count(@.*) == 5].p | [1]",
                "$.a[?value(@..b) == 'j'] | [{\"b\": \"j\"}]"
            })
    void filters_of_section_2_3_5_3(String query, String expected) {
        check(FILTERED, query, expected);
    }

    @ParameterizedTest
    @CsvSource({"$[?@.*], 2", "$[?@[?@.b]], 1", "$.a[?@ == @], 10"})
    void filters_find_as_many(String query, int expected) {
        assertThat(JsonPath.of(query).find(Json.parse(FILTERED)).values()).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$..j | [1, 4]",
                "$..[0] | [5, {\"j\": 4}]",
                "$..o | [{\"j\": 1, \"k\": 2}]",
                "$.o..[*, *] | [1, 2, 1, 2]",
                "$.a..[0, 1] | [5, 3, {\"j\": 4}, {\"k\": 6}]",
                "$.a..* | [5, 3, [{\"j\": 4}, {\"k\": 6}], {\"j\": 4}, {\"k\": 6}, 4, 6]"
            })
    void descendants_of_section_2_5_2(String query, String expected) {
        check("{\"o\": {\"j\": 1, \"k\": 2}, \"a\": [5, 3, [{\"j\": 4}, {\"k\": 6}]]}", query, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$.a | [null]",
                "$.a[0] | []",
                "$.a.d | []",
                "$.b[0] | [null]",
                "$.b[*] | [null]",
                "$.b[?@] | [null]",
                "$.b[?@==null] | [null]",
                "$.c[?@.d==null] | []",
                "$.null | [1]"
            })
    void null_of_section_2_6(String query, String expected) {
        check("{\"a\": null, \"b\": [null], \"c\": [{}], \"null\": 1}", query, expected);
    }
}
