package dev.ringer.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "200ms, 200",
        "7, 7",
        "2s, 2000",
        "1.5s, 1500",
        ".5s, 500",
        "1m, 60000",
        "1min, 60000",
        "2 h, 7200000",
        "1d, 86400000",
        "PT2S, 2000",
        "pt1m0.5s, 60500",
        "P1D, 86400000",
        "0.4ms, 0",
        "0.5ms, 1",
        "200MS, 200"
    })
    void a_span_is_read(String text, long millis) {
        assertThat(TimeSpan.millis(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1.s", "1,5s", "2 weeks", "PT-2S", "P1Y", "1e3", "1s2", "999999999999999d"})
    void what_is_no_span_is_empty(String text) {
        assertThat(TimeSpan.millis(text)).isEmpty();
        assertThat(TimeSpan.millis(text + " ".repeat(9) + "x".repeat(100_000))).isEmpty();
    }

    @Test
    void the_largest_unit_is_shown() {
        assertThat(TimeSpan.show(Duration.ofMinutes(10).toMillis())).isEqualTo("10m");
        assertThat(TimeSpan.show(1_500)).isEqualTo("1500ms");
        assertThat(TimeSpan.show(0)).isEqualTo("0ms");
    }
}
