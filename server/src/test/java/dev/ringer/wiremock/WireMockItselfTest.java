package dev.ringer.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Holds the contract against WireMock, to be sure that it is WireMock's. */
class WireMockItselfTest extends WireMockContract {

    @TempDir
    private static Path root;

    private static WireMockServer server;

    @BeforeAll
    static void start() {
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().withRootDirectory(root.toString()));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    String baseUri() {
        return "http://localhost:" + server.port();
    }
}
