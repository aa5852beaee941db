package dev.ringer.admin.wiremock;

import dev.ringer.engine.World;
import dev.ringer.http.Delivery;
import dev.ringer.http.Request;
import dev.ringer.journal.JournalEntry;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Near;
import dev.ringer.stub.StubSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What almost was as it should be. */
final class NearMissActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/requests/unmatched/near-misses", call -> Sent.beside(() -> unmatched(call))),
            new Route("POST", "/near-misses/request", call -> Sent.beside(() -> ofRequest(call))),
            new Route("POST", "/near-misses/request-pattern", call -> Sent.beside(() -> ofPattern(call))));

    /** Near misses of one request, however far off these are: as in WireMock, whose clients show them where nothing matched. */
    private static final int EACH_MAX = 3;

    /** Unmatched requests that are looked at, the newest. */
    private static final int REQUESTS_MAX = 50;

    /** Exchanges that are held against a pattern, the newest. */
    private static final int LOOKED_AT_MAX = 2_000;

    private NearMissActions() {}

    private static Delivery unmatched(Call call) {
        Mappings mappings = call.mappings();
        List<Json> misses = new ArrayList<>();
        List<JournalEntry> entries = Exchanges.required(call)
                .newestFirst()
                .filter(each -> !ServeEvent.isMatched(each))
                .limit(REQUESTS_MAX)
                .toList();
        for (JournalEntry entry : entries) {
            JsonObject request = LoggedRequest.of(entry);
            near(call, entry.request()).forEach(each -> misses.add(miss(mappings, request, each)));
        }
        return Sent.ok(JsonObject.of("nearMisses", JsonArray.of(misses)));
    }

    private static Delivery ofRequest(Call call) {
        Mappings mappings = call.mappings();
        Json shown = call.body();
        List<Json> misses = near(call, WrittenRequest.read(call)).stream()
                .<Json>map(each -> miss(mappings, shown, each))
                .toList();
        return Sent.ok(JsonObject.of("nearMisses", JsonArray.of(misses)));
    }

    private static List<Near> near(Call call, Request request) {
        World world = call.world();
        return call.session()
                .stubs(world.stubs())
                .near(
                        request,
                        world.router().route(request),
                        StubSet.Stage.VALID,
                        call.session().state(),
                        call.session().clock().instant(),
                        EACH_MAX)
                .nearest();
    }

    private static JsonObject miss(Mappings mappings, Json request, Near near) {
        return JsonObject.builder()
                .put("request", request)
                .put("stubMapping", mappings.shown(near.stub()))
                .put("matchResult", distance(near.distance()))
                .build();
    }

    private static JsonObject distance(double distance) {
        return JsonObject.of("distance", JsonNumber.of(BigDecimal.valueOf(distance)));
    }

    private record Candidate(JournalEntry entry, double distance) {}

    private static Delivery ofPattern(Call call) {
        RequestPattern pattern = RequestPattern.read(call.body());
        List<Json> misses = Exchanges.required(call)
                .newestFirst()
                .limit(LOOKED_AT_MAX)
                .map(each -> new Candidate(each, pattern.distance(each)))
                .sorted(Comparator.comparingDouble(Candidate::distance))
                .limit(EACH_MAX)
                .<Json>map(each -> JsonObject.builder()
                        .put("request", LoggedRequest.of(each.entry()))
                        .put("requestPattern", pattern.json())
                        .put("matchResult", distance(each.distance()))
                        .build())
                .toList();
        return Sent.ok(JsonObject.of("nearMisses", JsonArray.of(misses)));
    }
}
