package dev.ringer.rendering.sample;

/**
 * Baseline JPEG (ITU-T T.81). A block is a tile of one colour, so that only its average is written, and the Huffman
 * tables can be as small as they get: four bits for each size of a difference, one bit for the end of a block.
 */
final class Jpeg {

    private static final int COMPONENTS = 3;
    private static final int SIZES = 12;

    private Jpeg() {}

    static byte[] file() {
        Bytes out = new Bytes().big16(0xFFD8);
        segment(out, 0xE0, new Bytes().ascii("JFIF").one(0, 1, 2, 0).big16(1, 1).one(0, 0));
        // The average of a block is written eight times as large and divided by this.
        Bytes quantization = new Bytes().one(0);
        for (int i = 0; i < 64; i++) {
            quantization.one(8);
        }
        segment(out, 0xDB, quantization);
        Bytes frame = new Bytes().one(8).big16(Picture.SIZE, Picture.SIZE).one(COMPONENTS);
        for (int i = 1; i <= COMPONENTS; i++) {
            frame.one(i, 0x11, 0);
        }
        segment(out, 0xC0, frame);
        Bytes differences = new Bytes().one(0x00).zeros(3).one(SIZES).zeros(12);
        for (int size = 0; size < SIZES; size++) {
            differences.one(size);
        }
        segment(out, 0xC4, differences);
        segment(out, 0xC4, new Bytes().one(0x10, 1).zeros(15).one(0));
        segment(out, 0xDA, new Bytes().one(COMPONENTS, 1, 0, 2, 0, 3, 0, 0, 63, 0));
        for (byte each : scan()) {
            out.one(each);
            if (each == (byte) 0xFF) {
                out.one(0);
            }
        }
        return out.big16(0xFFD9).get();
    }

    private static void segment(Bytes out, int marker, Bytes data) {
        out.one(0xFF, marker).big16(data.size() + 2).all(data.get());
    }

    private static byte[] scan() {
        Bits bits = Bits.highFirst();
        int[] before = new int[COMPONENTS];
        for (int tile = 0; tile < Picture.TILES * Picture.TILES; tile++) {
            int[] colour = {Picture.luma(tile), Picture.chromaBlue(tile), Picture.chromaRed(tile)};
            for (int i = 0; i < COMPONENTS; i++) {
                block(bits, colour[i] - 128 - before[i]);
                before[i] = colour[i] - 128;
            }
        }
        // The last byte is filled with ones (F.1.2.3).
        while (!bits.isAligned()) {
            bits.add(1, 1);
        }
        return bits.get();
    }

    private static void block(Bits bits, int difference) {
        int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        bits.add(size, 4);
        bits.add(difference < 0 ? difference - 1 : difference, size);
        bits.add(0, 1);
    }
}
