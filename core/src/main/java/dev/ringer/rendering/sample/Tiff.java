package dev.ringer.rendering.sample;

/** TIFF 6.0 baseline RGB in one strip, not compressed. */
final class Tiff {

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int FIELDS = 12;
    private static final int DIRECTORY = 8;

    /** Behind the directory: what does not fit a field, then the pixels. */
    private static final int BITS = DIRECTORY + 2 + FIELDS * 12 + 4;

    private static final int RESOLUTION = BITS + 6;
    private static final int STRIP = RESOLUTION + 8;

    private Tiff() {}

    static byte[] file() {
        Bytes out = new Bytes().ascii("MM").big16(42).big32(DIRECTORY).big16(FIELDS);
        field(out, 256, LONG, 1, Picture.SIZE);
        field(out, 257, LONG, 1, Picture.SIZE);
        field(out, 258, SHORT, 3, BITS);
        field(out, 259, SHORT, 1, 1 << 16);
        field(out, 262, SHORT, 1, 2 << 16);
        field(out, 273, LONG, 1, STRIP);
        field(out, 277, SHORT, 1, 3 << 16);
        field(out, 278, LONG, 1, Picture.SIZE);
        field(out, 279, LONG, 1, Picture.SIZE * Picture.SIZE * 3);
        field(out, 282, RATIONAL, 1, RESOLUTION);
        field(out, 283, RATIONAL, 1, RESOLUTION);
        field(out, 296, SHORT, 1, 2 << 16);
        out.big32(0).big16(8, 8, 8).big32(72, 1);
        for (int y = 0; y < Picture.SIZE; y++) {
            for (int x = 0; x < Picture.SIZE; x++) {
                int tile = Picture.tile(x, y);
                out.one(Picture.red(tile), Picture.green(tile), Picture.BLUE);
            }
        }
        return out.get();
    }

    private static void field(Bytes out, int tag, int type, int count, int value) {
        out.big16(tag, type).big32(count, value);
    }
}
