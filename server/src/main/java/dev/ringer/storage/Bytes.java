package dev.ringer.storage;

import java.util.Arrays;

/** Bytes that grow, with the numbers and texts that records are made of. */
final class Bytes {

    private static final int LEAST = 1 << 12;
    private static final int KEPT_MAX = 1 << 22;

    private byte[] bytes = new byte[LEAST];
    private int size;

    int size() {
        return size;
    }

    byte[] array() {
        return bytes;
    }

    /** Begin anew; what was once much is not held for ever. */
    void clear() {
        size = 0;
        if (bytes.length > KEPT_MAX) {
            bytes = new byte[LEAST];
        }
    }

    /** Take away all that is behind. */
    void cut(int to) {
        size = to;
    }

    void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Put four bytes, the highest first. */
    void putInt(int value) {
        room(4);
        size += 4;
        setInt(size - 4, value);
    }

    void setInt(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    /** Put seven bits a byte, the lowest first, so that small numbers take little. */
    void putNumber(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Put a text by its UTF-16 units, a number each: half a pair of surrogates is kept as well. */
    void putText(String text) {
        putNumber(text.length());
        room(3L * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                putNumber(c);
            }
        }
    }

    private void room(long more) {
        if (size + more > bytes.length) {
            long wanted = Math.max(size + more, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
        }
    }
}
