package dev.ringer.rendering.sample;

/** BMP with a palette; rows go upwards. */
final class Bmp {

    private static final int COLOURS = Picture.TILES * Picture.TILES;
    private static final int HEADERS = 14 + 40;
    private static final int OFFSET = HEADERS + COLOURS * 4;
    private static final int PIXELS = Picture.SIZE * Picture.SIZE;

    private Bmp() {}

    static byte[] file() {
        Bytes out = new Bytes().ascii("BM").little32(OFFSET + PIXELS, 0, OFFSET);
        out.little32(40, Picture.SIZE, Picture.SIZE).little16(1, 8);
        // Not compressed, and 2,835 pixels a metre, which is 72 an inch.
        out.little32(0, PIXELS, 2_835, 2_835, COLOURS, 0);
        for (int tile = 0; tile < COLOURS; tile++) {
            out.one(Picture.BLUE, Picture.green(tile), Picture.red(tile), 0);
        }
        for (int y = Picture.SIZE - 1; y >= 0; y--) {
            for (int x = 0; x < Picture.SIZE; x++) {
                out.one(Picture.tile(x, y));
            }
        }
        return out.get();
    }
}
