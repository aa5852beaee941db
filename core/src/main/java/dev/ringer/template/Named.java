package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values by name, such as the headers. */
record Named(Supplier<List<String>> names, Function<String, List<String>> values) implements View {

    @Override
    public @Nullable Many member(String name) {
        List<String> found = values.apply(name);
        return found.isEmpty() ? null : new Many(found);
    }

    @Override
    public Json json() {
        JsonObject.Builder builder = JsonObject.builder();
        Set<String> once = new LinkedHashSet<>(names.get());
        for (String name : once) {
            builder.put(name, new Many(values.apply(name)).json());
        }
        return builder.build();
    }
}
