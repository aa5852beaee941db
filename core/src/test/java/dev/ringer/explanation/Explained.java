package dev.ringer.explanation;

import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Pace;
import dev.ringer.http.Request;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.Timing;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.stub.StubFile;
import dev.ringer.stub.StubReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mock of a small shop whose answers are explained. */
final class Explained {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    static final String SHOP = """
            openapi: 3.0.3
            info: { title: Shop, version: '1' }
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{name: limit, in: query, schema: {type: integer, maximum: 50}}]
                  responses:
                    '200':
                      description: All
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Order'}}
                          examples:
                            none: {value: []}
                            wrong: {value: [{id: x}]}
                            few: {value: [{id: 1, item: tea}]}
                post:
                  operationId: createOrder
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                  responses:
                    '201':
                      description: Made
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '409': {description: There already}
              /orders/latest:
                get: { operationId: latestOrder, responses: { '204': { description: None } } }
              /orders/{id}:
                get:
                  operationId: getOrder
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200':
                      description: One
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '404': {description: None}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, item]
                  properties:
                    id: {type: integer}
                    item: {type: string, enum: [tea, coffee]}
                    qty: {type: integer, minimum: 1}
            """;

    private final Documents documents = new Documents(each -> {
        throw new IOException("nothing is fetched");
    });
    private final Journal journal = new Journal(JournalConfig.STANDARD);
    private final World bare;
    private final MockEngine engine;
    private int files;

    private Explained(String stubs, EngineConfig config) {
        URI address = URI.create("file:///api/shop.yaml");
        documents.add(Document.read(address, SHOP.getBytes(StandardCharsets.UTF_8)));
        Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(address, documents)).contract();
        this.bare = World.of(
                List.of(new Mount("/v1", contract, contract.operations())),
                config,
                documents::bytes,
                () -> NOW,
                each -> each);
        this.engine = new MockEngine(stubs.isEmpty() ? bare : with("stubs:\n" + stubs.indent(2), new ArrayList<>()));
    }

    static Explained shop() {
        return shop("");
    }

    static Explained shop(String stubs) {
        return new Explained(stubs, EngineConfig.STANDARD);
    }

    static Explained shop(String stubs, EngineConfig config) {
        return new Explained(stubs, config);
    }

    private World with(String file, List<Diagnostic> found) {
        URI address = URI.create("file:///api/stubs/" + ++files + ".yaml");
        Document document = Document.read(address, file.getBytes(StandardCharsets.UTF_8));
        documents.add(document);
        StubFile read = new StubReader(documents, found).read(document);
        return bare.withStubs(List.of(read), documents, found);
    }

    /** Answer by a file of stubs alone from now on; gives what is wrong with it. */
    List<Diagnostic> replaceStubs(String file) {
        List<Diagnostic> found = new ArrayList<>();
        engine.replace(with(file, found));
        return found;
    }

    MockEngine engine() {
        return engine;
    }

    Explanation explain(Request request) {
        return new Explainer(engine).explain(engine.sessions().server(), request);
    }

    Explanation explain(String method, String target) {
        return explain(Request.of(method, target));
    }

    /** Let a request pass into the journal. */
    JournalEntry pass(Request request) {
        return pass(engine.answer(request));
    }

    /** Add what the server has slowed down as a whole. */
    JournalEntry passSlowed(Request request, long millis) {
        return pass(engine.answer(request).mapDelivery(each -> each.withPace(Pace.delay(millis))));
    }

    private JournalEntry pass(Exchange exchange) {
        return journal.entry(journal.add(exchange, new Timing(NOW, 1, 1))).orElseThrow();
    }

    Explanation explain(JournalEntry entry) {
        return new Explainer(engine).explain(entry);
    }
}
