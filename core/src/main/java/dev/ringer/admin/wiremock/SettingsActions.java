package dev.ringer.admin.wiremock;

import dev.ringer.delay.Delay;
import dev.ringer.disruption.Disruptor;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.Pointer;
import dev.ringer.source.Diagnostic;
import dev.ringer.source.Location;
import dev.ringer.wiremock.PatternReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings of all mappings: the delay is that of the whole server, what else there is is kept and given back. */
final class SettingsActions {

    static final List<Route> ALL = List.of(
            new Route("GET", "/settings", call -> Sent.ok(JsonObject.of("settings", shown(call)))),
            new Route("PUT", "/settings", SettingsActions::set),
            new Route("POST", "/settings", SettingsActions::set),
            new Route("PATCH", "/settings/extended", SettingsActions::extend));

    private static final Location ROOT = new Location(URI.create("settings:/"), Pointer.ROOT);

    private static final List<String> DELAYS = List.of("fixedDelay", "delayDistribution");

    private SettingsActions() {}

    private static JsonObject shown(Call call) {
        JsonObject settings = call.kept().settings();
        return settings.has("proxyPassThrough") ? settings : settings.with("proxyPassThrough", Json.of(true));
    }

    private static Outcome set(Call call) {
        JsonObject body = call.object();
        JsonObject inner = body.object("settings");
        JsonObject settings = inner == null ? body : inner;
        if (call.session().isServer()) {
            slow(call, settings);
        } else if (!delays(settings).equals(delays(call.kept().settings()))) {
            throw Refusal.of(
                    422, "Not carried over", "Delays of all answers are a matter of the server, not of a session.");
        }
        call.kept().set(settings);
        return Sent.done();
    }

    private static JsonObject delays(JsonObject settings) {
        JsonObject.Builder delays = JsonObject.builder();
        for (String each : DELAYS) {
            Json value = settings.get(each);
            if (value != null && value.kind() != Json.Kind.NULL) {
                delays.put(each, value);
            }
        }
        return delays.build();
    }

    private static void slow(Call call, JsonObject settings) {
        List<Diagnostic> found = new ArrayList<>();
        Optional<Json> words = new PatternReader(found).delay(delays(settings), ROOT);
        Delay delay = words.map(each -> Delay.read(each, ROOT, found)).orElse(Delay.NONE);
        if (!found.isEmpty()) {
            throw Refusal.of(found, "");
        }
        Optional<Disruptor> disruptor = call.mock().disruptor();
        if (disruptor.isEmpty() && words.isPresent()) {
            throw Refusal.of(422, "Not carried over", "This mock cannot be slowed down.");
        }
        disruptor.ifPresent(each -> each.slow(delay, words.orElse(null)));
    }

    private static Outcome extend(Call call) {
        JsonObject settings = call.kept().settings();
        JsonObject before = settings.object("extended");
        JsonObject after = (before == null ? JsonObject.EMPTY : before)
                .toBuilder().putAll(call.object()).build();
        call.kept().set(settings.with("extended", after));
        return Sent.done();
    }
}
