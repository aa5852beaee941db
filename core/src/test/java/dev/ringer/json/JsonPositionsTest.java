package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonPositionsTest {

    @Test
    void positions_are_those_of_names_and_items() {
        String text = """
                {
                  "a": {"b/c": 1},
                  "list": [10,
                           {"d": 2}]
                }
                """;
        Map<String, SourcePosition> found = JsonReader.positions(
                text.getBytes(StandardCharsets.UTF_8),
                Set.of("/a", "/a/b~1c", "/list", "/list/0", "/list/1", "/list/1/d", "/nowhere"));
        assertThat(found)
                .containsOnly(
                        Map.entry("/a", new SourcePosition(2, 3)),
                        Map.entry("/a/b~1c", new SourcePosition(2, 9)),
                        Map.entry("/list", new SourcePosition(3, 3)),
                        Map.entry("/list/0", new SourcePosition(3, 12)),
                        Map.entry("/list/1", new SourcePosition(4, 12)),
                        Map.entry("/list/1/d", new SourcePosition(4, 13)));
    }

    @Test
    void position_of_a_repeated_member_is_that_of_the_last() {
        Map<String, SourcePosition> found =
                JsonReader.positions("{\"a\": 1,\n\"a\": 2}".getBytes(StandardCharsets.UTF_8), Set.of("/a"));
        assertThat(found).containsOnly(Map.entry("/a", new SourcePosition(2, 1)));
    }
}
