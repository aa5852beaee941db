package dev.ringer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pets/{id} | /pets/{id} | /pets/{}",
                "pets | /pets | /pets",
                "/ | / | /",
                "/{a}.{b}/c | /{a}.{b}/c | /{}.{}/c",
                "/x#fragment | /x | /x",
                "/x/{a#b} | /x/{a#b} | /x/{}",
                "/open/{id | /open/{id | /open/{id",
                "/close/id} | /close/id} | /close/id}",
                "/caf%C3%A9/{id} | /caf%C3%A9/{id} | /café/{}",
                "/a?x=1&y | /a?x=1&y | /a",
                "/{a/b}/c | /{a/b}/c | /{}/c"
            })
    void template_is_read(String text, String shown, String shape) {
        assertThat(PathTemplate.parse(text)).hasToString(shown);
        assertThat(PathTemplate.parse(text).shape()).isEqualTo(shape);
    }

    @Test
    void variables_stand_in_order() {
        assertThat(PathTemplate.parse("/{b}/x-{a}/{+rest}/{b2*}").variables())
                .containsExactly("b", "a", "+rest", "b2*");
    }

    @Test
    void values_are_encoded_in_their_place() {
        PathTemplate template = PathTemplate.parse("/pets/{id}.{ext}/{+path}/{other}");
        assertThat(template.expand(Map.of("id", "a/b é", "ext", "json", "path", "x/y?")))
                .isEqualTo("/pets/a%2Fb%20%C3%A9.json/x/y%3F/{other}");
    }

    @Test
    void query_is_taken_off_the_path() {
        PathTemplate template = PathTemplate.parse("/jobs?state=done");
        assertThat(template.segments()).hasSize(1);
        assertThat(template.query().get("state")).isEqualTo("done");
    }
}
