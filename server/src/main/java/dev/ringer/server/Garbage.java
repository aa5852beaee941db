package dev.ringer.server;

/** Bytes that are nothing: no HTTP/1 response, and no HTTP/2 frame that a client would take. */
final class Garbage {

    /** The first three make, as a frame's length, sixteen million, of which a client allows sixteen thousand. */
    static final byte[] BYTES = bytes();

    private static final int LENGTH = 128;

    private Garbage() {}

    private static byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < bytes.length; i++) {
            // Always the same, with the highest bit set: no letter, digit or line break among them.
            bytes[i] = (byte) (0x80 | (i * 37 + 113));
        }
        return bytes;
    }
}
