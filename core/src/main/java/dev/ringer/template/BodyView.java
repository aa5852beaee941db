package dev.ringer.template;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNull;
import dev.ringer.matching.operator.Payload;
import org.jspecify.annotations.Nullable;

/** A body: its text, or a member of the JSON that it is. */
record BodyView(Payload payload) implements View {

    @Override
    public @Nullable Object member(String name) {
        return Value.member(tree(), name);
    }

    /** Give the body's JSON, or else its text; null where it is empty. */
    Json tree() {
        Json found = payload.json();
        String text = payload.text();
        return found != null ? found : text == null ? JsonNull.NULL : Json.of(text);
    }

    @Override
    public String text() {
        String text = payload.text();
        return text == null ? "" : text;
    }

    @Override
    public Json json() {
        return Json.of(text());
    }
}
