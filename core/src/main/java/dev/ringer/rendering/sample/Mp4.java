package dev.ringer.rendering.sample;

/** A video of one picture, shown for a second (ISO/IEC 14496-12 and 14496-15). */
final class Mp4 {

    private static final int TICKS = 1_000;

    /** Nine numbers that leave the picture where it is (ISO/IEC 14496-12, 6.2.2). */
    private static final long[] MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

    private Mp4() {}

    static byte[] file() {
        byte[] unit = H264.frame();
        byte[] sample = new Bytes().big32(unit.length).all(unit).get();
        byte[] type = box("ftyp", new Bytes().ascii("isom").big32(0x200).ascii("isomavc1"));
        // Where the sample is does not change how long the box that says so is.
        int offset = type.length + movie(sample.length, 0).length + 8;
        return new Bytes()
                .all(type)
                .all(movie(sample.length, offset))
                .all(box("mdat", new Bytes().all(sample)))
                .get();
    }

    private static byte[] movie(int size, int offset) {
        Bytes header = full(0).big32(0, 0, TICKS, TICKS, 0x10000).big16(0x100).zeros(10);
        header.big32(MATRIX).zeros(24).big32(2);
        return box("moov", new Bytes().all(box("mvhd", header)).all(track(size, offset)));
    }

    private static byte[] track(int size, int offset) {
        // Enabled, and part of the presentation.
        Bytes header = full(3).big32(0, 0, 1, 0, TICKS).zeros(16);
        header.big32(MATRIX).big32(Picture.SIZE << 16, Picture.SIZE << 16);
        Bytes media = full(0).big32(0, 0, TICKS, TICKS).big16(0x55C4, 0);
        Bytes handler = full(0).big32(0).ascii("vide").zeros(12).ascii("Sample").one(0);
        Bytes content = new Bytes()
                .all(box("mdhd", media))
                .all(box("hdlr", handler))
                .all(box("minf", information(size, offset)));
        return box("trak", new Bytes().all(box("tkhd", header)).all(box("mdia", content)));
    }

    private static Bytes information(int size, int offset) {
        // Data is in this very file.
        Bytes reference = full(0).big32(1).all(box("url ", full(1)));
        return new Bytes()
                .all(box("vmhd", full(1).zeros(8)))
                .all(box("dinf", new Bytes().all(box("dref", reference))))
                .all(box("stbl", table(size, offset)));
    }

    private static Bytes table(int size, int offset) {
        return new Bytes()
                .all(box("stsd", full(0).big32(1).all(box("avc1", entry()))))
                .all(box("stts", full(0).big32(1, 1, TICKS)))
                .all(box("stsc", full(0).big32(1, 1, 1, 1)))
                .all(box("stsz", full(0).big32(0, 1, size)))
                .all(box("stco", full(0).big32(1, offset)));
    }

    private static Bytes entry() {
        byte[] sequence = H264.sequence();
        byte[] picture = H264.picture();
        // Version 1, then profile, compatibility and level as the sequence has them; lengths of four bytes.
        Bytes configuration = new Bytes().one(1, sequence[1], sequence[2], sequence[3], 0xFF, 0xE1);
        configuration
                .big16(sequence.length)
                .all(sequence)
                .one(1)
                .big16(picture.length)
                .all(picture);
        return new Bytes()
                .zeros(6)
                .big16(1)
                .zeros(16)
                .big16(Picture.SIZE, Picture.SIZE)
                .big32(0x480000, 0x480000, 0)
                .big16(1)
                .zeros(32)
                .big16(24, -1)
                .all(box("avcC", configuration));
    }

    /** Begin a box that has a version, which is 0, and flags. */
    private static Bytes full(int flags) {
        return new Bytes().big32(flags);
    }

    private static byte[] box(String name, Bytes content) {
        return new Bytes()
                .big32(content.size() + 8)
                .ascii(name)
                .all(content.get())
                .get();
    }
}
