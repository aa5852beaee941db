package dev.ringer.rendering.sample;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Data in the form of compressed data, but as it is: what a compressor makes differs between its versions. */
final class Stored {

    private Stored() {}

    /** Give one block of less than 65,536 bytes (RFC 1951, 3.2.4). */
    static byte[] deflate(byte[] data) {
        return new Bytes().one(1).little16(data.length, ~data.length).all(data).get();
    }

    /** Give a stream (RFC 1950). */
    static byte[] zlib(byte[] data) {
        Adler32 sum = new Adler32();
        sum.update(data);
        return new Bytes()
                .one(0x78, 0x01)
                .all(deflate(data))
                .big32(sum.getValue())
                .get();
    }

    static long crc(byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(data);
        return sum.getValue();
    }
}
