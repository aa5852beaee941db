package dev.ringer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "123456789012345678901234567890",
                "1.10",
                "0.1",
                "3.141592653589793238462643383279502884197",
                "-0.000001",
                "100.00"
            })
    void no_digit_is_lost(String text) {
        assertThat(Json.parse(text).text()).isEqualTo(text);
        assertThat(JsonNumber.parse(text).toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "1, 1e0",
        "100, 1E+2",
        "0, -0",
        "0, 0e99",
        "0.5, 5e-1",
        "9223372036854775808, 9223372036854775808.0"
    })
    void equal_by_value_whatever_the_spelling(String left, String right) {
        assertThat(JsonNumber.parse(left)).isEqualTo(JsonNumber.parse(right));
        assertThat(JsonNumber.parse(left).hashCode())
                .isEqualTo(JsonNumber.parse(right).hashCode());
    }

    @Test
    void neighbours_beyond_a_double_differ() {
        assertThat(Json.parse("9007199254740993")).isNotEqualTo(Json.parse("9007199254740992"));
        assertThat(Json.parse("0.1")).isNotEqualTo(Json.parse("0.10000000000000000555"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                ".5",
                "5.",
                "1e",
                "1e+",
                "0x10",
                "1_000",
                "NaN",
                "Infinity",
                " 1",
                "1 ",
                "１"
            })
    void other_spellings_are_no_numbers(String text) {
        assertThat(JsonNumber.isNumber(text)).isFalse();
        assertThatThrownBy(() -> JsonNumber.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, true",
        "1.0, true, true",
        "1.5, false, false",
        "1e3, true, true",
        "0.0, true, true",
        "1e-1, false, false",
        "9223372036854775807.0, true, true",
        "9223372036854775808, true, false",
        "-9223372036854775809, true, false",
        "1e400, true, false"
    })
    void wholeness_goes_by_value(String text, boolean whole, boolean fits) {
        assertThat(JsonNumber.parse(text).isWhole()).isEqualTo(whole);
        assertThat(JsonNumber.parse(text).isLong()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 3, true",
        "7, 3, false",
        "0.3, 0.1, true",
        "4.02, 0.01, true",
        "4.025, 0.01, false",
        "0, 7, true",
        "9223372036854775808, 2, true",
        "1, 0.0001, true",
        "1e308, 123456789, false",
        "1.0, 1, true"
    })
    void multiples_are_exact(String value, String divisor, boolean expected) {
        assertThat(JsonNumber.parse(value).isMultipleOf(JsonNumber.parse(divisor)))
                .isEqualTo(expected);
    }

    @Test
    void multiple_of_nothing_is_refused() {
        assertThatThrownBy(() -> Json.of(1).isMultipleOf(Json.of(0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void huge_exponents_are_never_written_out() {
        JsonNumber huge = JsonNumber.parse("1e999999999");
        JsonNumber tiny = JsonNumber.parse("1e-999999999");
        assertThat(huge.compareTo(tiny)).isPositive();
        assertThat(huge.isMultipleOf(tiny)).isTrue();
        assertThat(huge.isLong()).isFalse();
        assertThat(huge.toString()).hasSizeLessThan(20);
        assertThat(Json.parse(huge.toString())).isEqualTo(huge);
    }

    @Test
    void what_a_long_cannot_hold_is_cut() {
        assertThat(JsonNumber.parse("1e30").longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(JsonNumber.parse("-1e30").longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(JsonNumber.parse("12.0").longValue()).isEqualTo(12);
    }

    @Test
    void any_java_number_may_be_the_start() {
        assertThat(JsonNumber.of(new BigDecimal("7"))).isEqualTo(Json.of(7));
        assertThat(JsonNumber.of(new BigInteger("7"))).isEqualTo(Json.of(7));
        assertThat(JsonNumber.of(new BigDecimal("1.10")).toString()).isEqualTo("1.10");
    }

    @Test
    void order_is_that_of_the_values() {
        assertThat(JsonNumber.parse("9223372036854775807")).isLessThan(JsonNumber.parse("9223372036854775808"));
        assertThat(JsonNumber.parse("-1.5")).isLessThan(JsonNumber.parse("-1"));
    }
}
