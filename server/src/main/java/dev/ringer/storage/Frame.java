package dev.ringer.storage;

import java.util.zip.CRC32C;

/**
 * The changes of one group of writes, which are read together or not at all: the length of the payload, a check of that
 * length, a check of the payload, four bytes each, and the payload.
 *
 * <p>Checks are CRC-32C over the file's salt and what is checked. Nobody who sends values knows the salt, so that no value
 * looks like a frame.
 */
final class Frame {

    static final int HEAD = 12;

    private Frame() {}

    static void begin(Bytes frame) {
        frame.clear();
        frame.putInt(0);
        frame.putInt(0);
        frame.putInt(0);
    }

    static boolean isEmpty(Bytes frame) {
        return frame.size() == HEAD;
    }

    static void end(Bytes frame, long salt) {
        int length = frame.size() - HEAD;
        frame.setInt(0, length);
        frame.setInt(4, check(salt, frame.array(), 0, 4));
        frame.setInt(8, check(salt, frame.array(), HEAD, length));
    }

    /** Give the length of the payload, or -1 where no frame begins whose payload is within the bound. */
    static int length(byte[] head, int at, long salt, long lengthMax) {
        int length = readInt(head, at);
        return length > 0 && length <= lengthMax && check(salt, head, at, 4) == readInt(head, at + 4) ? length : -1;
    }

    static int check(long salt, byte[] bytes, int at, int length) {
        CRC32C check = new CRC32C();
        for (int shift = 56; shift >= 0; shift -= 8) {
            check.update((int) (salt >>> shift));
        }
        check.update(bytes, at, length);
        return (int) check.getValue();
    }

    static int readInt(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
    }
}
