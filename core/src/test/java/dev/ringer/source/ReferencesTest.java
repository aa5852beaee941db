package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {

    private static final URI MAIN = URI.create("file:///api/v1/main.yaml");

    private static final Map<String, String> FILES = Map.of(
            "/api/v1/main.yaml", """
                    a: {n: 1}
                    a/b: {'c d': {'é%': 2}}
                    list: [{n: 3}, 4]
                    chain: {$ref: '#/link'}
                    link: {$ref: '#/a'}
                    self: {$ref: '#/self'}
                    ping: {$ref: '#/pong'}
                    pong: {$ref: '#/ping'}
                    other: {$ref: 'sub/other.yaml#/x'}
                    """,
            "/api/v1/sub/other.yaml", """
                    x: {n: 5}
                    back: {$ref: '../main.yaml#/a'}
                    up: {$ref: ../../common/types.yaml}
                    around: {$ref: '../main.yaml#/around'}
                    """,
            "/api/common/types.yaml", "{n: 6}",
            "/api/v1/my file.yaml", "{n: 7}");

    private final List<URI> asked = new ArrayList<>();
    private final References references = new References(new Documents(this::fetch));

    private byte[] fetch(URI address) throws IOException {
        asked.add(address);
        String text = FILES.get(address.getPath());
        if (text == null) {
            throw new IOException("there is no " + address.getPath());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "#/a, main.yaml#/a, 1",
        "main.yaml#/a, main.yaml#/a, 1",
        "./main.yaml#/list/0, main.yaml#/list/0, 3",
        "sub/other.yaml#/x, other.yaml#/x, 5",
        "'sub\\other.yaml#/x', other.yaml#/x, 5",
        "../common/types.yaml, types.yaml#, 6",
        "../common/types.yaml#, types.yaml#, 6",
        "/api/common/types.yaml, types.yaml#, 6",
        "../../../../common/../api/common/types.yaml, types.yaml#, 6",
        "my file.yaml, my file.yaml#, 7",
        "my%20file.yaml, my file.yaml#, 7",
        "#/other, other.yaml#/x, 5",
        "#/chain, main.yaml#/a, 1",
        "sub/other.yaml#/back, main.yaml#/a, 1",
        "sub/other.yaml#/up, types.yaml#, 6"
    })
    void reference_leads_to_a_place(String reference, String place, int n) {
        References.Target.Found found = follow(reference);
        assertThat(found.location()).hasToString(place);
        assertThat(((JsonObject) found.value()).get("n")).hasToString(Integer.toString(n));
    }

    private References.Target.Found follow(String reference) {
        References.Target.Found found = (References.Target.Found) references.resolve(MAIN, reference);
        return (References.Target.Found) references.dereference(found.location(), found.value());
    }

    @ParameterizedTest
    @CsvSource({"#/a~1b/c d/é%25, 2", "#/a~1b/c%20d/%C3%A9%25, 2", "#/list/1, 4", "#/chain/n, 1", "#/other/n, 5"})
    void fragment_leads_into_a_document(String reference, int expected) {
        assertThat(references.resolve(MAIN, reference))
                .isInstanceOfSatisfying(
                        References.Target.Found.class,
                        found -> assertThat(found.value()).hasToString(Integer.toString(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#/nowhere | there is no 'nowhere' at main.yaml#",
                "#/a/n/x | there is no 'x' at main.yaml#/a/n",
                "#/list/2 | there is no '2' at main.yaml#/list",
                "gone.yaml#/x | 'gone.yaml#/x' cannot be read: there is no /api/v1/gone.yaml",
                "../common/types.yaml#/ | there is no '' at types.yaml#",
                "#anchor | '#anchor' names an anchor that is not there",
                "#/self/x | '#/self' refers to itself",
                "sub/other.yaml#/around/x | there is no 'around' at main.yaml#"
            })
    void reference_to_nothing_says_why(String reference, String reason) {
        assertThat(references.resolve(MAIN, reference)).isEqualTo(new References.Target.Missing(reason));
    }

    @ParameterizedTest
    @CsvSource({"#/self", "#/ping"})
    void circle_of_references_has_no_end(String reference) {
        References.Target.Found start = (References.Target.Found) references.resolve(MAIN, reference);
        assertThat(references.dereference(start.location(), start.value()))
                .isInstanceOfSatisfying(
                        References.Target.Missing.class,
                        missing -> assertThat(missing.reason()).endsWith("refers to itself"));
    }

    @Test
    void nothing_is_fetched_that_nobody_refers_to() {
        follow("#/a");
        assertThat(asked).containsExactly(MAIN);
    }

    @Test
    void one_file_is_one_document_however_it_is_written() {
        follow("sub/../main.yaml#/a");
        follow("sub/other.yaml#/back");
        follow("/api/v1/main.yaml#/a");
        assertThat(asked).extracting(URI::getPath).containsExactly("/api/v1/main.yaml", "/api/v1/sub/other.yaml");
    }
}
