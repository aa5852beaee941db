package dev.ringer.schema;

import dev.ringer.json.Json;
import dev.ringer.json.JsonNumber;
import java.util.Optional;

/** The types of JSON Schema; whole numbers are both {@link #INTEGER} and {@link #NUMBER}. */
public enum Type {
    NULL("null", 1),
    BOOLEAN("boolean", 2),
    INTEGER("integer", 4),
    NUMBER("number", 8),
    STRING("string", 16),
    ARRAY("array", 32),
    OBJECT("object", 64);

    private final String word;
    private final int bit;

    Type(String word, int bit) {
        this.word = word;
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    public String word() {
        return word;
    }

    /** Give the type of this name, in any case; nothing where JSON Schema has none of that name. */
    public static Optional<Type> of(String word) {
        for (Type type : values()) {
            if (type.word.equalsIgnoreCase(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Give the narrowest type of a value. */
    public static Type of(Json value) {
        return switch (value.kind()) {
            case NULL -> NULL;
            case BOOLEAN -> BOOLEAN;
            case NUMBER -> ((JsonNumber) value).isWhole() ? INTEGER : NUMBER;
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
        };
    }
}
