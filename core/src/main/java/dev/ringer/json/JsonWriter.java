package dev.ringer.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes JSON text as UTF-8 into a buffer that grows, without a tree or text in between.
 *
 * <p>Not for use by several threads. The caller keeps the order of calls right; the writer sets the commas.
 */
public final class JsonWriter {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final int indent;
    private byte[] out = new byte[256];
    private int size;
    private int depth;
    private boolean comma;

    private JsonWriter(int indent) {
        this.indent = indent;
    }

    /** Make a writer of text without white space. */
    public static JsonWriter compact() {
        return new JsonWriter(0);
    }

    /** Make a writer of text with a line a member, each level two columns further in. */
    public static JsonWriter pretty() {
        return new JsonWriter(2);
    }

    /** Write a value as compact text. */
    public static String write(Json value) {
        return compact().value(value).toString();
    }

    /** Write a value as text with a line a member. */
    public static String writePretty(Json value) {
        return pretty().value(value).toString();
    }

    /** Write a value as compact UTF-8. */
    public static byte[] bytes(Json value) {
        return compact().value(value).toBytes();
    }

    public JsonWriter value(Json value) {
        switch (value.kind()) {
            case NULL -> raw("null");
            case BOOLEAN -> raw(value.toString());
            case NUMBER -> raw(value.toString());
            case STRING -> string(((JsonString) value).value());
            case ARRAY -> array((JsonArray) value);
            case OBJECT -> object((JsonObject) value);
        }
        return this;
    }

    private void array(JsonArray array) {
        open('[');
        for (int i = 0; i < array.size(); i++) {
            value(array.get(i));
        }
        close(']');
    }

    private void object(JsonObject object) {
        open('{');
        for (int i = 0; i < object.size(); i++) {
            name(object.name(i));
            value(object.value(i));
        }
        close('}');
    }

    private void open(char bracket) {
        next();
        put(bracket);
        depth++;
        comma = false;
    }

    private void close(char bracket) {
        depth--;
        if (comma) {
            newline();
        }
        put(bracket);
        comma = true;
    }

    private void name(String name) {
        next();
        quoted(name);
        put(':');
        if (indent > 0) {
            put(' ');
        }
        comma = false;
        afterName = true;
    }

    private boolean afterName;

    /** Set what must stand before the next value: nothing behind a name, a comma behind a value, then a new line. */
    private void next() {
        if (afterName) {
            afterName = false;
            return;
        }
        if (comma) {
            put(',');
        }
        if (depth > 0) {
            newline();
        }
    }

    private void newline() {
        if (indent == 0) {
            return;
        }
        put('\n');
        for (int i = 0; i < depth * indent; i++) {
            put(' ');
        }
    }

    private void raw(String ascii) {
        next();
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            out[size++] = (byte) ascii.charAt(i);
        }
        comma = true;
    }

    private void string(String value) {
        next();
        quoted(value);
        comma = true;
    }

    private void quoted(String value) {
        room(value.length() + 2);
        out[size++] = '"';
        int at = 0;
        int n = value.length();
        // The common case: ASCII that needs no escape, copied as it is.
        while (at < n) {
            char c = value.charAt(at);
            if (c < 0x20 || c == '"' || c == '\\' || c >= 0x7F) {
                break;
            }
            out[size++] = (byte) c;
            at++;
        }
        while (at < n) {
            char c = value.charAt(at++);
            if (Character.isHighSurrogate(c) && at < n && Character.isLowSurrogate(value.charAt(at))) {
                codePoint(Character.toCodePoint(c, value.charAt(at++)));
            } else {
                character(c);
            }
        }
        put('"');
    }

    private void codePoint(int code) {
        room(4);
        out[size++] = (byte) (0xF0 | code >> 18);
        out[size++] = (byte) (0x80 | (code >> 12 & 0x3F));
        out[size++] = (byte) (0x80 | (code >> 6 & 0x3F));
        out[size++] = (byte) (0x80 | (code & 0x3F));
    }

    private void character(char c) {
        room(6);
        if (c == '"' || c == '\\') {
            out[size++] = '\\';
            out[size++] = (byte) c;
        } else if (c < 0x20 || c == 0x7F || Character.isSurrogate(c)) {
            escaped(c);
        } else if (c < 0x80) {
            out[size++] = (byte) c;
        } else if (c < 0x800) {
            out[size++] = (byte) (0xC0 | c >> 6);
            out[size++] = (byte) (0x80 | (c & 0x3F));
        } else {
            out[size++] = (byte) (0xE0 | c >> 12);
            out[size++] = (byte) (0x80 | (c >> 6 & 0x3F));
            out[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void escaped(char c) {
        out[size++] = '\\';
        int named = "\b\t\n\f\r".indexOf(c);
        if (named >= 0) {
            out[size++] = (byte) "btnfr".charAt(named);
            return;
        }
        out[size++] = 'u';
        out[size++] = HEX[(c >> 12) & 15];
        out[size++] = HEX[(c >> 8) & 15];
        out[size++] = HEX[(c >> 4) & 15];
        out[size++] = HEX[c & 15];
    }

    private void put(char ascii) {
        room(1);
        out[size++] = (byte) ascii;
    }

    private void room(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(size + more, out.length * 2));
        }
    }

    public byte[] toBytes() {
        return Arrays.copyOf(out, size);
    }

    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }
}
