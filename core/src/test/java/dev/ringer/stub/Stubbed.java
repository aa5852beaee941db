package dev.ringer.stub;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Request;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.validation.Policy;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small shop with stubs that a test writes down. */
final class Stubbed {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    static final String SHOP = """
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, minimum: 1}}
                    - {name: tag, in: query, schema: {type: array, items: {type: string}}}
                  responses:
                    '200':
                      description: all
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Order'}}
                post:
                  operationId: createOrder
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Order'}}
                  responses:
                    '201':
                      description: made
                      headers: {X-Rate: {required: true, schema: {type: integer}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                    '422':
                      description: wrong
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Error'}
                          examples: {tooMany: {value: {message: too many}}}
              /orders/{orderId}:
                get:
                  operationId: getOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200':
                      description: one
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Order'}}
                        application/xml: {schema: {$ref: '#/components/schemas/Order'}}
                    '404':
                      description: none
                      content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
                delete:
                  operationId: deleteOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses: {'204': {description: gone}}
            components:
              schemas:
                Order:
                  type: object
                  required: [id, total]
                  properties:
                    id: {type: integer, minimum: 1}
                    total: {type: number, minimum: 0}
                    status: {type: string, enum: [open, paid, sent]}
                    lines: {type: array, items: {type: object, properties: {sku: {type: string}}}}
                Error:
                  type: object
                  required: [message]
                  properties: {message: {type: string}}
            """;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final MockEngine engine;

    private Stubbed(String contract, Map<String, String> files) {
        this(contract, files, EngineConfig.STANDARD);
    }

    private Stubbed(String contract, Map<String, String> files, EngineConfig config) {
        Map<String, String> texts = new HashMap<>(files);
        texts.put(Contracts.ADDRESS.toString(), contract);
        Documents documents = new Documents(Contracts.files(texts));
        List<Mount> mounts = new ArrayList<>();
        if (!contract.isEmpty()) {
            Contract shop = Contracts.read(documents);
            mounts.add(new Mount("", shop, shop.operations()));
        }
        List<Diagnostic> found = new ArrayList<>();
        World world = World.of(mounts, config, uri -> new byte[0], InstantSource.fixed(NOW), each -> each);
        StubReader reader = new StubReader(documents, found);
        List<StubFile> stubs = files.keySet().stream()
                .filter(name -> name.endsWith(".stubs.yaml"))
                .sorted()
                .map(name -> reader.read(document(name, documents)))
                .toList();
        this.engine = new MockEngine(world.withStubs(stubs, documents, found));
        this.diagnostics.addAll(documents.locate(found));
    }

    private static Document document(String name, Documents documents) {
        return ((Documents.Attempt.Read) documents.read(URI.create(name))).document();
    }

    /** Load the shop with a list of stubs. */
    static Stubbed shop(String stubs) {
        return new Stubbed(SHOP, Map.of("file:///a.stubs.yaml", "stubs:\n" + stubs.indent(2)));
    }

    /** Load a contract with several files by their addresses. */
    static Stubbed of(String contract, Map<String, String> files) {
        return new Stubbed(contract, files);
    }

    /** Load the shop with a list of stubs, where no reply may break the contract. */
    static Stubbed strict(String stubs) {
        return new Stubbed(
                SHOP,
                Map.of("file:///a.stubs.yaml", "stubs:\n" + stubs.indent(2)),
                EngineConfig.STANDARD.withPolicy(Policy.STANDARD.withStrict()));
    }

    /** Load the shop with several files by their addresses. */
    static Stubbed shop(Map<String, String> files) {
        return new Stubbed(SHOP, files);
    }

    /** Load stubs without any contract. */
    static Stubbed alone(String stubs) {
        return new Stubbed("", Map.of("file:///a.stubs.yaml", "stubs:\n" + stubs.indent(2)));
    }

    /** Load several files without any contract. */
    static Stubbed alone(Map<String, String> files) {
        return new Stubbed("", files);
    }

    MockEngine engine() {
        return engine;
    }

    /** Give what was found wrong, as {@code line:column code: message}. */
    List<String> findings() {
        return diagnostics.stream()
                .map(each -> each.position().map(at -> at + " ").orElse("") + each.code() + ": " + each.message())
                .toList();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    Exchange answer(Request request) {
        return engine.answer(request);
    }

    Exchange get(String target) {
        return answer(Request.of("GET", target));
    }

    Exchange post(String target, String json) {
        return answer(Request.of("POST", target).withBody("application/json", json));
    }

    /** Give status, origin and body of an answer in one line. */
    static String shown(Exchange exchange) {
        String body = exchange.response().body().text();
        return exchange.response().status() + " " + exchange.origin().word() + (body.isEmpty() ? "" : " " + body);
    }
}
