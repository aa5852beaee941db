package dev.ringer.admin;

import dev.ringer.delay.TimeSpan;
import dev.ringer.http.Outcome;
import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import dev.ringer.session.SessionClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** The time that a session sees. */
final class ClockActions {

    static final List<Action> ALL = List.of(
            new Action("getClock", ask -> Replies.ok(json(ask.session().clock()))),
            new Action("setClock", ClockActions::set),
            new Action("resetClock", ClockActions::reset),
            new Action("advanceClock", ClockActions::advance));

    private ClockActions() {}

    static JsonObject json(SessionClock clock) {
        return JsonObject.builder()
                .put("time", clock.instant().toString())
                .put("frozen", Json.of(clock.isFrozen()))
                .build();
    }

    private static Outcome set(Ask ask) {
        SessionClock clock = ask.session().clock();
        JsonObject body = ask.body();
        String time = body.string("time");
        try {
            boolean stops = body.isTrue("frozen");
            if (time != null && stops) {
                clock.freeze(instant(time));
            } else if (time != null) {
                clock.set(instant(time));
            } else if (stops) {
                clock.freeze();
            }
            if (body.has("frozen") && !stops) {
                clock.resume();
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(422, "no-such-time", e.getMessage() + ".");
        }
        return Replies.ok(json(clock));
    }

    private static Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the time is '" + time + "', must be like 2030-01-31T12:00:00Z", e);
        }
    }

    private static Outcome reset(Ask ask) {
        ask.session().clock().reset();
        return Replies.none();
    }

    private static Outcome advance(Ask ask) {
        String by = Objects.requireNonNull(ask.body().string("by"));
        try {
            ask.session().clock().advance(duration(by));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(422, "no-such-time", e.getMessage() + ".");
        }
        return Replies.ok(json(ask.session().clock()));
    }

    private static Duration duration(String by) {
        boolean isBack = by.startsWith("-");
        long millis = TimeSpan.millis(isBack ? by.substring(1) : by)
                .orElseThrow(() -> new IllegalArgumentException("'by' is '" + by + "', must be " + TimeSpan.FORMS));
        return Duration.ofMillis(isBack ? -millis : millis);
    }
}
