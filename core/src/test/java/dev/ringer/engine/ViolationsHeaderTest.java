package dev.ringer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.exchange.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsHeaderTest {

    private static Violation violation(String message) {
        return new Violation(List.of("query", "n"), Violation.Severity.ERROR, "type", message, "", "");
    }

    private static void check(String message, String expected) {
        assertThat(ViolationsHeader.value(List.of(violation(message)))).isEqualTo(expected);
    }

    @Test
    void each_violation_is_a_string_of_a_list() {
        assertThat(ViolationsHeader.value(List.of(violation("one."), violation("two."))))
                .isEqualTo("\"query.n: one.\", \"query.n: two.\"");
    }

    @Test
    void quotes_and_backslashes_are_escaped() {
        check("is \"a\\b\".", "\"query.n: is \\\"a\\\\b\\\".\"");
    }

    @Test
    void what_no_header_can_hold_is_replaced() {
        check("is 'é\r\nX: y'.", "\"query.n: is '???X: y'.\"");
    }

    @Test
    void an_ellipsis_is_written_as_three_dots() {
        check("is \"abc…\".", "\"query.n: is \\\"abc...\\\".\"");
    }

    @Test
    void a_long_message_is_cut() {
        String value = ViolationsHeader.value(List.of(violation("x".repeat(1_000))));
        assertThat(value).hasSize(305).endsWith("xxx...\"");
    }

    @Test
    void violations_that_do_not_fit_are_counted() {
        String value = ViolationsHeader.value(Collections.nCopies(100, violation("x".repeat(90))));
        assertThat(value).hasSizeLessThan(2_050).endsWith("\"and 81 more\"");
        assertThat(value.split("query", -1)).hasSize(20);
    }
}
