package dev.ringer.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void the_rfcs_own_example_is_written_alike() {
        assertThat(HttpDate.format(784_111_777)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }

    @Test
    void every_day_and_hour_is_written_as_the_jdk_would() {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .withZone(ZoneOffset.UTC);
        for (long second = 0; second < 4_000_000_000L; second += 7_654_321) {
            assertThat(HttpDate.format(second)).isEqualTo(formatter.format(Instant.ofEpochSecond(second)));
        }
    }
}
