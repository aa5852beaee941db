package dev.ringer.json;

/** A JSON string. */
public record JsonString(String value) implements Json {

    @Override
    public Kind kind() {
        return Kind.STRING;
    }

    /** Give the length in characters as JSON Schema counts them: Unicode code points, not UTF-16 units. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    @Override
    public String toString() {
        return text();
    }
}
