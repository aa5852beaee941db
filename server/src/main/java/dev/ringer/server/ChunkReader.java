package dev.ringer.server;

import io.netty.buffer.ByteBuf;

/**
 * Reads a chunked body (RFC 9112, 7.1) as it comes in, however it is cut. Extensions and trailers are checked for
 * shape, counted against the header's limit, and dropped.
 */
final class ChunkReader {

    private enum State {
        SIZE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER_START,
        TRAILER_NAME,
        TRAILER_VALUE,
        TRAILER_LF,
        LAST_LF,
        DONE
    }

    private static final int SIZE_DIGITS_MAX = 16;

    private final Limits limits;
    private final BodyBuffer body;
    private State state = State.SIZE;
    private long left;
    private int digits;
    private int extraBytes;

    ChunkReader(Limits limits, BodyBuffer body) {
        this.limits = limits;
        this.body = body;
    }

    /** Read on; true when the body is complete, and then nothing after it was touched. */
    boolean read(ByteBuf in) {
        while (state != State.DONE && in.isReadable()) {
            if (state == State.DATA) {
                data(in);
            } else {
                state = after(in.readByte());
            }
        }
        return state == State.DONE;
    }

    private void data(ByteBuf in) {
        int count = (int) Math.min(left, in.readableBytes());
        body.take(in, count);
        left -= count;
        if (left == 0) {
            state = State.DATA_CR;
        }
    }

    private State after(byte b) {
        return switch (state) {
            case SIZE -> size(b);
            case EXTENSION -> extension(b);
            case SIZE_LF -> sizeEnd(b);
            case DATA_CR -> only(b, '\r', State.DATA_LF);
            case DATA_LF -> {
                digits = 0;
                yield only(b, '\n', State.SIZE);
            }
            case TRAILER_START -> b == '\r' ? State.LAST_LF : trailerName(b);
            case TRAILER_NAME -> trailerName(b);
            case TRAILER_VALUE -> trailerValue(b);
            case TRAILER_LF -> only(b, '\n', State.TRAILER_START);
            case LAST_LF -> only(b, '\n', State.DONE);
            case DATA, DONE -> throw new IllegalStateException("no single byte is read in " + state);
        };
    }

    private State size(byte b) {
        int digit = b < 0 ? -1 : Character.digit(b, 16);
        if (digit >= 0) {
            if (++digits > SIZE_DIGITS_MAX || left >>> 58 != 0) {
                throw Refusal.malformed("a chunk size has more than " + SIZE_DIGITS_MAX + " digits or does not fit");
            }
            left = left * 16 + digit;
            return State.SIZE;
        }
        boolean ends = b == '\r' || b == ';' || Octet.isBlank(b);
        if (digits == 0 || !ends) {
            throw Refusal.malformed("a chunk size has " + Octet.shown(b) + " in it, allowed are hexadecimal digits");
        }
        if (left > limits.bodyBytesMax() - body.size()) {
            throw new Refusal(
                    413,
                    "the body has at least " + (left + body.size()) + " bytes, allowed are " + limits.bodyBytesMax());
        }
        return b == '\r' ? State.SIZE_LF : State.EXTENSION;
    }

    private State extension(byte b) {
        extra();
        if (b == '\r') {
            return State.SIZE_LF;
        }
        if (!Octet.isValue(b)) {
            throw Refusal.malformed("a chunk extension has " + Octet.shown(b) + " in it");
        }
        return State.EXTENSION;
    }

    private State sizeEnd(byte b) {
        return only(b, '\n', left == 0 ? State.TRAILER_START : State.DATA);
    }

    private State trailerName(byte b) {
        extra();
        if (state == State.TRAILER_NAME && b == ':') {
            return State.TRAILER_VALUE;
        }
        if (!Octet.isToken(b)) {
            throw Refusal.malformed("a trailer's name has " + Octet.shown(b) + " in it");
        }
        return State.TRAILER_NAME;
    }

    private State trailerValue(byte b) {
        extra();
        if (b == '\r') {
            return State.TRAILER_LF;
        }
        if (!Octet.isValue(b)) {
            throw Refusal.malformed("a trailer's value has " + Octet.shown(b) + " in it");
        }
        return State.TRAILER_VALUE;
    }

    private void extra() {
        if (++extraBytes > limits.headerBytesMax()) {
            throw new Refusal(
                    431,
                    "chunk extensions and trailers are longer than the " + limits.headerBytesMax() + " bytes allowed");
        }
    }

    private static State only(byte found, char allowed, State next) {
        if (found != allowed) {
            throw Refusal.malformed("a chunk has " + Octet.shown(found) + " where its line or its data must end");
        }
        return next;
    }
}
