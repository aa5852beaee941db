package dev.ringer.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.contract.PathTemplate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTreeTest {

    private static final PathTree<String> TREE = PathTree.of(
            List.of("/", "/a/{x}", "/a/{y}", "/a/b", "/{z}/b", "/f/{name}.{ext}", "/r/{rest*}"), PathTemplate::parse);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|/{}",
                "''|/{}",
                "/a/1|/a/{x}{x=1}, /a/{y}{y=1}",
                "/a/b|/a/b{}, /a/{x}{x=b}, /a/{y}{y=b}, /{z}/b{z=a}",
                "/a/%2F|/a/{x}{x=%2F}, /a/{y}{y=%2F}",
                "/f/a.b.c|/f/{name}.{ext}{ext=c, name=a.b}",
                "/r/1/2|/r/{rest*}{rest=1/2}",
                "/none|''"
            })
    void all_that_stands_at_a_path_is_found(String path, String expected) {
        TreeSet<String> found = new TreeSet<>();
        TREE.find(path, (thing, values) -> found.add(thing + new TreeMap<>(values)));
        assertThat(String.join(", ", found)).isEqualTo(expected);
    }
}
