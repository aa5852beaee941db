package dev.ringer.admin.wiremock;

import dev.ringer.http.Body;
import dev.ringer.http.Delivery;
import dev.ringer.http.Headers;
import dev.ringer.http.Later;
import dev.ringer.http.MediaType;
import dev.ringer.http.Outcome;
import dev.ringer.http.Response;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** What clients are sent. */
final class Sent {

    private Sent() {}

    static Delivery json(int status, Json value) {
        return bytes(status, MediaType.JSON, Body.of(JsonWriter.bytes(value)));
    }

    static Delivery ok(Json value) {
        return json(200, value);
    }

    /** Tell that it is done, as WireMock's clients read an object wherever there is nothing to say. */
    static Delivery done() {
        return ok(JsonObject.EMPTY);
    }

    static Delivery bytes(int status, MediaType type, Body body) {
        Headers headers = Headers.of("Content-Type", type.toString(), "Cache-Control", "no-store");
        return Delivery.of(new Response(status, headers, body));
    }

    /** Make an answer beside the connections, since looking through a journal or at many stubs takes a while. */
    static Outcome beside(Supplier<Delivery> answer) {
        Supplier<Delivery> whole = () -> {
            try {
                return answer.get();
            } catch (Refusal e) {
                return e.delivery();
            }
        };
        return new Later(CompletableFuture.supplyAsync(whole, ForkJoinPool.commonPool()), () -> {});
    }
}
