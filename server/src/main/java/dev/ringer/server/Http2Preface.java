package dev.ringer.server;

import io.netty.buffer.ByteBuf;

/** The bytes by which a client begins HTTP/2 without asking (RFC 9113, 3.4). */
enum Http2Preface {
    WHOLE,
    /** What has come is its beginning. */
    BEGUN,
    NONE;

    private static final String BYTES = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** Tell how much of it stands at the start of the bytes. */
    static Http2Preface in(ByteBuf bytes) {
        int length = Math.min(bytes.readableBytes(), BYTES.length());
        for (int i = 0; i < length; i++) {
            if (bytes.getByte(bytes.readerIndex() + i) != BYTES.charAt(i)) {
                return NONE;
            }
        }
        return length == BYTES.length() ? WHOLE : BEGUN;
    }
}
