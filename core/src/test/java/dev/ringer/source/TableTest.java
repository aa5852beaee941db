package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.JsonSyntaxException;
import dev.ringer.json.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Table read(String text) {
        return Table.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Table.Row row) {
        return row.cells().stream().map(Table.Cell::text).toList();
    }

    private static String position(Table table, String pointer) {
        return table.position(Pointer.parse(pointer)).toString();
    }

    @Test
    void the_first_row_has_the_names() {
        Table table = read("id,name\n1,Rex\n2,\n");
        assertThat(texts(table.names())).containsExactly("id", "name");
        assertThat(table.rows()).extracting(TableTest::texts).containsExactly(List.of("1", "Rex"), List.of("2", ""));
    }

    @Test
    void quotes_keep_commas_line_ends_and_quotes() {
        Table table = read("a,b\r\n\"x, y\",\"he said \"\"no\"\"\nand left\"\r\nlast,1");
        assertThat(table.rows())
                .extracting(TableTest::texts)
                .containsExactly(List.of("x, y", "he said \"no\"\nand left"), List.of("last", "1"));
    }

    @Test
    void empty_lines_and_a_mark_of_byte_order_are_left_out() {
        Table table = read("\uFEFFid\n\n1\n  \n2\n\n");
        assertThat(texts(table.names())).containsExactly("id");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void a_text_without_rows_has_no_names() {
        assertThat(read("").names().cells()).isEmpty();
        assertThat(read("").rows()).isEmpty();
    }

    @Test
    void each_value_has_its_place() {
        Table table = read("id,owner.name,tags\n1,\"A\nB\",x\n22,C,y\n");
        assertThat(position(table, "/1/id")).isEqualTo("4:1");
        assertThat(position(table, "/1/owner/name")).isEqualTo("4:4");
        assertThat(position(table, "/0/tags/3")).isEqualTo("3:4");
        assertThat(position(table, "/1/none")).isEqualTo("4:1");
        assertThat(position(table, "/owner/name")).isEqualTo("2:3");
        assertThat(position(table, "")).isEqualTo("1:1");
        assertThat(position(table, "/9/id")).isEqualTo("1:1");
    }

    @Test
    void a_quote_out_of_place_is_told_where() {
        assertThatThrownBy(() -> read("id,name\n1,\"Rex\" the dog\n"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("a quote inside of a quoted value must be doubled (line 2, column 8)");
        assertThatThrownBy(() -> read("id,name\n1,\"Rex\n")).hasMessage("a quoted value has no end (line 2, column 3)");
    }

    @Test
    void other_encodings_are_refused() {
        assertThatThrownBy(() -> Table.read("é".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("the text is not UTF-8 (line 1, column 1)");
    }
}
