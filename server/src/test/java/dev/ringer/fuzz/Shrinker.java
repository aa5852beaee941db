package dev.ringer.fuzz;

import java.util.function.Predicate;

/** Makes the bytes of a shot fewer for as long as it still fails. */
final class Shrinker {

    private static final int TRIES_MAX = 400;

    private Shrinker() {}

    static byte[] shrink(byte[] bytes, Predicate<byte[]> fails) {
        byte[] least = bytes;
        int tries = 0;
        for (int size = least.length / 2; size > 0 && tries < TRIES_MAX; size /= 2) {
            for (int at = 0; at + size <= least.length && tries < TRIES_MAX; tries++) {
                byte[] fewer = without(least, at, size);
                if (fails.test(fewer)) {
                    least = fewer;
                } else {
                    at += size;
                }
            }
        }
        return least;
    }

    private static byte[] without(byte[] bytes, int from, int count) {
        byte[] fewer = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, fewer, 0, from);
        System.arraycopy(bytes, from + count, fewer, from, bytes.length - from - count);
        return fewer;
    }

    /** Write bytes so that they can be put into a test's text. */
    static String escape(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            int c = b & 0xFF;
            switch (c) {
                case '\r' -> out.append("\\r");
                case '\n' -> out.append("\\n");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(c >= 0x20 && c < 0x7F ? "" + (char) c : String.format("\\u%04x", c));
            }
        }
        return out.length() > 4000 ? out.substring(0, 4000) + "… (" + bytes.length + " bytes)" : out.toString();
    }
}
