package dev.ringer.admin.wiremock;

import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.journal.JournalEntry;
import dev.ringer.journal.JournalFilter;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was requested. */
final class RequestActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/requests", call -> Sent.beside(() -> list(call))),
            new Route("DELETE", "/requests", RequestActions::clear),
            new Route("POST", "/requests/reset", RequestActions::clear),
            new Route("GET", "/requests/unmatched", call -> Sent.beside(() -> unmatched(call))),
            new Route("POST", "/requests/count", call -> Sent.beside(() -> count(call))),
            new Route("POST", "/requests/find", call -> Sent.beside(() -> find(call))),
            new Route("POST", "/requests/remove", call -> Sent.beside(() -> removeFound(call))),
            new Route("POST", "/requests/remove-by-metadata", call -> Sent.beside(() -> removeByMetadata(call))),
            new Route("GET", "/requests/{id}", RequestActions::get),
            new Route("DELETE", "/requests/{id}", RequestActions::remove));

    private RequestActions() {}

    // --- events

    private static Delivery list(Call call) {
        Optional<Exchanges> recorded = Exchanges.of(call);
        Exchanges.Page page = recorded.map(each ->
                        Exchanges.page(wanted(call, each), call.number("limit").orElse(Integer.MAX_VALUE)))
                .orElse(new Exchanges.Page(List.of(), 0));
        ServeEvent events = new ServeEvent(call);
        return Sent.ok(JsonObject.builder()
                .put(
                        "requests",
                        JsonArray.of(page.entries().stream().map(events::of).toList()))
                .put("meta", JsonObject.of("total", Json.of(page.total())))
                .put("requestJournalDisabled", Json.of(recorded.isEmpty()))
                .build());
    }

    private static Stream<JournalEntry> wanted(Call call, Exchanges exchanges) {
        JournalFilter all = exchanges.filter();
        JournalFilter since = Exchanges.since(call).map(all::withSince).orElse(all);
        Optional<String> stub = call.query("matchingStub").map(id -> stub(call, id));
        boolean unmatched = call.query("unmatched").filter("true"::equals).isPresent();
        return exchanges
                .newestFirst(stub.map(since::withStub).orElse(since))
                .filter(each -> !unmatched || !ServeEvent.isMatched(each));
    }

    /** Give the name of a stub, which may have gone since. */
    private static String stub(Call call, String id) {
        if (!StubId.isId(id)) {
            throw Refusal.of(400, "Not a UUID", "'" + Call.cut(id) + "' is not a valid UUID.");
        }
        return call.mappings().find(id).map(Stub::name).orElse(id);
    }

    private static Outcome get(Call call) {
        return Sent.ok(new ServeEvent(call).of(Exchanges.required(call).named()));
    }

    private static Outcome remove(Call call) {
        Exchanges exchanges = Exchanges.required(call);
        exchanges.forget(exchanges.named());
        return Sent.done();
    }

    private static Outcome clear(Call call) {
        Exchanges.of(call).ifPresent(Exchanges::clear);
        return Sent.done();
    }

    // --- requests

    private static Delivery unmatched(Call call) {
        Optional<Exchanges> recorded = Exchanges.of(call);
        Stream<JournalEntry> entries = recorded.map(
                        each -> each.newestFirst().filter(one -> !ServeEvent.isMatched(one)))
                .orElseGet(Stream::empty);
        return requests(Exchanges.page(entries, Integer.MAX_VALUE).entries(), recorded.isEmpty());
    }

    private static Delivery find(Call call) {
        RequestPattern pattern = RequestPattern.read(call.body());
        List<JournalEntry> found = new ArrayList<>(
                Exchanges.page(Exchanges.required(call).newestFirst().filter(pattern::holds), Integer.MAX_VALUE)
                        .entries());
        Collections.reverse(found);
        return requests(found, false);
    }

    private static Delivery requests(List<JournalEntry> entries, boolean disabled) {
        List<Json> found = entries.stream().<Json>map(LoggedRequest::of).toList();
        return Sent.ok(JsonObject.builder()
                .put("requests", JsonArray.of(found))
                .put("requestJournalDisabled", Json.of(disabled))
                .build());
    }

    private static Delivery count(Call call) {
        RequestPattern pattern = RequestPattern.read(call.body());
        long count =
                Exchanges.required(call).newestFirst().filter(pattern::holds).count();
        return Sent.ok(JsonObject.builder()
                .put("count", count)
                .put("requestJournalDisabled", JsonBoolean.FALSE)
                .build());
    }

    private static Delivery removeFound(Call call) {
        RequestPattern pattern = RequestPattern.read(call.body());
        return forgotten(call, pattern::holds);
    }

    private static Delivery removeByMetadata(Call call) {
        MetadataPattern pattern = MetadataPattern.read(call.body());
        Mappings mappings = call.mappings();
        Set<String> stubs = mappings.all().stream()
                .filter(each -> pattern.holds(mappings.shown(each)))
                .map(Stub::name)
                .collect(Collectors.toSet());
        return forgotten(call, each -> each.stub().filter(stubs::contains).isPresent());
    }

    /** Forget exchanges, and tell which. */
    private static Delivery forgotten(Call call, Predicate<JournalEntry> gone) {
        Exchanges exchanges = Exchanges.required(call);
        ServeEvent events = new ServeEvent(call);
        List<Json> told = new ArrayList<>();
        for (JournalEntry each : exchanges.newestFirst().filter(gone).toList()) {
            if (told.size() < Exchanges.SENT_MAX) {
                told.add(events.of(each));
            }
            exchanges.forget(each);
        }
        return Sent.ok(JsonObject.of("serveEvents", JsonArray.of(told)));
    }
}
