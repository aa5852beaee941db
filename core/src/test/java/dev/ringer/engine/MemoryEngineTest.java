package dev.ringer.engine;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.source.Documents;
import dev.ringer.source.Fetcher;
import dev.ringer.validation.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The engine itself, without a socket. */
class MemoryEngineTest extends EngineContract {

    private static final Fetcher FILES = address -> Files.readAllBytes(Path.of(address));

    private MockEngine engine;

    @BeforeAll
    void mount(@TempDir Path folder) {
        ShopFixture fixture = ShopFixture.in(folder);
        Documents documents = new Documents(FILES);
        Contract shop = read(fixture.shop(), documents);
        Contract crm = read(fixture.crm(), documents);
        Policy policy = Policy.STANDARD
                .withMode("reportedOnly", ValidationMode.REPORT)
                .withMode("neverChecked", ValidationMode.OFF);
        List<Mount> mounts =
                List.of(new Mount("/v1", shop, shop.operations()), new Mount("/crm", crm, crm.operations()));
        engine = new MockEngine(World.of(
                mounts,
                EngineConfig.STANDARD.withPolicy(policy),
                FILES,
                InstantSource.system(),
                diagnostic -> documents.locate(List.of(diagnostic)).get(0)));
    }

    private static Contract read(Path file, Documents documents) {
        OpenApiReader.Result result = OpenApiReader.read(file.toUri(), documents);
        return ((OpenApiReader.Result.Read) result).contract();
    }

    @Override
    protected Response ask(Request request) {
        return engine.handle(request).response();
    }
}
