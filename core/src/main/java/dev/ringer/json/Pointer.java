package dev.ringer.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901): the way from a document's root to a value.
 *
 * <p>A pointer is a chain from the value up to the root, so that adding a token costs one object.
 */
public final class Pointer {

    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String token;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    /** Make a pointer of unescaped tokens. */
    public static Pointer of(String... tokens) {
        Pointer pointer = ROOT;
        for (String token : tokens) {
            pointer = pointer.child(token);
        }
        return pointer;
    }

    /**
     * Read a pointer such as {@code /paths/~1pets/get}; the empty text is the root.
     *
     * @throws IllegalArgumentException when the text is neither empty nor begins with a slash
     */
    public static Pointer parse(String text) {
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new IllegalArgumentException("pointer is '" + text + "', must be empty or begin with /");
        }
        Pointer pointer = ROOT;
        for (String token : text.substring(1).split("/", -1)) {
            pointer = pointer.child(token.replace("~1", "/").replace("~0", "~"));
        }
        return pointer;
    }

    public Pointer child(String name) {
        return new Pointer(this, name);
    }

    public Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** Append all tokens of another pointer. */
    public Pointer append(Pointer tail) {
        Pointer pointer = this;
        for (String each : tail.tokens()) {
            pointer = pointer.child(each);
        }
        return pointer;
    }

    public boolean isRoot() {
        return parent == null;
    }

    /** Tell whether the pointer leads to another one's place, or to one below it. */
    public boolean isWithin(Pointer other) {
        for (Pointer at = this; at != null; at = at.parent) {
            if (at.equals(other)) {
                return true;
            }
        }
        return false;
    }

    /** Give the pointer without its last token; the root's parent is the root. */
    public Pointer parent() {
        return parent == null ? this : parent;
    }

    /** Give the last token, unescaped; empty at the root. */
    public String last() {
        return token;
    }

    /** Give the tokens from the root on, unescaped. */
    public List<String> tokens() {
        Deque<String> tokens = new ArrayDeque<>();
        for (Pointer at = this; at.parent != null; at = at.parent) {
            tokens.addFirst(at.token);
        }
        return new ArrayList<>(tokens);
    }

    /** Give the value that the pointer leads to, or null where it leads nowhere. */
    public @Nullable Json find(Json root) {
        if (parent == null || parent.parent == null) {
            return parent == null ? root : step(root, token);
        }
        Json value = root;
        for (String each : tokens()) {
            Json next = step(value, each);
            if (next == null) {
                return null;
            }
            value = next;
        }
        return value;
    }

    /** Take one step from a value, or give null where there is none. */
    public static @Nullable Json step(Json value, String token) {
        if (value instanceof JsonObject object) {
            return object.get(token);
        }
        if (value instanceof JsonArray array && isIndex(token)) {
            int index = Integer.parseInt(token);
            return index < array.size() ? array.get(index) : null;
        }
        return null;
    }

    static boolean isIndex(String token) {
        if (token.isEmpty() || token.length() > 9 || (token.length() > 1 && token.charAt(0) == '0')) {
            return false;
        }
        return token.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Give the form used behind {@code #} in a URI: escaped as a pointer, then percent-encoded (RFC 6901, 6). */
    public String fragment() {
        StringBuilder out = new StringBuilder();
        for (byte b : toString().getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~!$&'()*+,;=:@?".indexOf(c) >= 0);
            if (plain) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Pointer pointer
                && token.equals(pointer.token)
                && Objects.equals(parent, pointer.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (parent == null ? 7 : parent.hashCode()) + token.hashCode();
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (String each : tokens()) {
            out.append('/').append(each.replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }
}
