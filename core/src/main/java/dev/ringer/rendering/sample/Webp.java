package dev.ringer.rendering.sample;

/** WebP, lossless (RFC 9649, 3): red and green have eight values each, written in three bits; blue has one, in none. */
final class Webp {

    private static final int ALPHABET_GREEN = 256 + 24;
    private static final int ALPHABET = 256;
    private static final int CODE_BITS = 3;

    private Webp() {}

    static byte[] file() {
        byte[] pixels = pixels();
        byte[] chunk = new Bytes()
                .ascii("WEBPVP8L")
                .little32(pixels.length)
                .all(pixels)
                .zeros(pixels.length % 2)
                .get();
        return new Bytes().ascii("RIFF").little32(chunk.length).all(chunk).get();
    }

    private static byte[] pixels() {
        Bits bits = Bits.lowFirst().add(0x2F, 8);
        bits.add(Picture.SIZE - 1, 14).add(Picture.SIZE - 1, 14);
        // No alpha, version 0; no transform, no colour cache, one group of codes.
        bits.add(0, 1).add(0, 3).add(0, 1).add(0, 1).add(0, 1);
        levels(bits, ALPHABET_GREEN);
        levels(bits, ALPHABET);
        only(bits, Picture.BLUE);
        only(bits, 255);
        only(bits, 0);
        for (int i = 0; i < Picture.SIZE * Picture.SIZE; i++) {
            int tile = Picture.tile(i % Picture.SIZE, i / Picture.SIZE);
            code(bits, tile / Picture.TILES);
            code(bits, tile % Picture.TILES);
        }
        return bits.get();
    }

    /** Describe a code in which the levels of the picture have three bits and nothing else has any. */
    private static void levels(Bits bits, int alphabet) {
        // Lengths of the code for lengths, which come in the order 17, 18, 0, 1, 2, 3: only 0 and 3 are used.
        bits.add(0, 1).add(6 - 4, 4);
        for (int length : new int[] {0, 0, 1, 0, 0, 1}) {
            bits.add(length, 3);
        }
        bits.add(0, 1);
        for (int symbol = 0; symbol < alphabet; symbol++) {
            boolean used = symbol % Picture.level(1) == 0 && symbol <= Picture.level(Picture.TILES - 1);
            bits.add(used ? 1 : 0, 1);
        }
    }

    /** Describe a code of one symbol, which takes no bits. */
    private static void only(Bits bits, int symbol) {
        bits.add(1, 1).add(0, 1).add(1, 1).add(symbol, 8);
    }

    /** Write a code, its highest bit first. */
    private static void code(Bits bits, int level) {
        for (int i = CODE_BITS - 1; i >= 0; i--) {
            bits.add(level >> i, 1);
        }
    }
}
