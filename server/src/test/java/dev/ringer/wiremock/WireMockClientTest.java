package dev.ringer.wiremock;

import dev.ringer.launch.MockConfig;
import dev.ringer.launch.MockServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** WireMock's own client on Ringer without any contract. */
class WireMockClientTest extends WireMockContract {

    @TempDir
    private static Path folder;

    private static MockServer server;

    @BeforeAll
    static void start() {
        server = MockServer.start(
                MockConfig.STANDARD.withPort(0).withStubs(folder.toString()).withoutWatch());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    String baseUri() {
        return server.baseUri();
    }
}
