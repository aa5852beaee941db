package dev.ringer.server;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names of header fields that the server acts on or that nearly every client sends.
 *
 * <p>A request's name that is spelled in one of the two usual ways becomes the one text kept here, so that most names
 * take no memory.
 */
enum FieldName {
    ACCEPT("Accept"),
    ACCEPT_ENCODING("Accept-Encoding"),
    ACCEPT_LANGUAGE("Accept-Language"),
    AUTHORIZATION("Authorization"),
    CACHE_CONTROL("Cache-Control"),
    CONNECTION("Connection"),
    CONTENT_ENCODING("Content-Encoding"),
    CONTENT_LENGTH("Content-Length"),
    CONTENT_TYPE("Content-Type"),
    COOKIE("Cookie"),
    EXPECT("Expect"),
    HOST("Host"),
    HTTP2_SETTINGS("HTTP2-Settings"),
    IF_MATCH("If-Match"),
    IF_NONE_MATCH("If-None-Match"),
    KEEP_ALIVE("Keep-Alive"),
    ORIGIN("Origin"),
    PREFER("Prefer"),
    REFERER("Referer"),
    TRACEPARENT("Traceparent"),
    TRANSFER_ENCODING("Transfer-Encoding"),
    UPGRADE("Upgrade"),
    USER_AGENT("User-Agent");

    private static final int SLOTS = 128;
    private static final FieldName[][] BY_HASH = byHash();

    private final String text;
    private final String lower;

    FieldName(String text) {
        this.text = text;
        this.lower = text.toLowerCase(Locale.ROOT);
    }

    private static FieldName[][] byHash() {
        FieldName[][] table = new FieldName[SLOTS][0];
        for (FieldName name : values()) {
            int slot = hash(name.lower.getBytes(StandardCharsets.US_ASCII), 0, name.lower.length());
            table[slot] = Arrays.copyOf(table[slot], table[slot].length + 1);
            table[slot][table[slot].length - 1] = name;
        }
        return table;
    }

    /** Mix the length, the first and the last letter, of which 0x20 is the bit that tells upper from lower case. */
    private static int hash(byte[] bytes, int from, int to) {
        return ((to - from) * 31 + (bytes[from] | 0x20) * 7 + (bytes[to - 1] | 0x20)) & (SLOTS - 1);
    }

    /** Find the name that stands in the bytes, whatever its case; null where it is another one. */
    static @Nullable FieldName find(byte[] bytes, int from, int to) {
        for (FieldName name : BY_HASH[hash(bytes, from, to)]) {
            if (name.lower.length() == to - from && name.matches(bytes, from)) {
                return name;
            }
        }
        return null;
    }

    private boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < lower.length(); i++) {
            int b = bytes[from + i];
            if (b != lower.charAt(i) && (b < 'A' || b > 'Z' || (b | 0x20) != lower.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Give the name as spelled in the bytes, which are known to be this name. */
    String spelled(byte[] bytes, int from, int to) {
        if (is(text, bytes, from)) {
            return text;
        }
        return is(lower, bytes, from) ? lower : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean is(String text, byte[] bytes, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
