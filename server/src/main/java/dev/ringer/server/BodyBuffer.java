package dev.ringer.server;

import dev.ringer.http.Body;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * A request's body as it comes in. Grows with what really came, not with what the client says will come, so that many
 * announced and never sent bodies cost nothing.
 */
final class BodyBuffer {

    private static final int FIRST_BYTES = 4096;

    /** Stands for a length that no number can tell. */
    static final long BYTES_UNTOLD = Long.MAX_VALUE;

    private final Budget budget;
    private final int bytesMax;

    /** The announced length, or the most there may be where none was announced. */
    private final int expected;

    private byte[] bytes = new byte[0];
    private int size;

    private BodyBuffer(Budget budget, int bytesMax, int expected) {
        this.budget = budget;
        this.bytesMax = bytesMax;
        this.expected = expected;
    }

    /** Make a buffer for a body of which the client does not say the length. */
    static BodyBuffer open(Budget budget, int bytesMax) {
        return new BodyBuffer(budget, bytesMax, bytesMax);
    }

    /** Make a buffer for a body of this length. */
    static BodyBuffer ofLength(long length, Budget budget, int bytesMax) {
        if (length > bytesMax) {
            String found = length == BYTES_UNTOLD ? "a length of more digits than can be counted" : length + " bytes";
            throw tooLarge(found, bytesMax);
        }
        return new BodyBuffer(budget, bytesMax, (int) length);
    }

    private static Refusal tooLarge(String found, int bytesMax) {
        return new Refusal(413, "the body has " + found + ", allowed are " + bytesMax);
    }

    int size() {
        return size;
    }

    /** Take bytes out of the buffer. */
    void take(ByteBuf in, int count) {
        long total = (long) size + count;
        if (total > bytesMax) {
            in.skipBytes(count);
            throw tooLarge("at least " + total + " bytes", bytesMax);
        }
        grow((int) total);
        in.readBytes(bytes, size, count);
        size = (int) total;
    }

    private void grow(int needed) {
        if (needed <= bytes.length) {
            return;
        }
        int wanted = (int) Math.min(expected, Math.max(Math.max(needed, bytes.length * 2L), FIRST_BYTES));
        byte[] larger = Arrays.copyOf(bytes, wanted);
        budget.take(wanted - bytes.length);
        bytes = larger;
    }

    /** Give the body, and its share of the budget back. */
    Body complete() {
        byte[] whole = bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
        discard();
        return Body.of(whole);
    }

    /** Give the share of the budget back; the body will not be needed. */
    void discard() {
        budget.giveBack(bytes.length);
        bytes = new byte[0];
        size = 0;
    }
}
