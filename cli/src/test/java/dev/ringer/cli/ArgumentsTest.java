package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    private static final Usage USAGE = Usage.of("serve", "Serve.")
            .withParameter("FILE...", "Files.")
            .withOption(Option.of("port", "PORT", "A port.").withLetter("p"))
            .withOption(Option.of("strict", "on|off", "A switch."))
            .withOption(Option.of("quiet", "", "A flag."))
            .withOption(new Option("mount", "", "PATH", "Paths.", true));

    private static Arguments parse(String typed) {
        return Arguments.parse(List.of(typed.split(" ")), USAGE);
    }

    @ParameterizedTest
    @CsvSource({"a --port 80", "a --port=80", "a -p 80", "--port 80 a", "-p=80 a"})
    void an_option_and_its_value_are_written_in_several_ways(String typed) {
        assertThat(parse(typed)).isEqualTo(new Arguments(List.of("a"), Map.of("port", List.of("80"))));
    }

    @ParameterizedTest
    @CsvSource({
        "--strict a,          on",
        "a --strict,          on",
        "--strict on a,       on",
        "--strict off a,      off",
        "--strict=false a,    false",
        "--strict --quiet a,  on"
    })
    void a_switch_takes_no_word_that_is_none_of_its_own(String typed, String value) {
        Arguments arguments = parse(typed);
        assertThat(arguments.parameters()).containsExactly("a");
        assertThat(arguments.value("strict")).contains(value);
    }

    @Test
    void values_of_a_repeatable_option_stay_in_order() {
        assertThat(parse("a --mount /x --mount=b=/y").values("mount")).containsExactly("/x", "b=/y");
    }

    @Test
    void behind_two_dashes_there_are_only_parameters() {
        assertThat(parse("--quiet -- --port -p").parameters()).containsExactly("--port", "-p");
    }

    @Test
    void a_dash_alone_is_a_parameter() {
        assertThat(parse("-").parameters()).containsExactly("-");
    }

    @ParameterizedTest
    @CsvSource({
        "a --port,             '--port needs a value, PORT'",
        "a --port 1 --port 2,  '--port is given twice'",
        "a --quiet=on,         '--quiet takes no value'",
        "a --prot 80,          'there is no option ''--prot''; did you mean ''--port''?'",
        "a -x,                 'there is no option ''-x'''",
        "--quiet,              'FILE is missing'"
    })
    void what_does_not_fit_is_told(String typed, String message) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOf(WrongUseException.class)
                .hasMessage(message);
    }
}
