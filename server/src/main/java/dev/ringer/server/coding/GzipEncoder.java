package dev.ringer.server.coding;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes bodies as gzip, over and over with the same native memory, since making that memory costs more than encoding
 * a small body. For one thread.
 */
public final class GzipEncoder {

    private static final int HEADER_BYTES = 10;
    private static final int TRAILER_BYTES = 8;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();

    public byte[] encode(byte[] plain) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[HEADER_BYTES + plain.length / 4 + 256 + TRAILER_BYTES];
        // Magic number, method 8, no flags, no time, no extra flags, system unknown (RFC 1952, 2.3.1).
        out[0] = 0x1F;
        out[1] = (byte) 0x8B;
        out[2] = 8;
        out[9] = (byte) 0xFF;
        int size = HEADER_BYTES;
        while (!deflater.finished()) {
            if (size + TRAILER_BYTES == out.length) {
                out = Arrays.copyOf(out, out.length * 2);
            }
            size += deflater.deflate(out, size, out.length - TRAILER_BYTES - size);
        }
        crc.reset();
        crc.update(plain);
        littleEndian(out, size, (int) crc.getValue());
        littleEndian(out, size + 4, plain.length);
        return Arrays.copyOf(out, size + TRAILER_BYTES);
    }

    private static void littleEndian(byte[] out, int at, int value) {
        for (int i = 0; i < 4; i++) {
            out[at + i] = (byte) (value >>> (8 * i));
        }
    }
}
