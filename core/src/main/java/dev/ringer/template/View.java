package dev.ringer.template;

import dev.ringer.json.Json;
import org.jspecify.annotations.Nullable;

/** Something that expressions see and that is no JSON value, such as the request: made when somebody looks. */
interface View {

    /** Give a member by its name, or an item by its index; null where there is none. */
    @Nullable
    Object member(String name);

    /** Give what stands in the output for the whole. */
    String text();

    Json json();
}
