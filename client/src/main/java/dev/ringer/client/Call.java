package dev.ringer.client;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;

/**
 * Calls that are looked for in the journal.
 *
 * @param json as the control API's verifications have it: {@code {"operation": "createPet", "when": …, "response": …}}
 */
public record Call(JsonObject json) {

    private static final String WHEN = "when";
    private static final String RESPONSE = "response";

    static Call of(Target target) {
        return new Call(target.json());
    }

    /** Give a copy of which more must hold. */
    public Call when(Condition... conditions) {
        return with(WHEN, conditions);
    }

    /** Give a copy whose response must have a status. */
    public Call answered(int status) {
        return with(RESPONSE, Condition.of("status", status));
    }

    /** Give a copy whose response must hold to more. */
    public Call answered(Condition... conditions) {
        return with(RESPONSE, conditions);
    }

    private Call with(String key, Condition... conditions) {
        JsonObject there = Trees.object(json, key);
        for (Condition each : conditions) {
            there = Condition.both(there, each.json());
        }
        return new Call(json.with(key, there));
    }

    Call with(String key, Json value) {
        return new Call(json.with(key, value));
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
