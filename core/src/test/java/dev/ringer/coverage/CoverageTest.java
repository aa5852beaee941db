package dev.ringer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String HOSTILE = "\"><script>alert('1')</script>&\u0000\u001b\ud800";

    private static Coverage hostile() {
        List<OperationCoverage.Item> items = List.of(new OperationCoverage.Item(HOSTILE, 0));
        return new Coverage(
                List.of(new OperationCoverage(HOSTILE, "GET", "/" + HOSTILE, 1, items, items, items, items)), 0, 2);
    }

    @Test
    void reports_show_hostile_names_as_text() {
        String escaped = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;???";
        assertThat(CoverageHtml.of(hostile())).contains(escaped).doesNotContain("<script");
        assertThat(CoverageJunit.of(hostile()))
                .contains("name=\"" + escaped + "\"")
                .doesNotContain("<script");
    }

    @Test
    void what_was_lost_is_told() {
        assertThat(CoverageText.of(hostile())).endsWith("; exchanges that are lost and not counted: 2\n");
    }
}
