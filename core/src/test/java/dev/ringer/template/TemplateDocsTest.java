package dev.ringer.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the table of docs/templates.md against the list of helpers, and runs its examples. With {@code -Ddocs.renew=true}
 * the table gets what the list says and what the examples give now.
 */
class TemplateDocsTest {

    private static final Path PAGE = Path.of("../docs/templates.md");
    private static final String HEAD = "| helper | arguments | gives | example | result |\n|---|---|---|---|---|\n";
    private static final String END = "<!-- end -->\n";

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }

    private static String row(HelperRow helper, String example) {
        String result = Rendering.render(example).replace("\n", "⏎");
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(code(helper.name()), code(helper.arguments()), helper.gives(), code(example), code(result));
    }

    private static String table(Map<String, String> examples) {
        StringBuilder table = new StringBuilder();
        for (HelperRow each : Helpers.all()) {
            table.append(row(each, examples.getOrDefault(each.name(), "{{" + each.name() + "}}")));
        }
        return table.toString();
    }

    private static Map<String, String> examples(String table) {
        Map<String, String> examples = new LinkedHashMap<>();
        for (String line : table.split("\n", -1)) {
            List<String> cells = new ArrayList<>(Arrays.asList(line.split(" \\| |\\| ", -1)));
            if (cells.size() > 4) {
                examples.put(plain(cells.get(1)), plain(cells.get(4)));
            }
        }
        return examples;
    }

    private static String plain(String cell) {
        return cell.strip().replace("`", "").replace("\\|", "|");
    }

    @Test
    void table_is_that_of_the_list_and_its_examples_give_what_it_shows() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(HEAD) + HEAD.length();
        int to = page.indexOf(END, from);
        String shown = page.substring(from, to);
        String table = table(examples(shown));
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
        } else {
            assertThat(shown).isEqualTo(table);
        }
    }

    @Test
    void bounds_on_the_page_are_those_of_the_code() throws IOException {
        assertThat(Files.readString(PAGE)).contains("1,048,576", "8,388,608", "200,000", "10,000; 50; 20", "65,536");
    }

    @Test
    void every_part_of_the_request_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(RequestView.names())
                .filteredOn(name -> !name.equals("requestLine"))
                .allSatisfy(name -> assertThat(page).containsPattern("`(request)?\\." + name + "\\b"));
    }

    @Test
    void the_list_was_seen() {
        assertThat(Helpers.names()).hasSizeGreaterThan(140);
    }
}
