package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/** The time that a session sees: in templates, expiry of tokens, stubs that answer between times. */
public final class RingerClock {

    private static final String CLOCK = "clock";
    private static final String FROZEN = "frozen";

    private final Control control;

    RingerClock(Control control) {
        this.control = control;
    }

    public Instant now() {
        return time(control.get(CLOCK));
    }

    public boolean isFrozen() {
        return control.get(CLOCK).isTrue(FROZEN);
    }

    /** Go on from another time. */
    public Instant set(Instant time) {
        return time(control.put(CLOCK, JsonObject.of("time", Json.of(time.toString()))));
    }

    /** Stand still. */
    public Instant freeze() {
        return time(control.put(CLOCK, JsonObject.of(FROZEN, Json.of(true))));
    }

    /** Stand still at a time. */
    public Instant freeze(Instant time) {
        return time(control.put(
                CLOCK,
                JsonObject.builder()
                        .put("time", time.toString())
                        .put(FROZEN, Json.of(true))
                        .build()));
    }

    /** Go on from where it stands. */
    public Instant resume() {
        return time(control.put(CLOCK, JsonObject.of(FROZEN, Json.of(false))));
    }

    /** Move on, or back by a negative time. */
    public Instant advance(Duration by) {
        return time(control.post("clock/advance", JsonObject.of("by", Json.of(Times.text(by)))));
    }

    /** Show the server's time again. */
    public void reset() {
        control.delete(CLOCK);
    }

    private static Instant time(JsonObject clock) {
        return Instant.parse(Control.text(clock, "time"));
    }
}
