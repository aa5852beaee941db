package dev.ringer.launch;

import dev.ringer.engine.HttpMock;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A mock of tides that runs during each test. */
public final class Tides implements BeforeEachCallback, AfterEachCallback {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: { title: Tides, version: '1' }
            paths:
              /tide:
                get:
                  operationId: getTide
                  parameters: [{ name: day, in: query, schema: { type: integer } }]
                  responses:
                    '200': { description: The tide, content: { application/json: { example: low } } }
              /moon:
                get: { operationId: getMoon, responses: { '204': { description: None } } }
            """;

    private Path contract = Path.of("");
    private MockServer server;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        contract = Files.writeString(Files.createTempDirectory("tides").resolve("tides.yaml"), CONTRACT);
        server = MockServer.start(config());
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        server.close();
        Files.delete(contract);
        Files.delete(contract.getParent());
    }

    /** Give what it was set up with. */
    public MockConfig config() {
        return MockConfig.of(contract.toString()).withoutWatch();
    }

    public MockServer server() {
        return server;
    }

    public String url() {
        return server.baseUri();
    }

    public Response ask(Request request) {
        return new HttpMock(url()).ask(request);
    }
}
