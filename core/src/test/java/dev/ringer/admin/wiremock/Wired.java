package dev.ringer.admin.wiremock;

import dev.ringer.admin.Controlled;
import dev.ringer.admin.Guard;
import dev.ringer.admin.Host;
import dev.ringer.admin.Managed;
import dev.ringer.chance.Dice;
import dev.ringer.disruption.Disruption;
import dev.ringer.disruption.Disruptor;
import dev.ringer.engine.MockEngine;
import dev.ringer.engine.World;
import dev.ringer.exchange.Exchange;
import dev.ringer.http.Delivery;
import dev.ringer.http.Later;
import dev.ringer.http.Outcome;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.journal.Journal;
import dev.ringer.journal.JournalConfig;
import dev.ringer.journal.Timing;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.wiremock.Templating;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A mock of notes with WireMock's API, all in memory. */
final class Wired {

    private final Journal journal = new Journal(JournalConfig.STANDARD);
    private final MockEngine engine;
    private final Disruptor disruptor;
    private final WireMockApi api;
    private Managed managed;

    private Wired(World world, Guard guard, boolean recording, List<Host> host) {
        this.engine = new MockEngine(world);
        this.disruptor = new Disruptor(Disruption.NONE, engine, Dice.of("seed"), () -> Controlled.NOW);
        this.managed = Managed.of(engine).withDisruptor(disruptor);
        this.managed = recording ? managed.withJournal(journal) : managed;
        host.forEach(each -> managed = managed.withHost(each));
        this.api = new WireMockApi(managed, guard, () -> Templating.NAMED, this::pass);
    }

    /** A mock of notes with a list of stubs, as a file has them. */
    static Wired notes(String stubs) {
        return new Wired(Controlled.world(stubs, "/v1"), Guard.LOOPBACK, true, List.of());
    }

    static Wired of(World world) {
        return new Wired(world, Guard.LOOPBACK, true, List.of());
    }

    static Wired guarded(Guard guard) {
        return new Wired(Controlled.world("", "/v1"), guard, true, List.of());
    }

    static Wired withoutJournal() {
        return new Wired(Controlled.world("", "/v1"), Guard.LOOPBACK, false, List.of());
    }

    static Wired on(Host host) {
        return new Wired(Controlled.world("", "/v1"), Guard.LOOPBACK, true, List.of(host));
    }

    private Delivery pass(Request request) {
        Exchange exchange = disruptor.answer(request);
        journal.add(exchange, new Timing(Controlled.NOW, System.nanoTime(), 1_000));
        return exchange.delivery();
    }

    Delivery deliver(Request request) {
        Outcome outcome = api.handle(request);
        return outcome instanceof Later later
                ? later.coming()
                        .toCompletableFuture()
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join()
                : (Delivery) outcome;
    }

    Response ask(Request request) {
        return deliver(request).response();
    }

    Response ask(String method, String path) {
        return ask(Request.of(method, path));
    }

    Response ask(String method, String path, String json) {
        return ask(Request.of(method, path).withBody("application/json", json));
    }

    /** Send a mapping, and give its identifier. */
    String map(String request, String response) {
        Response made = ask("POST", "/__admin/mappings", "{\"request\":" + request + ",\"response\":" + response + "}");
        return Objects.requireNonNull(json(made).string("id"), () -> made.body().text());
    }

    static JsonObject json(Response response) {
        return Controlled.json(response);
    }

    /** Give the first error. */
    static JsonObject error(Response response) {
        return (JsonObject) errors(response).get(0);
    }

    static JsonArray errors(Response response) {
        return Objects.requireNonNull(
                json(response).array("errors"), () -> response.body().text());
    }

    JsonArray mappings() {
        return Objects.requireNonNull(json(ask("GET", "/__admin/mappings")).array("mappings"));
    }

    static String text(Json json, String field) {
        return String.valueOf(((JsonObject) json).string(field));
    }
}
