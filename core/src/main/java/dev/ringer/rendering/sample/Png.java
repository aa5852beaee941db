package dev.ringer.rendering.sample;

/** PNG with a palette. */
final class Png {

    private Png() {}

    static byte[] file() {
        Bytes header = new Bytes().big32(Picture.SIZE, Picture.SIZE).one(8, 3, 0, 0, 0);
        Bytes palette = new Bytes();
        for (int tile = 0; tile < Picture.TILES * Picture.TILES; tile++) {
            palette.one(Picture.red(tile), Picture.green(tile), Picture.BLUE);
        }
        Bytes pixels = new Bytes();
        for (int y = 0; y < Picture.SIZE; y++) {
            pixels.one(0);
            for (int x = 0; x < Picture.SIZE; x++) {
                pixels.one(Picture.tile(x, y));
            }
        }
        Bytes out = new Bytes().one(0x89).ascii("PNG\r\n").one(0x1A, '\n');
        chunk(out, "IHDR", header.get());
        chunk(out, "PLTE", palette.get());
        chunk(out, "IDAT", Stored.zlib(pixels.get()));
        chunk(out, "IEND", new byte[0]);
        return out.get();
    }

    private static void chunk(Bytes out, String name, byte[] data) {
        byte[] checked = new Bytes().ascii(name).all(data).get();
        out.big32(data.length).all(checked).big32(Stored.crc(checked));
    }
}
