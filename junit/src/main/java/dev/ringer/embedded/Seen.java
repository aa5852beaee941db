package dev.ringer.embedded;

import dev.ringer.admin.ControlPlane;
import dev.ringer.exchange.Exchange;
import dev.ringer.exchange.Route;
import dev.ringer.exchange.Violation;
import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Handler;
import dev.ringer.http.Headers;
import dev.ringer.http.Request;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The exchanges that a mock in this process had, and the answer to {@code GET /__ringer/journal}. */
final class Seen {

    private static final String JOURNAL = ControlPlane.PREFIX + "journal";

    /** The most that are kept of a session; the eldest leave first. */
    private static final int COUNT_MAX = 1_000;

    private final AtomicLong count = new AtomicLong();
    private final Map<String, Deque<JsonObject>> bySession = new ConcurrentHashMap<>();

    void add(Exchange exchange) {
        JsonObject json = json(exchange, count.incrementAndGet());
        bySession.compute(exchange.session(), (name, there) -> {
            Deque<JsonObject> list = there == null ? new ArrayDeque<>() : there;
            if (list.size() == COUNT_MAX) {
                list.removeFirst();
            }
            list.add(json);
            return list;
        });
    }

    void forget(String session) {
        bySession.remove(session);
    }

    /** Answer what is asked of the journal, and hand everything else on. */
    Handler before(Handler next) {
        return request -> request.target().path().equals(JOURNAL) ? page(request) : next.handle(request);
    }

    private Delivery page(Request request) {
        String session = request.headers().first("Ringer-Session").orElse("");
        List<JsonObject> list = new ArrayList<>();
        bySession.computeIfPresent(session, (name, there) -> {
            list.addAll(there);
            return there;
        });
        return Delivery.of(new Response(
                200,
                Headers.of("Content-Type", "application/json"),
                Body.of(JsonWriter.bytes(JsonObject.of("exchanges", JsonArray.of(list))))));
    }

    private static JsonObject json(Exchange exchange, long id) {
        Request request = exchange.request();
        JsonObject.Builder json =
                JsonObject.builder().put("id", Long.toString(id)).put("session", exchange.session());
        if (exchange.route() instanceof Route.Found found) {
            json.put("operation", found.operation().id());
        }
        exchange.stub().ifPresent(stub -> json.put("stub", stub));
        return json.put(
                        "request",
                        JsonObject.builder()
                                .put("method", request.method())
                                .put("path", request.target().path())
                                .put("query", request.target().query().raw())
                                .build())
                .put(
                        "response",
                        JsonObject.builder()
                                .put("status", exchange.response().status())
                                .build())
                .put("origin", exchange.origin().word())
                .put("reason", exchange.reason())
                .put(
                        "violations",
                        JsonArray.of(exchange.violations().stream()
                                .<Json>map(Violation::toJson)
                                .toList()))
                .build();
    }
}
