package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Something that expressions see and that is no JSON value, such as the request: made when somebody looks. */
interface View {

    /** Give a member by its name, or an item by its index; null where there is none. */
    @Nullable
    Object member(String name);

    /** Give what stands in the output for the whole. */
    default String text() {
        return json().text();
    }

    /** Give some of the members as an object. */
    default JsonObject members(String... names) {
        JsonObject.Builder builder = JsonObject.builder();
        for (String name : names) {
            builder.put(name, Value.json(member(name)));
        }
        return builder.build();
    }

    Json json();
}
