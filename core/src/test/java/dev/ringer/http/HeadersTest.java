package dev.ringer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private static final Headers HEADERS = Headers.of("Accept", "a/b", "X-One", "1", "accept", "c/d");

    @Test
    void names_are_found_whatever_their_case() {
        assertThat(HEADERS.get("ACCEPT")).isEqualTo("a/b");
        assertThat(HEADERS.first("x-one")).contains("1");
        assertThat(HEADERS.has("x-two")).isFalse();
        assertThat(HEADERS.get("x-two")).isNull();
    }

    @Test
    void every_value_of_a_name_is_kept_in_order() {
        assertThat(HEADERS.all("Accept")).containsExactly("a/b", "c/d");
        assertThat(HEADERS.joined("Accept")).isEqualTo("a/b, c/d");
        assertThat(HEADERS.joined("None")).isNull();
    }

    @Test
    void changed_copy_has_one_value_of_the_name() {
        assertThat(HEADERS.with("ACCEPT", "x/y")).isEqualTo(Headers.of("X-One", "1", "ACCEPT", "x/y"));
        assertThat(HEADERS.without("accept")).isEqualTo(Headers.of("X-One", "1"));
        assertThat(HEADERS.size()).isEqualTo(3);
    }

    @Test
    void builder_takes_any_number_of_fields() {
        Headers.Builder builder = Headers.builder().addAll(HEADERS);
        for (int i = 0; i < 50; i++) {
            builder.add("N" + i, "v" + i);
        }
        assertThat(builder.has("n49")).isTrue();
        assertThat(builder.build().get("n49")).isEqualTo("v49");
        assertThat(builder.build().size()).isEqualTo(53);
    }

    @Test
    void names_without_a_value_are_a_mistake() {
        assertThatThrownBy(() -> Headers.of("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "\u007f", "\u001b"})
    void controls_are_no_value(String text) {
        assertThat(Headers.isValue(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "é", "\"x\""})
    void other_text_is_a_value(String text) {
        assertThat(Headers.isValue(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "é", "a\n", "(a)"})
    void what_is_no_token_is_no_name(String text) {
        assertThat(Headers.isName(text)).isFalse();
        assertThat(Headers.isName("X-" + "a1!#$%&'*+-.^_`|~")).isTrue();
    }
}
