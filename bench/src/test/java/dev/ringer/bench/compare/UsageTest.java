package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void times_are_found_behind_a_name_with_brackets_and_spaces() {
        String stat = "4711 (a (b) c) S 1 4711 4711 0 -1 4194304 900 0 0 0 150 50 0 0 20 0 9 0 100 1000 200";
        assertThat(Usage.cpuMicros(stat)).isEqualTo(2_000_000);
    }

    @Test
    void most_memory_is_read_in_kibibytes() {
        assertThat(Usage.residentBytesMax(List.of("Name:\tjava", "VmHWM:\t   2048 kB")))
                .isEqualTo(2048 * 1024);
        assertThat(Usage.residentBytesMax(List.of("Name:\tkthreadd"))).isZero();
    }
}
