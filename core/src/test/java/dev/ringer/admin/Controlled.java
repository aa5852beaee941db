package dev.ringer.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringer.chance.Dice;
import dev.ringer.contract.Content;
import dev.ringer.contract.Contract;
import dev.ringer.contract.ContractResponse;
import dev.ringer.contract.Mount;
import dev.ringer.contract.StatusKey;
import dev.ringer.contract.openapi.OpenApiReader;
import dev.ringer.coverage.Tallies;
import dev.ringer.disruption.Disruption;
import dev.ringer.disruption.Disruptor;
import dev.ringer.engine.EngineConfig;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.ExchangeHandler;
import dev.ringer.exchange.Payload;
import dev.ringer.exchange.Route;
import dev.ringer.http.Delivery;
import dev.ringer.http.Feed;
import dev.ringer.http.Later;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Timing;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A mock with its control API, whose every answer is held to the control API's own document. */
public final class Controlled {

    public static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    static final String NOTES = """
            openapi: 3.0.3
            info: { title: Notes, version: '1' }
            paths:
              /notes:
                get:
                  operationId: listNotes
                  responses:
                    '200':
                      description: All
                      content:
                        application/json:
                          schema: {type: array, items: {$ref: '#/components/schemas/Note'}}
                post: { responses: { '204': { description: Kept } } }
              /notes/{id}:
                get:
                  operationId: getNote
                  parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
                  responses:
                    '200':
                      description: One
                      content: {application/json: {schema: {$ref: '#/components/schemas/Note'}}}
                    '404': {description: None}
            components:
              schemas:
                Note:
                  type: object
                  required: [id, text]
                  properties: {id: {type: integer}, text: {type: string}}
            """;

    private final Journal journal = new Journal(JournalConfig.STANDARD);
    private final Tallies tallies = new Tallies();
    private final MockEngine engine;
    private final ExchangeHandler disrupted;
    private final ControlPlane plane;

    private Controlled(MockEngine engine, Guard guard) {
        this.engine = engine;
        Disruptor disruptor = new Disruptor(Disruption.NONE, engine, Dice.of("seed"), () -> NOW);
        this.disrupted = disruptor;
        Managed mock =
                Managed.of(engine).withJournal(journal).withTallies(tallies).withDisruptor(disruptor);
        this.plane = new ControlPlane(mock, guard, engine);
    }

    static Controlled notes() {
        return notes("");
    }

    /** A mock of notes with a list of stubs, as a file has them. */
    static Controlled notes(String stubs) {
        return new Controlled(new MockEngine(world(stubs, "/v1")), Guard.LOOPBACK);
    }

    static Controlled guarded(Guard guard) {
        return new Controlled(new MockEngine(world("", "/v1")), guard);
    }

    static Controlled of(World world) {
        return new Controlled(new MockEngine(world), Guard.LOOPBACK);
    }

    public static World world(String stubs, String... basePaths) {
        URI address = URI.create("file:///api/notes.yaml");
        Documents documents = new Documents(each -> {
            throw new IOException("nothing is fetched");
        });
        documents.add(Document.read(address, NOTES.getBytes(StandardCharsets.UTF_8)));
        Contract contract = ((OpenApiReader.Result.Read) OpenApiReader.read(address, documents)).contract();
        List<Mount> mounts = List.of(basePaths).stream()
                .map(path -> new Mount(path, contract, contract.operations()))
                .toList();
        World world = World.of(mounts, EngineConfig.STANDARD, documents::bytes, () -> NOW, each -> each);
        if (stubs.isEmpty()) {
            return world;
        }
        Document document = Document.read(
                URI.create("file:///api/stubs/a.yaml"),
                ("stubs:\n" + stubs.indent(2)).getBytes(StandardCharsets.UTF_8));
        documents.add(document);
        List<Diagnostic> found = new ArrayList<>();
        StubFile file = new StubReader(documents, found).read(document);
        World stubbed = world.withStubs(List.of(file), documents, found);
        assertThat(found).extracting(Diagnostic::code).isSubsetOf("outside-contract");
        return stubbed;
    }

    MockEngine engine() {
        return engine;
    }

    /** Let a request come to the mock, and into the journal. */
    Exchange pass(Request request) {
        Exchange exchange = disrupted.answer(request);
        journal.add(exchange, new Timing(NOW, System.nanoTime(), 1_000));
        tallies.add(exchange);
        return exchange;
    }

    Response ask(String method, String path) {
        return ask(Request.of(method, path));
    }

    Response ask(String method, String path, String json) {
        return ask(Request.of(method, path).withBody("application/json", json));
    }

    /** Follow what the control API tells of on and on; what it sends comes to the events as it is sent. */
    Followed follow(Request request) {
        return new Followed((Feed) plane.handle(request));
    }

    /** Ask, and hold the answer to the document. */
    Response ask(Request request) {
        Response response = delivery(plane.handle(request)).response();
        Route route = ControlContract.get().route(request);
        if (route instanceof Route.Found found) {
            check(found, response);
        }
        return response;
    }

    private static Delivery delivery(Outcome outcome) {
        return outcome instanceof Later later
                ? later.coming()
                        .toCompletableFuture()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()
                : (Delivery) outcome;
    }

    private static void check(Route.Found found, Response response) {
        ContractResponse documented = found.operation().detail().responses().stream()
                .filter(each ->
                        each.key().covers(response.status()) || each.key().equals(StatusKey.DEFAULT))
                .max(Comparator.comparingInt(each -> each.key().status()))
                .orElseThrow(
                        () -> new AssertionError(found.operation().id() + " has no response " + response.status()));
        MediaType type = response.headers()
                .first("Content-Type")
                .flatMap(MediaType::parse)
                .orElse(null);
        Content content = documented.contents().stream()
                .filter(each -> type != null && each.type().includes(type))
                .findFirst()
                .orElse(null);
        assertThat(content == null)
                .as("%s answers %s with %s", found.operation().id(), response.status(), type)
                .isEqualTo(response.body().isEmpty());
        Payload payload = response.body().isEmpty()
                ? Payload.NONE
                : type.isJson()
                        ? new Payload.Value(Json.parse(response.body().text()), type, Optional.ofNullable(content))
                        : new Payload.Raw(response.body(), type);
        assertThat(ControlContract.get().validator().check(documented, content, payload, response.headers()))
                .as(found.operation().id())
                .isEmpty();
    }

    public static JsonObject json(Response response) {
        return (JsonObject) Json.parse(response.body().text());
    }
}
