package dev.ringer.rendering.sample;

/** Half a second of silence in MPEG-1 Layer III, one channel. */
final class Mp3 {

    /** 32,000 bits and 44,100 samples a second give frames of 144 * 32,000 / 44,100 bytes, rounded down. */
    private static final int FRAME = 104;

    private static final int FRAMES = 20;

    private Mp3() {}

    static byte[] file() {
        Bytes out = new Bytes();
        for (int i = 0; i < FRAMES; i++) {
            // Side information and data of zeros mean that nothing is to be heard.
            out.one(0xFF, 0xFB, 0x10, 0xC0).zeros(FRAME - 4);
        }
        return out.get();
    }
}
