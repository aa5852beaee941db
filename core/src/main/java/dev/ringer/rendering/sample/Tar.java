package dev.ringer.rendering.sample;

import java.nio.charset.StandardCharsets;

/** An archive of one text (POSIX ustar). */
final class Tar {

    private static final int BLOCK = 512;
    private static final String TEXT = "sample\n";

    private Tar() {}

    static byte[] file() {
        // The sum is that of the header with spaces where the sum itself goes.
        byte[] open = header("        ");
        int sum = 0;
        for (byte each : open) {
            sum += each & 0xFF;
        }
        return new Bytes()
                .all(header("%06o\0 ".formatted(sum)))
                .ascii(TEXT)
                .zeros(BLOCK - TEXT.length())
                .zeros(2 * BLOCK)
                .get();
    }

    private static byte[] header(String sum) {
        Bytes out = new Bytes();
        text(out, "sample.txt", 100);
        text(out, "0000644", 8);
        text(out, "0000000", 8);
        text(out, "0000000", 8);
        text(out, "%011o".formatted(TEXT.length()), 12);
        text(out, "00000000000", 12);
        out.ascii(sum).ascii("0").zeros(100).ascii("ustar").one(0).ascii("00");
        return out.zeros(BLOCK - out.size()).get();
    }

    private static void text(Bytes out, String text, int width) {
        out.ascii(text).zeros(width - text.getBytes(StandardCharsets.US_ASCII).length);
    }
}
