package dev.ringer.admin.wiremock;

import dev.ringer.exchange.Origin;
import dev.ringer.http.Fault;
import dev.ringer.http.Response;
import dev.ringer.journal.JournalEntry;
import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import dev.ringer.stub.Stub;
import dev.ringer.stub.StubId;
import java.util.Optional;

/** Exchanges in the form in which WireMock's clients read what was served. */
final class ServeEvent {

    private final Mappings mappings;

    ServeEvent(Call call) {
        this.mappings = call.mappings();
    }

    /** Tell whether anything was there for a request: a stub, or else a contract. */
    static boolean isMatched(JournalEntry entry) {
        return entry.origin() != Origin.REFUSAL;
    }

    JsonObject of(JournalEntry entry) {
        JsonObject mapping = mapping(entry);
        return JsonObject.builder()
                .put("id", Ids.ofExchange(entry.id()))
                .put("request", LoggedRequest.of(entry))
                .put("responseDefinition", definition(entry, mapping))
                .put("response", response(entry))
                .put("wasMatched", Json.of(isMatched(entry)))
                .put("timing", timing(entry))
                .put("subEvents", JsonArray.EMPTY)
                .put("stubMapping", mapping)
                .build();
    }

    /** Give the mapping as it is now; for a stub that has gone, and where none answered, what can be said of it. */
    private JsonObject mapping(JournalEntry entry) {
        Optional<String> name = entry.stub();
        Optional<Stub> stub = name.map(StubId::of).flatMap(mappings::find);
        if (stub.isPresent()) {
            return mappings.shown(stub.get());
        }
        JsonObject.Builder response =
                JsonObject.builder().put("status", entry.response().status());
        if (!isMatched(entry)) {
            response.put("fromConfiguredStub", JsonBoolean.FALSE);
        }
        String id = StubId.of(name.orElse(entry.reason()));
        JsonObject.Builder mapping = JsonObject.builder().put("id", id);
        name.filter(each -> !StubId.isId(each)).ifPresent(each -> mapping.put("name", each));
        return mapping.put("request", JsonObject.of("method", Json.of("ANY")))
                .put("response", response.build())
                .put("uuid", id)
                .build();
    }

    private static JsonObject definition(JournalEntry entry, JsonObject mapping) {
        JsonObject response = mapping.object("response");
        JsonObject definition = response == null ? JsonObject.EMPTY : response;
        return definition.has("status")
                ? definition
                : definition.with("status", Json.of(entry.response().status()));
    }

    private static JsonObject response(JournalEntry entry) {
        Response response = entry.response();
        JsonObject.Builder json = JsonObject.builder()
                .put("status", response.status())
                .put("headers", LoggedRequest.headers(response.headers()));
        LoggedRequest.body(response.body(), json);
        if (entry.fault() != Fault.NONE) {
            json.put("fault", fault(entry.fault()));
        }
        return json.build();
    }

    /** Faults that WireMock has no word for end a connection all the same. */
    private static String fault(Fault fault) {
        return switch (fault.word()) {
            case "empty" -> "EMPTY_RESPONSE";
            case "malformed-chunk" -> "MALFORMED_RESPONSE_CHUNK";
            case "garbage" -> "RANDOM_DATA_THEN_CLOSE";
            default -> "CONNECTION_RESET_BY_PEER";
        };
    }

    private static JsonObject timing(JournalEntry entry) {
        long served = entry.timing().tookNanos() / 1_000_000;
        long added = entry.pace().delayMillis();
        return JsonObject.builder()
                .put("addedDelay", added)
                .put("processTime", served)
                .put("responseSendTime", 0)
                .put("serveTime", served)
                .put("totalTime", served + added)
                .build();
    }
}
