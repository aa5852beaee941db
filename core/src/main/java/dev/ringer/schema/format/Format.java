package dev.ringer.schema.format;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import dev.ringer.json.JsonString;
import java.util.function.Predicate;

/** A named format: which values it says something about, and which of them it takes. */
public final class Format {

    private final String name;
    private final String meaning;
    private final Json.Kind kind;
    private final Predicate<Json> test;

    private Format(String name, String meaning, Json.Kind kind, Predicate<Json> test) {
        this.name = name;
        this.meaning = meaning;
        this.kind = kind;
        this.test = test;
    }

    static Format text(String name, String meaning, Predicate<String> test) {
        return new Format(name, meaning, Json.Kind.STRING, value -> test.test(((JsonString) value).value()));
    }

    static Format number(String name, String meaning, Predicate<JsonNumber> test) {
        return new Format(name, meaning, Json.Kind.NUMBER, value -> test.test((JsonNumber) value));
    }

    public String name() {
        return name;
    }

    /** Say what the format is, to go behind "must be": {@code a date like 2026-01-31}. */
    public String meaning() {
        return meaning;
    }

    /** Tell whether the value is of this format; values of another kind always are. */
    public boolean accepts(Json value) {
        return value.kind() != kind || test.test(value);
    }
}
