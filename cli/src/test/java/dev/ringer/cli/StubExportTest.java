package dev.ringer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported is what was loaded: stubs of every kind that the docs and examples show. */
class StubExportTest {

    private static final String EXPORT = "/__ringer/stubs/export";

    @TempDir
    private Path folder;

    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>(DocsTest.stubs());
        try (Stream<Path> examples = Files.list(Path.of(DocsTest.example("stubbed/stubs")))) {
            for (Path each : examples.sorted().toList()) {
                files.add(Files.readString(each));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_export_is_loaded_as_the_same_stubs(String file) throws IOException {
        String exported;
        try (MockServer server = serve("stubs.yaml", file)) {
            HttpMock mock = new HttpMock(server.baseUri());
            exported = export(mock);
            mock.ask(Request.of("DELETE", "/__ringer/stubs"));
            Response added = mock.ask(Request.of("POST", "/__ringer/stubs").withBody("application/yaml", exported));
            assertThat(added.status()).as(added.body().text()).isEqualTo(201);
            assertThat(export(mock)).isEqualTo(exported);
        }
        assertThat(exported.contains("contract: none")).isEqualTo(file.contains("contract: none"));
        try (MockServer server = serve("exported.yaml", exported)) {
            assertThat(export(new HttpMock(server.baseUri()))).isEqualTo(exported);
        }
    }

    private MockServer serve(String name, String stubs) throws IOException {
        Path file = Files.writeString(folder.resolve(name), stubs);
        MockConfig config = MockConfig.of(DocsTest.example("petstore.yaml"))
                .withStubs(file.toString())
                .withPort(0)
                .withoutWatch();
        return MockServer.start(config, MockServer.Listener.SILENT);
    }

    private static String export(HttpMock mock) {
        Response response = mock.ask(Request.of("GET", EXPORT).withHeader("Accept", "application/yaml"));
        assertThat(response.status()).isEqualTo(200);
        return response.body().text();
    }
}
