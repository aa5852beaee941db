package dev.ringer.admin.wiremock;

import dev.ringer.admin.Host;
import dev.ringer.http.Delivery;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.List;

/** The server as a whole, and what it does not do. */
final class ServerActions {

    /** Of WireMock, whose API this is. */
    private static final String VERSION = "3.13.2";

    static final List<Route> ALL = List.of(
            new Route("GET", "/health", ServerActions::health),
            new Route(
                    "GET",
                    "/version",
                    call -> Sent.ok(JsonObject.builder()
                            .put("version", VERSION)
                            .put("server", "Ringer")
                            .build())),
            new Route("POST", "/reset", MappingActions::reset),
            new Route("POST", "/shutdown", call -> Sent.beside(() -> stop(call))),
            new Route("POST", "/recordings/start", ServerActions::recordings),
            new Route("POST", "/recordings/stop", ServerActions::recordings),
            new Route("POST", "/recordings/snapshot", ServerActions::recordings),
            new Route("GET", "/recordings/status", call -> Sent.ok(JsonObject.of("status", Json.of("NeverStarted")))));

    private ServerActions() {}

    private static Outcome health(Call call) {
        return Sent.ok(JsonObject.builder()
                .put("status", "healthy")
                .put("message", "Ringer is ok")
                .put("version", VERSION)
                .put("timestamp", call.world().clock().instant().toString())
                .build());
    }

    private static Delivery stop(Call call) {
        Host host = call.mock()
                .host()
                .orElseThrow(() -> Refusal.of(422, "Not stopped", "This mock ends with the program that it is in."));
        try {
            host.stop();
            return Sent.done();
        } catch (Host.HostException e) {
            throw Refusal.of(422, "Not stopped", e.getMessage() + ".");
        }
    }

    private static Outcome recordings(Call call) {
        throw Refusal.of(
                422,
                "Not carried over",
                "Ringer records nothing; a stub with proxyBaseUrl lets a real server answer, and the journal shows what"
                        + " it answered.");
    }
}
