package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonObject;
import java.time.Duration;

/**
 * A question to the journal that waits for how often. What does not hold is an {@link AssertionError} whose message shows
 * the nearest exchanges.
 */
public final class Verification {

    private final Control control;
    private final Call call;

    Verification(Control control, Call call) {
        this.control = control;
        this.call = call;
    }

    /** Give a copy of which more must hold. */
    public Verification when(Condition... conditions) {
        return new Verification(control, call.when(conditions));
    }

    /** Give a copy whose response must have a status. */
    public Verification answered(int status) {
        return new Verification(control, call.answered(status));
    }

    /** Give a copy whose response must hold to more. */
    public Verification answered(Condition... conditions) {
        return new Verification(control, call.answered(conditions));
    }

    /** Give a copy that waits so long for what it asks for. */
    public Verification within(Duration time) {
        return new Verification(control, call.with("within", Json.of(Times.text(time))));
    }

    /** Make sure that it was called at all. */
    public void called() {
        atLeast(1);
    }

    public void never() {
        verify(Json.of("never"));
    }

    public void once() {
        times(1);
    }

    public void times(int times) {
        verify(JsonNumber.of(times));
    }

    public void atLeast(int times) {
        verify(JsonObject.of("atLeast", JsonNumber.of(times)));
    }

    public void atMost(int times) {
        verify(JsonObject.of("atMost", JsonNumber.of(times)));
    }

    public void between(int least, int most) {
        verify(JsonObject.builder().put("atLeast", least).put("atMost", most).build());
    }

    private void verify(Json times) {
        verify(control, call.with("times", times).json());
    }

    static void verify(Control control, JsonObject question) {
        JsonObject answer = control.post("verifications", question);
        if (!answer.isTrue("passed")) {
            String message = answer.string("message");
            throw new AssertionError(message == null ? "not so: " + question : message);
        }
    }
}
