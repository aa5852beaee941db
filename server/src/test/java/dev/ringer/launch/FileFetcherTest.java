package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a contract may lead to. */
class FileFetcherTest {

    private static final URI FILE = URI.create("file:///somewhere/api.yaml");
    private static final URI WEB = URI.create("https://a.test/api.yaml");

    @TempDir
    Path folder;

    @Test
    void contract_from_a_file_may_refer_to_files() throws IOException {
        Path file = Files.writeString(folder.resolve("a b.yaml"), "x");
        assertThat(new FileFetcher(Set.of(FILE), false).fetch(file.toUri())).containsExactly('x');
    }

    @Test
    void contract_from_standard_input_may_refer_to_files() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "x");
        assertThat(new FileFetcher(Set.of(URI.create("stdin:/contract")), false).fetch(file.toUri()))
                .containsExactly('x');
    }

    @Test
    void contract_from_the_web_must_not_refer_to_files() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.yaml"), "x");
        assertThatThrownBy(() -> new FileFetcher(Set.of(WEB), true).fetch(file.toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("must not refer to the file");
    }

    @Test
    void other_hosts_are_not_asked_unless_that_was_allowed() {
        for (String other : new String[] {"https://b.test/x", "http://a.test/x", "https://a.test:8443/x"}) {
            assertThatThrownBy(() -> new FileFetcher(Set.of(FILE, WEB), false).fetch(URI.create(other)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("--remote-refs on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.test/x", "jar:file:/a.jar!/x", "data:,x", "urn:x:y", "relative.yaml"})
    void other_schemes_are_refused(String address) {
        assertThatThrownBy(() -> new FileFetcher(Set.of(FILE), true).fetch(URI.create(address)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'" + address + "'");
    }

    @Test
    void what_is_no_file_says_so() {
        FileFetcher fetcher = new FileFetcher(Set.of(FILE), false);
        assertThatThrownBy(() -> fetcher.fetch(folder.toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> fetcher.fetch(folder.resolve("gone.yaml").toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void odd_file_addresses_are_refused_with_their_text() {
        FileFetcher fetcher = new FileFetcher(Set.of(FILE), false);
        for (String odd : new String[] {"file://host/share/x", "file:///x?query", "file:relative", "file:///x%00y"}) {
            assertThatThrownBy(() -> fetcher.fetch(URI.create(odd)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'" + odd + "'");
        }
    }
}
