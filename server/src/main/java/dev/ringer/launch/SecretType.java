package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonObject;
import java.util.Optional;

/** A text that nobody is shown. */
record SecretType() implements ValueType<String> {

    private static final Text PLAIN = new Text();

    @Override
    public String parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }

    @Override
    public Optional<String> text(Json value) {
        return PLAIN.text(value);
    }

    @Override
    public JsonObject schema() {
        return PLAIN.schema();
    }

    @Override
    public String rule() {
        return PLAIN.rule();
    }

    @Override
    public String show(String text) {
        return "***";
    }
}
