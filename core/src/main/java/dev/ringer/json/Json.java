package dev.ringer.json;

/**
 * A JSON value (RFC 8259): immutable, and equal to another when JSON Schema says so, that is numbers by their
 * mathematical value and objects whatever the order of their members.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** The six kinds of value, for use in a {@code switch}. */
    enum Kind {
        NULL,
        BOOLEAN,
        NUMBER,
        STRING,
        ARRAY,
        OBJECT;

        /** Give the name that JSON Schema uses: {@code "null"}, {@code "boolean"} and so on. */
        public String word() {
            return switch (this) {
                case NULL -> "null";
                case BOOLEAN -> "boolean";
                case NUMBER -> "number";
                case STRING -> "string";
                case ARRAY -> "array";
                case OBJECT -> "object";
            };
        }
    }

    Kind kind();

    /** Give the value as compact JSON text. */
    default String text() {
        return JsonWriter.write(this);
    }

    static JsonString of(String value) {
        return new JsonString(value);
    }

    static JsonNumber of(long value) {
        return JsonNumber.of(value);
    }

    static JsonBoolean of(boolean value) {
        return value ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /**
     * Read JSON text.
     *
     * @throws JsonSyntaxException when the text is no JSON value, repeats a member, or is nested too deeply
     */
    static Json parse(String text) {
        return JsonReader.read(text);
    }
}
