package dev.ringer.json;

/** The JSON value {@code null}. */
public final class JsonNull implements Json {

    public static final JsonNull NULL = new JsonNull();

    private JsonNull() {}

    @Override
    public Kind kind() {
        return Kind.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
