package dev.ringer.generation.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void answers_are_rarely_ones_of_failure() {
        assertThat(Flags.chance("success")).isGreaterThan(90);
        assertThat(Flags.chance("status")).isGreaterThan(90);
        assertThat(Flags.chance("isDeleted")).isLessThan(10);
    }
}
