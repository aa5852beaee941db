package dev.ringer.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Schemas;
import dev.ringer.exchange.Shape;
import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.schema.Dialect;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers within bounds and on steps. */
class NumberGenerationTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.005, 0.025",
        "0.1, 0.25, 0.35",
        "0.05, -0.1, 0.1",
        "2.5, 10, 12.5",
        "7, 8, 20",
        "1000000, 1, 5000000",
        "1e-9, 0.000000001, 0.000000003",
        "0.3333, 1, 2"
    })
    void multiples_lie_within_the_bounds(BigDecimal step, BigDecimal least, BigDecimal most) {
        assertThat(Making.numbers("{type: number, multipleOf: " + step.toPlainString() + ", minimum: "
                        + least.toPlainString() + ", maximum: " + most.toPlainString() + "}"))
                .allSatisfy(each -> {
                    assertThat(each.remainder(step)).isEqualByComparingTo(BigDecimal.ZERO);
                    assertThat(each).isBetween(least, most);
                });
    }

    @Test
    void exclusive_bounds_are_not_reached() {
        assertThat(Making.numbers("{type: integer, exclusiveMinimum: 3, exclusiveMaximum: 6}"))
                .allSatisfy(each -> assertThat(each.intValueExact()).isBetween(4, 5));
    }

    @Test
    void between_two_decimals_a_third_is_found() {
        assertThat(Making.numbers("{type: number, exclusiveMinimum: 0.1, exclusiveMaximum: 0.100001}"))
                .allSatisfy(
                        each -> assertThat(each).isStrictlyBetween(new BigDecimal("0.1"), new BigDecimal("0.100001")));
    }

    @Test
    void boolean_exclusives_of_3_0_shut_their_bound() {
        assertThat(Making.all(
                        Schemas.of(
                                Dialect.OPENAPI_3_0,
                                "{type: integer, minimum: 1, maximum: 3, exclusiveMinimum: true, exclusiveMaximum: true}"),
                        Wish.response()))
                .containsOnly(Json.of(2));
    }

    @Test
    void several_steps_are_kept_at_once() {
        assertThat(Making.numbers("allOf: [{multipleOf: 4}, {multipleOf: 6}, {type: integer, minimum: 1}]"))
                .allSatisfy(each -> assertThat(each.intValueExact() % 12).isZero());
    }

    @Test
    void the_boundary_is_a_bound() {
        assertThat(Making.make(
                        Schemas.of("{type: integer, minimum: 17, maximum: 4242}"),
                        Wish.response().withShape(Shape.BOUNDARY)))
                .isIn(Json.of(17), Json.of(4242));
    }

    @Test
    void a_number_that_is_no_integer_is_found() {
        assertThat(Making.numbers("{type: number, not: {type: integer}}"))
                .allSatisfy(each -> assertThat(JsonNumber.of(each).isWhole()).isFalse());
    }

    @Test
    void the_upper_half_of_uint64_is_found() {
        assertThat(Making.numbers("{format: uint64, minimum: 18446744073709551610}"))
                .allSatisfy(each -> assertThat(each).isLessThanOrEqualTo(new BigDecimal("18446744073709551615")));
    }

    @Test
    void huge_bounds_are_kept() {
        assertThat(Making.numbers("{type: integer, minimum: 9223372036854775808, maximum: 9223372036854775810}"))
                .allSatisfy(each -> assertThat(each)
                        .isBetween(new BigDecimal("9223372036854775808"), new BigDecimal("9223372036854775810")));
    }
}
