package dev.ringer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusKeyTest {

    @ParameterizedTest
    @CsvSource({
        "200, 200, 200, true",
        "4XX, 4XX, 400, false",
        "2xx, 2XX, 200, true",
        "default, default, 200, false",
        "Default, default, 200, false",
        "' 404 ', 404, 404, false",
        "599, 599, 599, false"
    })
    void key_is_read(String text, String shown, int code, boolean success) {
        StatusKey key = StatusKey.parse(text).orElseThrow();
        assertThat(key).hasToString(shown);
        assertThat(key.code()).isEqualTo(code);
        assertThat(key.isSuccess()).isEqualTo(success);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "2000", "0XX", "6XX", "XXX", "20X", "ok", "-200", "099"})
    void what_is_no_status_is_none(String text) {
        assertThat(StatusKey.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, true",
        "404, 400, false",
        "4XX, 404, true",
        "4XX, 500, false",
        "default, 404, true",
        "default, 200, true"
    })
    void key_covers_codes(String key, int code, boolean expected) {
        assertThat(StatusKey.parse(key).orElseThrow().covers(code)).isEqualTo(expected);
    }
}
