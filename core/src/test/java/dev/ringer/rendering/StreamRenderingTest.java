package dev.ringer.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sequences of JSON and of events. */
class StreamRenderingTest {

    // --- JSON

    @Test
    void items_are_lines_of_json() {
        check("application/x-ndjson", "[{'a': 1}, [2], 'x\\ny']", "{\"a\":1}\n[2]\n\"x\\ny\"\n");
        check("application/jsonl", "[]", "");
    }

    @Test
    void other_values_are_the_only_line() {
        check("application/x-ndjson", "{'a': [1, 2]}", "{\"a\":[1,2]}\n");
    }

    @Test
    void string_of_several_lines_of_json_is_sent_as_it_is() {
        check("application/x-ndjson", "'{}\\n[1]\\n'", "{}\n[1]\n");
        check("application/x-ndjson", "'{}\\nx'", "\"{}\\nx\"\n");
        check("application/x-ndjson", "'7'", "\"7\"\n");
    }

    @Test
    void text_sequences_begin_each_value_with_a_record_separator() {
        check("application/json-seq", "[1, {'a': 2}]", "\u001E1\n\u001E{\"a\":2}\n");
        check("application/geo+json-seq", "[1]", "\u001E1\n");
        check("application/vnd.example+json-seq", "[1]", "\u001E1\n");
    }

    @Test
    void sequences_of_odd_texts_read_back() {
        List<Json> texts = new ArrayList<>();
        OddTexts.some(500).forEach(each -> texts.add(Json.of(each)));
        String body = Described.render("application/x-ndjson", JsonArray.of(texts))
                .body()
                .text();
        assertThat(List.of(body.split("\n")).stream().map(Json::parse)).containsExactlyElementsOf(texts);
    }

    // --- events

    @Test
    void items_are_events_of_json() {
        events("[{'a': 1}, 2, null]", "data: {\"a\":1}\n\ndata: 2\n\ndata: null\n\n");
    }

    @Test
    void object_with_members_of_an_event_is_one() {
        events(
                "[{'data': 'x', 'event': 'add', 'id': 7, 'retry': 5000}, {'data': {'a': 1}}, {'event': 'end'}]",
                "event: add\nid: 7\nretry: 5000\ndata: x\n\ndata: {\"a\":1}\n\nevent: end\n\n");
    }

    @Test
    void object_with_any_other_member_is_data() {
        events("{'data': 'x', 'more': 1}", "data: {\"data\":\"x\",\"more\":1}\n\n");
        events("{}", "data: {}\n\n");
    }

    @Test
    void lines_of_data_are_fields_of_their_own() {
        events("{'data': 'a\\nb\\r\\nc\\rd'}", "data: a\ndata: b\ndata: c\ndata: d\n\n");
    }

    @Test
    void other_fields_have_one_line() {
        events("{'event': 'a\\nb', 'data': ''}", "event: a b\ndata: \n\n");
    }

    @Test
    void string_with_fields_is_sent_as_it_is() {
        events("'event: a\\ndata: b'", "event: a\ndata: b\n\n");
        events("': comment\\n\\ndata: b\\n\\n'", ": comment\n\ndata: b\n\n");
    }

    @Test
    void string_without_fields_is_data() {
        events("'hello\\nworld'", "data: hello\ndata: world\n\n");
    }

    @Test
    void odd_texts_read_back_from_events() {
        for (String text : OddTexts.some(1_000)) {
            JsonArray value = JsonArray.of(JsonObject.of("data", Json.of(text)), Json.of(text));
            String expected = OddTexts.encodable(text).replace("\r\n", "\n").replace('\r', '\n');
            assertThat(read(Described.render("text/event-stream", value).body().text()))
                    .containsExactly(expected, expected);
        }
    }

    /** Read the data of events as the HTML Standard does (9.2.6). */
    private static List<String> read(String stream) {
        List<String> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (String line : stream.split("\n", -1)) {
            if (line.startsWith("data:")) {
                data.append(line.substring(line.startsWith("data: ") ? 6 : 5)).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                events.add(data.substring(0, data.length() - 1));
                data.setLength(0);
            }
        }
        return events;
    }

    private static void events(String json, String expected) {
        check("text/event-stream", json, expected);
    }

    private static void check(String type, String json, String expected) {
        Json value = Json.parse(json.replace('\'', '"'));
        assertThat(Described.render(type, value).body().text()).isEqualTo(expected);
    }
}
