package dev.ringer.server;

/** Classes of bytes in HTTP/1. */
final class Octet {

    /** Bytes of a token (RFC 9110, 5.6.2). */
    private static final boolean[] TOKEN = new boolean[256];

    static {
        for (char c = 'A'; c <= 'Z'; c++) {
            TOKEN[c] = true;
            TOKEN[c | 0x20] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            TOKEN[c] = true;
        }
        for (char c : "!#$%&'*+-.^_`|~".toCharArray()) {
            TOKEN[c] = true;
        }
    }

    private Octet() {}

    static boolean isToken(byte b) {
        return TOKEN[b & 0xFF];
    }

    /** Tell whether the byte may stand in a header's value: anything but controls, tab allowed (RFC 9110, 5.5). */
    static boolean isValue(byte b) {
        // Bytes from 0x80 are negative here.
        return (b >= 0x20 && b != 0x7F) || b < 0 || b == '\t';
    }

    /** Tell whether the byte may stand in a target: visible, or above 0x7F, which some clients do not encode. */
    static boolean isTarget(byte b) {
        return (b > 0x20 && b != 0x7F) || b < 0;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** Show a byte in a message: itself where it is visible, else as in {@code 0x0D}. */
    static String shown(byte b) {
        return b > 0x20 && b < 0x7F ? "'" + (char) b + "'" : String.format("0x%02X", b & 0xFF);
    }
}
