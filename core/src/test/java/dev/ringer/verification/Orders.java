package dev.ringer.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.Contracts;
import dev.ringer.contract.Contract;
import dev.ringer.contract.Mount;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ValidationMode;
import dev.ringer.http.Request;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Timing;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Document;
import dev.ringer.source.Documents;
import dev.ringer.source.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** A mock of a shop, what it was asked, and questions about that. */
final class Orders {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    private static final Contract CONTRACT = Contracts.of("""
            openapi: 3.1.1
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses: {'200': {description: All}}
                post:
                  operationId: createOrder
                  requestBody:
                    content:
                      application/json: {schema: {type: object, properties: {qty: {type: integer}, sku: {type: string}}}}
                      application/x-www-form-urlencoded: {}
                  responses:
                    '201':
                      description: Made
                      headers: {Location: {required: true, schema: {const: /orders/7}}}
                      content: {application/json: {example: {id: 7, state: new}}}
                    '409': {description: Sold out}
              /orders/{id}:
                get: {operationId: getOrder, responses: {'200': {description: One}}}
                delete: {responses: {'204': {description: Gone}}}
              /orders/{id}/payment:
                put: {operationId: payOrder, responses: {'204': {description: Paid}}}
            """);

    private static final List<Mount> MOUNTS = List.of(new Mount("/v1", CONTRACT, CONTRACT.operations()));

    private final MockEngine engine = new MockEngine(World.of(
            MOUNTS,
            EngineConfig.STANDARD,
            each -> {
                throw new IOException("nothing is fetched");
            },
            () -> NOW,
            each -> each));

    final Journal journal;
    final Verifier verifier;
    private long seconds;

    Orders() {
        this(JournalConfig.STANDARD);
    }

    Orders(JournalConfig config) {
        this.journal = new Journal(config);
        this.verifier = new Verifier(journal, ForkJoinPool.commonPool());
        engine.sessions().server().validate(java.util.Optional.of(ValidationMode.REPORT));
    }

    /** Let requests come, each a second behind the one before. */
    Orders pass(Request... requests) {
        for (Request each : requests) {
            Exchange exchange = engine.answer(each);
            journal.add(exchange, new Timing(NOW.plusSeconds(seconds++), 0, 1_000));
        }
        return this;
    }

    Orders pass(String... lines) {
        for (String each : lines) {
            String[] words = each.split(" ", 3);
            Request request = Request.of(words[0], "/v1" + words[1]);
            pass(words.length < 3 ? request : request.withBody("application/json", words[2]));
        }
        return this;
    }

    /** Read a verification, or what is wrong with it. */
    static List<Diagnostic> read(String yaml, List<Verification> into) {
        Document document = Document.read(URI.create("file:///v.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        Documents documents = new Documents(each -> {
            throw new IOException("nothing is fetched");
        });
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        new VerificationReader(MOUNTS, documents, found)
                .read(document.root(), new Location(document.uri(), Pointer.ROOT))
                .ifPresent(into::add);
        return documents.locate(found);
    }

    static Verification read(String yaml) {
        List<Verification> read = new ArrayList<>();
        assertThat(read(yaml, read)).as(yaml).isEmpty();
        return read.get(0);
    }

    Verdict verify(String yaml) {
        return verifier.now(read(yaml), "");
    }

    String message(String yaml) {
        Verdict verdict = verify(yaml);
        assertThat(verdict.passed()).as(verdict.message()).isFalse();
        assertThat(verdict.message().lines())
                .allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(120));
        return verdict.message();
    }
}
