package dev.ringer.rendering.sample;

/** An icon that holds a PNG. */
final class Ico {

    private static final int OFFSET = 6 + 16;

    private Ico() {}

    static byte[] file() {
        byte[] png = Png.file();
        return new Bytes()
                .little16(0, 1, 1)
                .one(Picture.SIZE, Picture.SIZE, 0, 0)
                .little16(1, 8)
                .little32(png.length, OFFSET)
                .all(png)
                .get();
    }
}
