package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a name that may occur more than once: the first where one is wanted, any by its index. */
record Many(List<String> values) implements View {

    @Override
    public @Nullable Object member(String name) {
        if (name.equals("length") || name.equals("size")) {
            return values.size();
        }
        try {
            int index = Integer.parseInt(name);
            return index >= 0 && index < values.size() ? values.get(index) : null;
        } catch (NumberFormatException e) {
            return name.equals("first") ? values.get(0) : name.equals("last") ? values.get(values.size() - 1) : null;
        }
    }

    @Override
    public String text() {
        return values.isEmpty() ? "" : values.get(0);
    }

    @Override
    public Json json() {
        return values.size() == 1
                ? Json.of(values.get(0))
                : JsonArray.of(values.stream().map(Json::of).toList());
    }
}
