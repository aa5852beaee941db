package dev.ringer.rendering.sample;

import java.nio.charset.StandardCharsets;

/** A line of text (RFC 1952). */
final class Gzip {

    private Gzip() {}

    static byte[] file() {
        byte[] text = "sample\n".getBytes(StandardCharsets.US_ASCII);
        return new Bytes()
                .one(0x1F, 0x8B, 8, 0)
                .little32(0)
                .one(0, 255)
                .all(Stored.deflate(text))
                .little32(Stored.crc(text), text.length)
                .get();
    }
}
