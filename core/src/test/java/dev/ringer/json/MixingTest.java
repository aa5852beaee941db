package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MixingTest {

    private static final int COUNT = 1 << 16;

    /** Texts that all have the same {@link String#hashCode()}. */
    private static String alike(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void texts_with_one_hash_of_java_have_many_of_ours() {
        Set<Integer> ofJava = new HashSet<>();
        Set<Long> ours = new HashSet<>();
        for (int i = 0; i < COUNT; i++) {
            ofJava.add(alike(i).hashCode());
            ours.add(Mixing.of(Json.of(alike(i))));
        }
        assertThat(ofJava).hasSize(1);
        assertThat(ours).hasSizeGreaterThan(COUNT - 16);
    }

    @Test
    void equal_values_have_equal_hashes() {
        assertThat(Mixing.of(Json.parse("{\"a\":[1,null,true],\"b\":\"x\"}")))
                .isEqualTo(Mixing.of(Json.parse("{\"b\":\"x\",\"a\":[1.0,null,true]}")));
        assertThat(Mixing.of(Json.parse("1.50"))).isEqualTo(Mixing.of(Json.parse("15e-1")));
        assertThat(Mixing.of(Json.parse("100000000000000000000"))).isEqualTo(Mixing.of(Json.parse("1e20")));
    }

    @Test
    @Timeout(30)
    void an_object_of_members_with_one_hash_of_java_is_made_and_read_in_linear_time() {
        JsonObject.Builder builder = JsonObject.builder();
        for (int i = 0; i < COUNT; i++) {
            builder.put(alike(i), i);
        }
        JsonObject object = builder.build();
        for (int i = 0; i < COUNT; i++) {
            assertThat(object.get(alike(i))).isEqualTo(Json.of(i));
        }
    }
}
