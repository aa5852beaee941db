package dev.ringer.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreesTest {

    private record Money(BigDecimal amount, Optional<String> currency) {}

    private static void check(Object value, String json) {
        assertThat(Trees.json(value)).hasToString(json);
    }

    @Test
    void numbers_keep_their_digits() {
        check(7, "7");
        check((byte) 1, "1");
        check(0.1, "0.1");
        check(0.1f, "0.1");
        check(new BigDecimal("12345678901234567890.10"), "12345678901234567890.10");
        check(BigInteger.TWO.pow(80), "1208925819614629174706176");
    }

    @Test
    void number_that_json_lacks_is_refused() {
        assertThatThrownBy(() -> Trees.json(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number is NaN, must be one that JSON has");
    }

    @Test
    void what_prints_as_it_is_written_is_a_text() {
        check("a\"b", "\"a\\\"b\"");
        check('c', "\"c\"");
        check(DayOfWeek.MONDAY, "\"MONDAY\"");
        check(Instant.EPOCH, "\"1970-01-01T00:00:00Z\"");
        check(URI.create("http://a/"), "\"http://a/\"");
    }

    @Test
    void lists_arrays_maps_and_records_nest() {
        check(Arrays.asList(1, null, List.of()), "[1,null,[]]");
        check(new int[] {1, 2}, "[1,2]");
        check(Map.of("a", Map.of(1, true)), "{\"a\":{\"1\":true}}");
        check(new Money(new BigDecimal("1.50"), Optional.of("CHF")), "{\"amount\":1.50,\"currency\":\"CHF\"}");
        check(new Money(BigDecimal.ONE, Optional.empty()), "{\"amount\":1,\"currency\":null}");
    }

    @Test
    void value_of_another_type_is_refused() {
        assertThatThrownBy(() -> Trees.json(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a value is a java.lang.Object, must be null, a text, a number");
    }
}
