package dev.ringer.admin;

import dev.ringer.delay.Delay;
import dev.ringer.delay.TimeSpan;
import dev.ringer.disruption.Disruption;
import dev.ringer.disruption.Disruptor;
import dev.ringer.disruption.Outage;
import dev.ringer.disruption.RateLimit;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.json.JsonString;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What goes wrong with all requests, switched while the mock runs. */
final class DisruptionActions {

    static final List<Action> ALL = List.of(
            new Action("getDisruption", ask -> Replies.ok(disruptor(ask).words())),
            new Action("setDisruption", DisruptionActions::set),
            new Action("endDisruption", DisruptionActions::end));

    private DisruptionActions() {}

    private static Disruptor disruptor(Ask ask) {
        return ask.mock()
                .disruptor()
                .orElseThrow(() -> new ProblemException(409, "no-disruption", "This mock cannot be disrupted."));
    }

    private static Outcome set(Ask ask) {
        JsonObject words = ask.body();
        try {
            disruptor(ask).change(disruption(words), words);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(422, "invalid-disruption", e.getMessage() + ".");
        }
        return Replies.ok(words);
    }

    private static Outcome end(Ask ask) {
        disruptor(ask).change(Disruption.NONE, JsonObject.EMPTY);
        return Replies.none();
    }

    private static Disruption disruption(JsonObject words) {
        Disruption disruption = Disruption.NONE;
        String delay = text(words.get("delay"));
        if (delay != null) {
            disruption = disruption.withDelay(named("delay", delay, () -> Delay.parse(delay)));
        }
        String rateLimit = text(words.get("rateLimit"));
        if (rateLimit != null) {
            disruption = disruption.withRateLimit(named("rateLimit", rateLimit, () -> RateLimit.parse(rateLimit)));
        }
        String outage = text(words.get("outage"));
        if (outage != null) {
            disruption = disruption.withOutage(named("outage", outage, () -> Outage.parse(outage)));
        }
        String maintenance = text(words.get("maintenance"));
        if (maintenance != null) {
            disruption = disruption.withMaintenanceMillis(TimeSpan.millis(maintenance)
                    .orElseThrow(() -> new IllegalArgumentException("'maintenance' must be " + TimeSpan.FORMS)));
        }
        return disruption;
    }

    private static <T> T named(String name, String text, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' is '" + text + "', " + e.getMessage(), e);
        }
    }

    private static @Nullable String text(@Nullable Json value) {
        return value == null ? null : value instanceof JsonString string ? string.value() : value.text();
    }
}
