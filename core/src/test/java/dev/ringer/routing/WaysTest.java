package dev.ringer.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.PathTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysTest {

    private static Way way(String path, String base, String template) {
        return new Ways(path).to(base, PathTemplate.parse(template));
    }

    @ParameterizedTest
    @CsvSource({
        "/pets/7, '', /pets/{id}, /pets/7",
        "/pet/7, '', /pets/{id}, /pets/7",
        "/pets/7, /v1, /pets/{id}, /v1/pets/7",
        "/v2/pets/7, /v1, /pets/{id}, /v1/pets/7",
        "/pets, '', /pets/{id}, '/pets/{id}'",
        "/pets/7/x, '', /pets/{id}, /pets/7",
        "/pets/a%2Fb/, '', /pets/{id}, /pets/a%2Fb",
        "/files/a.txt, '', '/file/{name}.{ext}', /file/a.txt",
        "/a%20b, '', /a c, /a%20c",
        "/, '', /pets, /pets"
    })
    void the_path_that_would_fit_keeps_what_it_can(String path, String base, String template, String fitting) {
        assertThat(way(path, base, template).path()).isEqualTo(fitting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /pets/7   | /pets/{id} | ""
            /pet/7    | /pets/{id} | 'pet' is not 'pets'
            /pets     | /pets/{id} | '{id}' is missing
            /pets/7/x | /pets/{id} | 'x' is too much
            /pets/    | /pets      | there is a slash too many
            /pets     | /pets/     | a slash is missing at the end
            """)
    void gaps_are_told(String path, String template, String gap) {
        assertThat(String.join("; ", way(path, "", template).gaps())).isEqualTo(gap);
    }

    @Test
    void a_typing_error_is_nearer_than_a_missing_segment_and_that_nearer_than_another_word() {
        double typing = way("/pest/7", "", "/pets/{id}").distance();
        double missing = way("/pets", "", "/pets/{id}").distance();
        double other = way("/orders/x/y", "", "/pets").distance();
        assertThat(typing).isPositive().isLessThan(missing);
        assertThat(missing).isLessThan(other);
    }

    @Test
    void values_are_those_that_the_path_has() {
        assertThat(way("/pest/7/toys/a.b", "", "/pets/{id}/toys/{name}.{kind}").values())
                .isEqualTo(Map.of("id", "7", "name", "a", "kind", "b"));
    }
}
