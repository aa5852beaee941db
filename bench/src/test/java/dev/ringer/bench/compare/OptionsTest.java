package dev.ringer.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options parse(String... arguments) throws Options.WrongUseException {
        return Options.parse(Path.of("/here"), List.of(arguments));
    }

    @Test
    void what_is_not_given_has_its_standard_value() throws Options.WrongUseException {
        Options options = parse();
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.subjects()).isEmpty();
        assertThat(options.scenarios()).containsExactly(Scenario.values());
        assertThat(options.out()).isEqualTo(Path.of("/here/bench/target/comparison.md"));
        assertThat(options.contracts()).containsExactly(Path.of("/here/examples/petstore.yaml"));
    }

    @Test
    void contracts_replace_the_standard_one() throws Options.WrongUseException {
        assertThat(parse("--contracts", "/a.json,/b.yaml").contracts())
                .containsExactly(Path.of("/a.json"), Path.of("/b.yaml"));
    }

    @Test
    void scenarios_are_chosen_by_name() throws Options.WrongUseException {
        assertThat(parse("--scenarios", "order, example").scenarios())
                .containsExactly(Scenario.EXAMPLE, Scenario.ORDER);
    }

    @Test
    void wrong_words_are_refused() {
        assertThatThrownBy(() -> parse("--speed", "1")).hasMessage("there is no option '--speed'");
        assertThatThrownBy(() -> parse("--rounds")).hasMessage("--rounds lacks its value");
        assertThatThrownBy(() -> parse("--seconds", "0")).hasMessageContaining("must be a whole number from 1 on");
        assertThatThrownBy(() -> parse("--scenarios", "orders")).hasMessageContaining("there is no scenario 'orders'");
    }
}
