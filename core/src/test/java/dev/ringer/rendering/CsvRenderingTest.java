package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRenderingTest {

    @Test
    void objects_are_a_table() {
        check("[{'id': 1, 'name': 'Ann'}, {'name': 'Bob', 'age': 4.50}]", "id,name,age", "1,Ann,", ",Bob,4.50");
    }

    @Test
    void single_object_is_a_table_of_one_row() {
        check("{'id': 1, 'in': {'x': [1, 2]}}", "id,in", "1,\"{\"\"x\"\":[1,2]}\"");
    }

    @Test
    void arrays_are_rows_without_names() {
        check("[['a', 1], ['b', null]]", "a,1", "b,");
    }

    @Test
    void scalars_are_a_row_each() {
        check("['a', 2, true]", "a", "2", "true");
    }

    @Test
    void fields_are_quoted_where_they_must_be() {
        check(
                "['a,b', 'say \\\"hi\\\"', 'x\\ny', ' z', '']",
                "\"a,b\"",
                "\"say \"\"hi\"\"\"",
                "\"x\ny\"",
                "\" z\"",
                "\"\"");
    }

    @Test
    void row_of_nothing_is_no_blank_line() {
        check("[{'a': null}, {'a': 1}]", "a", "\"\"", "1");
    }

    @Test
    void nothing_gives_no_line() {
        check("[]");
        check("{}");
    }

    @Test
    void tabs_separate_tab_separated_values() {
        Rendered rendered =
                Described.render("text/tab-separated-values", Json.parse("[{\"a\": \"x,y\", \"b\": \"p\\tq\"}]"));
        assertThat(rendered.body().text()).isEqualTo("a\tb\r\nx,y\t\"p\tq\"\r\n");
    }

    @Test
    void string_is_sent_as_it_is() {
        assertThat(Described.render("text/csv", Json.of("a;b\n")).body().text()).isEqualTo("a;b\n");
    }

    @Test
    void odd_texts_read_back() {
        for (String text : OddTexts.some(2_000)) {
            String expected = OddTexts.encodable(text);
            JsonArray rows = JsonArray.of(
                    JsonObject.of("n" + text, Json.of(text)).with("b", Json.of("x")),
                    JsonObject.of("b", Json.of(text)).with("n" + text, Json.of("y")));
            List<List<String>> read =
                    read(Described.render("text/csv", rows).body().text());
            assertThat(read)
                    .containsExactly(List.of("n" + expected, "b"), List.of(expected, "x"), List.of("y", expected));
        }
    }

    private static void check(String json, String... lines) {
        Rendered rendered = Described.render("text/csv", Json.parse(json.replace('\'', '"')));
        assertThat(rendered.body().text()).isEqualTo(lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n");
        assertThat(rendered.type()).hasToString("text/csv; charset=utf-8");
    }

    /** Read by RFC 4180, 2. */
    private static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder field = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
                    at += text.charAt(at) == '"' ? 1 : 0;
                    field.append(text.charAt(at++));
                }
                at++;
            } else {
                while (text.charAt(at) != ',' && !text.startsWith("\r\n", at)) {
                    field.append(text.charAt(at++));
                }
            }
            row.add(field.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else {
                assertThat(text.substring(at, at + 2)).isEqualTo("\r\n");
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
