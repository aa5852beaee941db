package dev.ringer.launch;

import dev.ringer.json.Json;
import dev.ringer.json.JsonArray;
import dev.ringer.json.JsonBoolean;
import dev.ringer.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;

/** Where changes are kept: two words, or the path of a file. */
record StateType() implements ValueType<String> {

    static final String MEMORY = "memory";
    static final String OFF = "off";

    private static final Place FILE = new Place();

    @Override
    public String parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(rule());
        }
        return isWord(text) ? text : FILE.parse(text).toString();
    }

    private static boolean isWord(String text) {
        return text.equals(MEMORY) || text.equals(OFF);
    }

    @Override
    public Optional<String> text(Json value) {
        return value == JsonBoolean.FALSE ? Optional.of(OFF) : FILE.text(value);
    }

    @Override
    public JsonObject schema() {
        return JsonObject.of(
                "anyOf",
                JsonArray.of(JsonObject.of("type", Json.of("string")), JsonObject.of("const", Json.of(false))));
    }

    @Override
    public String rule() {
        return "must be memory, off or the path of a file";
    }

    @Override
    public String resolve(String text, Path folder) {
        return isWord(text) ? text : FILE.resolve(text, folder);
    }
}
