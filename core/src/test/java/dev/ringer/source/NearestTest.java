package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("port", "host", "operationId", "status", "statuses");

    @ParameterizedTest
    @CsvSource({"prot, port", "hots, host", "PORT, port", "operationid, operationId", "opreationIdd, operationId"})
    void a_word_with_few_mistakes_is_found(String found, String meant) {
        assertThat(Nearest.to(found, WORDS)).contains(meant);
    }

    @Test
    void the_word_with_the_fewest_mistakes_is_taken() {
        assertThat(Nearest.to("statuse", List.of("status", "statuses"))).contains("status");
        assertThat(Nearest.to("statusess", WORDS)).contains("statuses");
    }

    @ParameterizedTest
    @CsvSource({"''", "colour", "x", "pt"})
    void a_word_that_is_like_none_is_not_guessed_at(String found) {
        assertThat(Nearest.to(found, WORDS)).isEmpty();
        assertThat(Nearest.hint(found, WORDS)).isEmpty();
    }

    @Test
    void a_hint_goes_on_from_a_sentence() {
        assertThat(Nearest.hint("prot", WORDS)).isEqualTo("; did you mean 'port'?");
    }
}
