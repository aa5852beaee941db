package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    @Test
    void compact_text_has_no_white_space() {
        assertThat(Json.parse("{ \"a\" : [ 1 , true , null , { } , [ ] ] }").text())
                .isEqualTo("{\"a\":[1,true,null,{},[]]}");
    }

    @Test
    void pretty_text_has_a_line_a_member() {
        assertThat(JsonWriter.writePretty(Json.parse("{\"a\": [1, {\"b\": []}], \"c\": {}}")))
                .isEqualTo("""
                        {
                          "a": [
                            1,
                            {
                              "b": []
                            }
                          ],
                          "c": {}
                        }""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34 | \\\"",
                "92 | \\\\",
                "47 | /",
                "8 | \\b",
                "9 | \\t",
                "10 | \\n",
                "12 | \\f",
                "13 | \\r",
                "0 | \\u0000",
                "31 | \\u001f",
                "127 | \\u007f",
                "233 | é",
                "55357 | \\ud83d",
                "56832 | \\ude00"
            })
    void characters_are_escaped_where_they_must_be(int code, String expected) {
        assertThat(Json.of("<" + (char) code + ">").text()).isEqualTo("\"<" + expected + ">\"");
    }

    @Test
    void characters_beyond_the_first_plane_are_utf8() {
        assertThat(JsonWriter.bytes(Json.of("\uD83D\uDE00")))
                .isEqualTo("\"\uD83D\uDE00\"".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void names_are_escaped_as_texts_are() {
        assertThat(JsonObject.of("a\"\n", Json.of(1)).text()).isEqualTo("{\"a\\\"\\n\":1}");
    }

    @Test
    void what_is_written_reads_back() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            Json value = value(random, 4);
            assertThat(Json.parse(value.text())).isEqualTo(value);
            assertThat(JsonReader.read(JsonWriter.bytes(value))).isEqualTo(value);
            assertThat(Json.parse(JsonWriter.writePretty(value))).isEqualTo(value);
        }
    }

    private static Json value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JsonNull.NULL;
            case 1 -> Json.of(random.nextBoolean());
            case 2 -> Json.of(random.nextLong() >> random.nextInt(64));
            case 3 ->
                JsonNumber.parse(random.nextInt(1_000) + "." + random.nextInt(1_000) + "e" + random.nextInt(-50, 50));
            case 4 -> Json.of(text(random));
            case 5 -> array(random, depth);
            default -> object(random, depth);
        };
    }

    private static Json array(SplittableRandom random, int depth) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(random, depth - 1));
        }
        return JsonArray.of(items);
    }

    private static Json object(SplittableRandom random, int depth) {
        JsonObject.Builder members = JsonObject.builder();
        for (int i = random.nextInt(14); i > 0; i--) {
            members.put(text(random), value(random, depth - 2));
        }
        return members.build();
    }

    /** Any UTF-16 units but lone surrogates, which no encoding of Unicode holds. */
    private static String text(SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            int code = random.nextInt(0x20, 0x3000) >> random.nextInt(10);
            out.appendCodePoint(random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(50) : code);
        }
        return out.toString();
    }
}
