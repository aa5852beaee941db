package dev.ringer.server;

import dev.ringer.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes in which a response's head is put together; used again for the next one. */
final class Octets {

    /** Past this the array is not kept for the next response. */
    private static final int KEPT_BYTES_MAX = 64 << 10;

    private byte[] bytes = new byte[1024];
    private int size;

    void clear() {
        size = 0;
        if (bytes.length > KEPT_BYTES_MAX) {
            bytes = new byte[1024];
        }
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void add(char one) {
        room(1);
        bytes[size++] = (byte) one;
    }

    void addNumber(long number) {
        if (number >= 0 && number < 10) {
            add((char) ('0' + number));
        } else {
            addLatin(Long.toString(number));
        }
    }

    /** Add text of which no character is above U+00FF, one byte each. */
    void addLatin(String text) {
        int length = text.length();
        room(length);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            into[at + i] = (byte) text.charAt(i);
        }
        size += length;
    }

    /** Add a header's name; false where it is no token, and nothing is added then. */
    boolean addName(String text) {
        int length = text.length();
        room(length);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0x7F || !Octet.isToken((byte) c)) {
                return false;
            }
            into[at + i] = (byte) c;
        }
        size += length;
        return length > 0;
    }

    /**
     * Add a header's value: one byte for each character up to U+00FF (RFC 9110, 5.5, calls them opaque), or the whole
     * value as UTF-8 when it has others.
     *
     * @return false where the value has a line break, NUL or another control character but tab; nothing is added then
     */
    boolean addValue(String text) {
        int length = text.length();
        room(length);
        byte[] into = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < 0x20 && c != '\t') || c == 0x7F) {
                return false;
            }
            if (c > 0xFF) {
                return addUtf8(text);
            }
            into[at + i] = (byte) c;
        }
        size += length;
        return true;
    }

    private boolean addUtf8(String text) {
        if (!Headers.isValue(text)) {
            return false;
        }
        add(text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
