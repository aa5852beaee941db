package dev.ringer.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFetcherTest {

    private static final URI CONTRACT = URI.create("file:///api/openapi.yaml");

    @TempDir
    private Path folder;

    private HttpServer host;

    @BeforeEach
    void start() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/there", exchange -> {
            byte[] bytes = "there".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        redirect("/moved", "there");
        redirect("/circle", "/circle");
        redirect("/away", "http://other.test/");
        host.start();
    }

    private void redirect(String from, String to) {
        host.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + host.getAddress().getPort() + path);
    }

    private static void refuse(FileFetcher fetcher, URI address, String message) {
        assertThatThrownBy(() -> fetcher.fetch(address))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_contract_from_a_file_may_refer_to_files() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
        assertThat(new FileFetcher(Set.of(CONTRACT), false).fetch(file.toUri()))
                .asString()
                .isEqualTo("a: 1");
    }

    @Test
    void a_host_may_lead_on_within_itself() throws IOException {
        assertThat(new FileFetcher(Set.of(at("/api.yaml")), false).fetch(at("/moved")))
                .asString()
                .isEqualTo("there");
    }

    @Test
    void a_host_may_not_lead_to_another() {
        refuse(
                new FileFetcher(Set.of(at("/api.yaml")), false),
                at("/away"),
                "'http://other.test/' lies on another host");
    }

    @Test
    void a_host_that_leads_in_circles_is_left() {
        refuse(new FileFetcher(Set.of(at("/api.yaml")), false), at("/circle"), "leads on more than 5 times");
    }

    @Test
    void the_host_of_a_contract_is_asked() throws IOException {
        assertThat(new FileFetcher(Set.of(at("/api.yaml")), false).fetch(at("/there")))
                .asString()
                .isEqualTo("there");
    }

    @Test
    void another_host_is_not_asked() {
        refuse(new FileFetcher(Set.of(CONTRACT), false), at("/there"), "--remote-refs on lets it be fetched");
    }

    @Test
    void another_host_is_asked_when_that_is_allowed() throws IOException {
        assertThat(new FileFetcher(Set.of(CONTRACT), true).fetch(at("/there")))
                .asString()
                .isEqualTo("there");
    }

    @Test
    void an_answer_that_is_no_document_is_told() {
        refuse(new FileFetcher(Set.of(at("/")), false), at("/nowhere"), "answered 404, must be 200");
    }

    @Test
    void an_address_without_a_host_is_told() {
        refuse(new FileFetcher(Set.of(CONTRACT), true), URI.create("http://under_score/a"), "cannot be fetched");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.test/x", "jar:file:/a.jar!/x", "data:,x", "urn:x:y", "relative.yaml"})
    void other_schemes_are_refused(String address) {
        assertThatThrownBy(() -> new FileFetcher(Set.of(CONTRACT), true).fetch(URI.create(address)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("'" + address + "'");
    }

    @Test
    void what_is_no_file_says_so() {
        FileFetcher fetcher = new FileFetcher(Set.of(CONTRACT), false);
        assertThatThrownBy(() -> fetcher.fetch(folder.toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> fetcher.fetch(folder.resolve("gone.yaml").toUri()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no file");
    }

    @Test
    void odd_file_addresses_are_refused_with_their_text() {
        FileFetcher fetcher = new FileFetcher(Set.of(CONTRACT), false);
        for (String odd : new String[] {"file://host/share/x", "file:///x?query", "file:relative", "file:///x%00y"}) {
            assertThatThrownBy(() -> fetcher.fetch(URI.create(odd)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("'" + odd + "'");
        }
    }

    @Test
    void files_are_known_as_they_were_when_first_asked_for() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
        Path missing = folder.resolve("b.yaml");
        FileFetcher fetcher = new FileFetcher(Set.of(CONTRACT), false);
        fetcher.fetch(file.toUri());
        refuse(fetcher, missing.toUri(), "there is no file " + missing);
        Files.writeString(file, "a: 12");
        fetcher.fetch(file.toUri());
        assertThat(fetcher.stamps()).containsOnlyKeys(file, missing).containsEntry(missing, Stamp.of(missing));
        assertThat(fetcher.stamps().get(file)).isNotEqualTo(Stamp.of(file));
    }
}
