package dev.ringer.server.coding;

import java.util.Arrays;

/** Decoded bytes as they come, never more than the bound. */
final class BoundedBytes {

    private final int encodedBytes;
    private final Bound bound;
    private byte[] bytes;
    private int size;

    BoundedBytes(int encodedBytes, Bound bound) {
        this.encodedBytes = encodedBytes;
        this.bound = bound;
        this.bytes = new byte[(int) Math.min(bound.bytesMax(), Math.max(512L, encodedBytes * 4L))];
    }

    void add(byte[] from, int count) throws CodingException {
        long total = (long) size + count;
        if (total > bound.bytesMax()) {
            throw new CodingException(
                    CodingException.Reason.TOO_LARGE,
                    "the body decodes to more than the " + bound.bytesMax() + " bytes allowed");
        }
        if (total > Bound.RATIO_FREE_BYTES && total > (long) encodedBytes * bound.ratioMax()) {
            throw new CodingException(
                    CodingException.Reason.TOO_LARGE,
                    "the body decodes to more than " + bound.ratioMax() + " times its encoded " + encodedBytes
                            + " bytes");
        }
        if (total > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(bound.bytesMax(), Math.max(total, bytes.length * 2L)));
        }
        System.arraycopy(from, 0, bytes, size, count);
        size = (int) total;
    }

    byte[] toArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
