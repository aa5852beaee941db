package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 9, 10, 17, 33, 1_000})
    void every_member_is_found_however_many_there_are(int size) {
        JsonObject object = numbered(size);
        for (int i = 0; i < size; i++) {
            assertThat(object.get("n" + i)).isEqualTo(Json.of(i));
            assertThat(object.name(i)).isEqualTo("n" + i);
        }
        assertThat(object.size()).isEqualTo(size);
        assertThat(object.get("n" + size)).isNull();
        assertThat(object.has("")).isFalse();
    }

    private static JsonObject numbered(int size) {
        JsonObject.Builder members = JsonObject.builder();
        for (int i = 0; i < size; i++) {
            members.put("n" + i, i);
        }
        return members.build();
    }

    @Test
    void names_of_one_hash_are_told_apart() {
        JsonObject.Builder members = JsonObject.builder();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            StringBuilder name = new StringBuilder();
            for (int bit = 0; bit < 6; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            names.add(name.toString());
            members.put(name.toString(), i);
        }
        JsonObject object = members.build();
        assertThat(names).allSatisfy(name -> assertThat(object.get(name)).isEqualTo(Json.of(names.indexOf(name))));
        assertThat(object.has("CC".repeat(6))).isFalse();
    }

    @Test
    void members_keep_their_order_and_equality_ignores_it() {
        Json one = Json.parse("{\"b\": 1, \"a\": 2}");
        Json other = Json.parse("{\"a\": 2, \"b\": 1}");
        assertThat(one.text()).isEqualTo("{\"b\":1,\"a\":2}");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Json.parse("{\"a\": 2, \"c\": 1}"));
    }

    @Test
    void member_put_again_keeps_its_place() {
        JsonObject object =
                JsonObject.builder().put("a", 1).put("b", 2).put("a", 3).build();
        assertThat(object.text()).isEqualTo("{\"a\":3,\"b\":2}");
    }

    @Test
    void changed_copy_leaves_the_original() {
        JsonObject object = numbered(9);
        assertThat(object.with("n3", Json.of("x")).with("new", Json.of(0)).names())
                .hasSize(10)
                .endsWith("n8", "new");
        assertThat(object.without("n3").names()).hasSize(8).doesNotContain("n3");
        assertThat(object).isEqualTo(numbered(9));
    }

    @Test
    void builder_goes_on_after_building() {
        JsonObject.Builder members = JsonObject.builder().put("a", 1);
        JsonObject first = members.build();
        for (int i = 0; i < 20; i++) {
            members.put("n" + i, i);
        }
        assertThat(first.text()).isEqualTo("{\"a\":1}");
        assertThat(members.build().size()).isEqualTo(21);
    }

    @Test
    void typed_questions_have_no_answer_for_other_types() {
        JsonObject object = (JsonObject) Json.parse("{\"n\": 1, \"t\": \"true\"}");
        assertThat(object.string("n")).isNull();
        assertThat(object.object("n")).isNull();
        assertThat(object.array("n")).isNull();
        assertThat(object.isTrue("t")).isFalse();
    }

    @Test
    void members_are_walked_in_order() {
        List<String> walked = new ArrayList<>();
        for (Map.Entry<String, Json> each : numbered(3)) {
            walked.add(each.getKey() + "=" + each.getValue());
        }
        assertThat(walked).containsExactly("n0=0", "n1=1", "n2=2");
    }
}
