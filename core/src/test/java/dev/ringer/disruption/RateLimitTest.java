package dev.ringer.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Location;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final URI FILE = URI.create("file:///ringer.yaml");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Optional<RateLimit> read(String yaml) {
        Document document = Document.read(FILE, yaml.getBytes(StandardCharsets.UTF_8));
        return RateLimit.read(document.root(), new Location(FILE, Pointer.ROOT), diagnostics);
    }

    @ParameterizedTest
    @CsvSource({"100/1m, 100, 60000", "5/s, 5, 1000", "0/PT1H, 0, 3600000", "'7 / 100', 7, 100", "1/2min, 1, 120000"})
    void a_limit_is_written_as_a_fraction(String text, long requests, long perMillis) {
        assertThat(RateLimit.parse(text)).isEqualTo(new RateLimit(requests, perMillis));
        assertThat(read("\"" + text + "\"")).contains(new RateLimit(requests, perMillis));
    }

    @Test
    void a_limit_is_written_as_a_map() {
        assertThat(read("{requests: 100, per: 1m}")).contains(new RateLimit(100, 60_000));
        assertThat(diagnostics).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "/1m", "100/", "-1/1m", "100/0s", "100/1y", "1.5/s", "2000000000/s", "1/1m/2"})
    void what_is_no_limit_is_told(String text) {
        assertThatThrownBy(() -> RateLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be requests and a time, such as 100/1m");
        assertThat(read("\"" + text + "\"")).isEmpty();
        assertThat(diagnostics).singleElement().asString().contains("bad-rate-limit");
    }

    @Test
    void defects_of_a_map_are_told() {
        assertThat(read("{request: 100, per: 1m}")).isEmpty();
        assertThat(diagnostics).hasSize(2).first().asString().contains("did you mean 'requests'?");
        assertThat(read("[1]")).isEmpty();
        assertThat(diagnostics).hasSize(3);
    }
}
