package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.storage.Durability;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of what is there from the start, and of where changes are kept. */
class StateSettingsTest {

    private static MockConfig set(String name, String value) {
        return Settings.of(name).orElseThrow().set(MockConfig.STANDARD, value);
    }

    private static void check(String name, String value, Function<MockConfig, Object> read, Object expected) {
        assertThat(read.apply(MockConfig.STANDARD)).isNotEqualTo(expected);
        assertThat(read.apply(set(name, value))).isEqualTo(expected);
    }

    @Test
    void changes_are_kept_where_is_said() {
        Path file = Path.of("pets.state").toAbsolutePath();
        check("state", "pets.state", c -> c.state().file(), Optional.of(file));
        check("state", "off", c -> c.engine().resources().on(), false);
        check("state-max", "1m", c -> c.state().bytesMax(), 1 << 20);
        check("state-sync", "machine", c -> c.state().durability(), Durability.MACHINE);
    }

    @Test
    void things_from_the_start_are_set(@TempDir Path folder) {
        check("data", folder.toString(), c -> c.state().data(), Optional.of(folder.toString()));
        check("collection-size", "0", c -> c.engine().resources().size(), 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            state           | ""          | must be memory, off or the path of a file
            state-max       | 10k         | must be 65536 or more
            state-sync      | disk        | must be process or machine
            data            | /no/data    | there is no file or folder /no/data
            collection-size | 1001        | must be a whole number from 0 to 1000
            """)
    void a_bad_value_is_told_with_what_is_allowed(String name, String value, String allowed) {
        assertThatThrownBy(() -> set(name, value))
                .isInstanceOf(BadValueException.class)
                .hasMessage("--" + name + " is '" + value + "': " + allowed);
    }
}
