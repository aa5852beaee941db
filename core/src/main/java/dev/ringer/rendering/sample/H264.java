package dev.ringer.rendering.sample;

/**
 * One frame of H.264 (ITU-T H.264), baseline, whose blocks hold their pixels as they are.
 *
 * <p>The parts come without the start code or length that goes before them.
 */
final class H264 {

    private static final int BLOCK = 16;
    private static final int BLOCKS = Picture.SIZE / BLOCK;

    /** Type of a block of plain pixels (7.4.5). */
    private static final int PLAIN = 25;

    private H264() {}

    /** Give the sequence parameter set: size of the picture, no references to other frames. */
    static byte[] sequence() {
        Bits bits = Bits.highFirst().add(66, 8).add(0xC0, 8).add(10, 8);
        number(bits, 0);
        number(bits, 0);
        // Frames are shown in the order in which they come.
        number(bits, 2);
        number(bits, 0);
        bits.add(0, 1);
        number(bits, BLOCKS - 1);
        number(bits, BLOCKS - 1);
        return unit(0x67, bits.add(0b1100, 4));
    }

    /** Give the picture parameter set: all at its default but that the filter between blocks may be switched off. */
    static byte[] picture() {
        Bits bits = Bits.highFirst();
        number(bits, 0);
        number(bits, 0);
        bits.add(0, 2);
        number(bits, 0);
        number(bits, 0);
        number(bits, 0);
        bits.add(0, 3);
        number(bits, 0);
        number(bits, 0);
        number(bits, 0);
        return unit(0x68, bits.add(0b100, 3));
    }

    /** Give the frame. */
    static byte[] frame() {
        Bits bits = Bits.highFirst();
        number(bits, 0);
        number(bits, 7);
        number(bits, 0);
        bits.add(0, 4);
        number(bits, 0);
        bits.add(0, 2);
        number(bits, 0);
        number(bits, 1);
        for (int block = 0; block < BLOCKS * BLOCKS; block++) {
            number(bits, PLAIN);
            while (!bits.isAligned()) {
                bits.add(0, 1);
            }
            pixels(bits, block % BLOCKS * BLOCK, block / BLOCKS * BLOCK);
        }
        return unit(0x65, bits);
    }

    /** Write luma of each pixel, then both chromas of every other one, from 16 to 235 as video has it. */
    private static void pixels(Bits bits, int left, int top) {
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            int tile = Picture.tile(left + i % BLOCK, top + i / BLOCK);
            bits.add(16 + Picture.luma(tile) * 219 / 255, 8);
        }
        int half = BLOCK / 2;
        for (int plane = 0; plane < 2; plane++) {
            for (int i = 0; i < half * half; i++) {
                int tile = Picture.tile(left + i % half * 2, top + i / half * 2);
                int chroma = plane == 0 ? Picture.chromaBlue(tile) : Picture.chromaRed(tile);
                bits.add(128 + (chroma - 128) * 224 / 255, 8);
            }
        }
    }

    /** Write an exponential Golomb code (9.1). */
    private static void number(Bits bits, int value) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(value + 1);
        bits.add(0, width - 1).add(value + 1, width);
    }

    /** End the bits with a one, and break up what would look like a start code (7.4.1). */
    private static byte[] unit(int header, Bits bits) {
        Bytes out = new Bytes().one(header);
        int zeros = 0;
        for (byte each : bits.add(1, 1).get()) {
            if (zeros == 2 && (each & 0xFF) <= 3) {
                out.one(3);
                zeros = 0;
            }
            out.one(each);
            zeros = each == 0 ? zeros + 1 : 0;
        }
        return out.get();
    }
}
