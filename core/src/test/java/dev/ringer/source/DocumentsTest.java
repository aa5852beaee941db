package dev.ringer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.json.Json;
import dev.ringer.json.Pointer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final URI API = URI.create("test:/api.yaml");
    private static final URI GONE = URI.create("test:/gone.yaml");

    private final List<URI> asked = new ArrayList<>();
    private final Documents documents = new Documents(this::fetch);

    private byte[] fetch(URI address) throws IOException {
        asked.add(address);
        String text = Map.of("test:/api.yaml", "a:\n  b: 1\n", "test:/bad.yaml", "a:\n - [\n")
                .get(address.toString());
        if (text == null) {
            throw new IOException("there is no " + address);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void document_is_fetched_once() {
        assertThat(documents.read(API)).isSameAs(documents.read(API)).isInstanceOf(Documents.Attempt.Read.class);
        assertThat(asked).containsExactly(API);
    }

    @Test
    void what_is_missing_is_looked_for_once_and_says_why() {
        documents.read(GONE);
        assertThat(documents.read(GONE))
                .isInstanceOfSatisfying(
                        Documents.Attempt.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("there is no test:/gone.yaml"));
        assertThat(asked).containsExactly(GONE);
    }

    @Test
    void what_is_no_document_says_where() {
        assertThat(documents.read(URI.create("test:/bad.yaml")))
                .isInstanceOfSatisfying(
                        Documents.Attempt.Failed.class,
                        failed -> assertThat(failed.position().orElseThrow().line())
                                .isGreaterThan(1));
    }

    @Test
    void document_that_was_made_is_never_fetched() {
        documents.add(Document.of(GONE, Json.of(1)));
        assertThat(documents.read(GONE)).isInstanceOf(Documents.Attempt.Read.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void diagnostics_get_their_place_and_order() {
        documents.read(API);
        Diagnostic deep = Diagnostic.warning("w", "Deep.", new Location(API, Pointer.of("a", "b")));
        Diagnostic high = Diagnostic.error("e", "High.", new Location(API, Pointer.of("a")));
        Diagnostic lost = Diagnostic.error("l", "Lost.", new Location(GONE, Pointer.ROOT));
        assertThat(documents.locate(List.of(lost, deep, high)))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "api.yaml:1:1 #/a error: High. [e]",
                        "api.yaml:2:3 #/a/b warning: Deep. [w]",
                        "gone.yaml # error: Lost. [l]");
    }
}
