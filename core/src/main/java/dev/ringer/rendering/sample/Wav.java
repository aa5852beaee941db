package dev.ringer.rendering.sample;

/** A quarter of a second of the tone A in eight bits. */
final class Wav {

    private static final int RATE = 8_000;
    private static final int COUNT = RATE / 4;

    private Wav() {}

    static byte[] file() {
        Bytes out = new Bytes().ascii("RIFF").little32(36 + COUNT).ascii("WAVEfmt ");
        out.little32(16).little16(1, 1).little32(RATE, RATE).little16(1, 8);
        out.ascii("data").little32(COUNT);
        for (int i = 0; i < COUNT; i++) {
            out.one((int) StrictMath.round(128 + 64 * StrictMath.sin(2 * StrictMath.PI * 440 * i / RATE)));
        }
        return out.get();
    }
}
