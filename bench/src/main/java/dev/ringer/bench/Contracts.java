package dev.ringer.bench;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.Operation;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Fetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** The contracts that are measured with. */
final class Contracts {

    private static final Fetcher NOTHING_ELSE = address -> {
        throw new IOException("a benchmark reads no further document, here " + address);
    };

    private Contracts() {}

    /** Give the contract of the shop, {@code shop.yaml}. */
    static Contract shop() {
        return read("shop.yaml", Texts.bytes("shop.yaml"));
    }

    /**
     * Make a contract with as many operations: {@code GET /api/r0}, {@code GET /api/r0/{id}}, {@code GET /api/r1} and
     * so on.
     */
    static Contract wide(int operations) {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\ninfo: { title: Wide, version: '1' }\npaths:\n");
        for (int i = 0; i < operations / 2; i++) {
            text.append("  /api/r").append(i).append(": { get: { responses: { '204': { description: '' } } } }\n");
            text.append("  /api/r").append(i).append("/{id}: { get: { responses: { '204': { description: '' } } } }\n");
        }
        return read("wide.yaml", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static List<Mount> mounts(Contract contract) {
        return List.of(new Mount("", contract, contract.operations()));
    }

    static Operation operation(Contract contract, String id) {
        return contract.operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static MockEngine engine(Contract contract) {
        return new MockEngine(World.of(
                mounts(contract),
                EngineConfig.STANDARD,
                NOTHING_ELSE,
                InstantSource.system(),
                diagnostic -> diagnostic));
    }

    private static Contract read(String name, byte[] text) {
        URI address = URI.create("bench:/" + name);
        Documents documents = new Documents(NOTHING_ELSE);
        documents.add(Document.read(address, text));
        if (OpenApiReader.read(address, documents) instanceof OpenApiReader.Result.Read read) {
            return read.contract();
        }
        throw new IllegalStateException(name + " is no contract");
    }
}
