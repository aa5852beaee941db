package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.Pointer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Helpers that set and get variables of the rendering, and read what was before it. */
final class Memory {

    private static final int BACK_MAX = 1_000;

    private Memory() {}

    /** Set a variable to a value, or to what the block makes. */
    static Object assign(Call call) {
        Block block = call.block();
        Object value = block != null ? block.body() : call.value(1);
        set(call, call.text(0), value);
        return "";
    }

    static void set(Call call, String name, @Nullable Object value) {
        call.run().set(name, value == null ? dev.ringer.json.JsonNull.NULL : value);
    }

    static @Nullable Object get(Call call) {
        Object value = call.run().variable(call.text(0));
        return value != null ? value : call.run().scope().variables().get(call.text(0));
    }

    /** Give the value or another where it is missing or empty; set a variable to it instead where one is named. */
    static @Nullable Object val(Call call) {
        Object value = call.value(0);
        Object other = call.option("or") != null ? call.option("or") : call.option("default");
        Object chosen = Value.text(value).isEmpty() && other != null ? other : value;
        Object name = call.option("assign");
        if (name == null) {
            return chosen;
        }
        set(call, Value.text(name), chosen);
        return "";
    }

    /** Give a thing, or a place in it; all things where no identity is named. */
    static @Nullable Object state(Call call) {
        try {
            return found(call);
        } catch (State.AmbiguousException e) {
            throw call.failure(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable Object found(Call call) {
        State state = call.run().scope().state();
        String resource = call.text(0);
        Map<String, String> where = new HashMap<>();
        call.options().forEach((name, value) -> where.put(name, Value.text(value)));
        if (!call.has(1)) {
            return JsonArray.of(state.list(resource, where));
        }
        Json thing = state.get(resource, call.text(1), where).orElse(null);
        return thing == null || !call.has(2) ? thing : pointer(call).find(thing);
    }

    private static Pointer pointer(Call call) {
        try {
            return Pointer.parse(call.text(2));
        } catch (IllegalArgumentException e) {
            throw call.failure("the third argument is '" + call.text(2) + "', must be a JSON Pointer such as /status");
        }
    }

    static @Nullable Json previous(Call call) {
        int back = call.has(1) ? call.whole(1, 1, BACK_MAX) : 1;
        return call.run().scope().history().exchange(call.text(0, ""), back).orElse(null);
    }
}
