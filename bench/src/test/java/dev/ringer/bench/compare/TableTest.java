package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Row CPU = new Row("static example", Row.Figure.CPU);

    private final Samples samples = new Samples();

    private String table(String... subjects) {
        return new Table(samples, List.of(subjects), subjects[0]).markdown();
    }

    @Test
    void cells_hold_the_ratio_to_the_reference_and_the_median_with_its_spread() {
        samples.add(CPU, "ours", 1, 20);
        samples.add(CPU, "theirs", 1, 110);
        samples.add(CPU, "theirs", 2, 120);
        assertThat(table("ours", "theirs")).isEqualTo("""
                        ## static example

                        |        |     CPU µs a request |
                        | ------ | -------------------: |
                        | ours   |         1.00× (20.0) |
                        | theirs | 5.50× (115, 110–120) |

                        """);
    }

    @Test
    void ratio_is_the_median_of_the_rounds_own_ratios() {
        // The second round was slow for both, so the medians' quotient would be 1.
        samples.add(CPU, "ours", 1, 10);
        samples.add(CPU, "ours", 2, 40);
        samples.add(CPU, "ours", 3, 40);
        samples.add(CPU, "theirs", 1, 20);
        samples.add(CPU, "theirs", 2, 80);
        samples.add(CPU, "theirs", 3, 40);
        assertThat(samples.ratio(CPU, "theirs", "ours")).hasValue(2.0);
    }

    @Test
    void round_that_the_reference_lacks_does_not_count() {
        samples.add(CPU, "ours", 1, 10);
        samples.add(CPU, "theirs", 1, 30);
        samples.add(CPU, "theirs", 2, 1000);
        assertThat(samples.ratio(CPU, "theirs", "ours")).hasValue(3.0);
    }

    @Test
    void what_was_not_measured_is_left_out() {
        samples.add(CPU, "ours", 1, 10);
        samples.add(new Row("static example", Row.Figure.P99), "theirs", 1, 3);
        assertThat(table("ours", "theirs", "others"))
                .contains("| ours   |     1.00× (10.0) |        |", "| theirs |                  | (3.00) |")
                .doesNotContain("others");
    }
}
