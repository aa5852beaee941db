package dev.ringer.rendering.sample;

import java.util.Arrays;

/** GIF 89a whose pixels are single codes: the table is cleared before codes get wider. */
final class Gif {

    private static final int PIXEL_BITS = 6;
    private static final int CLEAR = 1 << PIXEL_BITS;
    private static final int END = CLEAR + 1;
    private static final int CODE_BITS = PIXEL_BITS + 1;

    /** Codes after which the next would need another bit, with one to spare. */
    private static final int RUN = CLEAR - 4;

    private static final int BLOCK_MAX = 255;

    private Gif() {}

    static byte[] file() {
        Bytes out = new Bytes().ascii("GIF89a").little16(Picture.SIZE, Picture.SIZE);
        // A palette of 64 colours for the whole file, in eight bits a colour.
        out.one(0xF0 | (PIXEL_BITS - 1), 0, 0);
        for (int tile = 0; tile < CLEAR; tile++) {
            out.one(Picture.red(tile), Picture.green(tile), Picture.BLUE);
        }
        out.ascii(",").little16(0, 0, Picture.SIZE, Picture.SIZE).one(0, PIXEL_BITS);
        byte[] codes = codes();
        for (int from = 0; from < codes.length; from += BLOCK_MAX) {
            int length = Math.min(BLOCK_MAX, codes.length - from);
            out.one(length).all(Arrays.copyOfRange(codes, from, from + length));
        }
        return out.one(0).ascii(";").get();
    }

    private static byte[] codes() {
        Bits bits = Bits.lowFirst();
        for (int i = 0; i < Picture.SIZE * Picture.SIZE; i++) {
            if (i % RUN == 0) {
                bits.add(CLEAR, CODE_BITS);
            }
            bits.add(Picture.tile(i % Picture.SIZE, i / Picture.SIZE), CODE_BITS);
        }
        return bits.add(END, CODE_BITS).get();
    }
}
