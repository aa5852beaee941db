package dev.ringer.rendering.sample;

/** Bits behind each other, packed into bytes; zeros fill the last one. */
final class Bits {

    private final boolean highFirst;
    private final Bytes out = new Bytes();
    private int held;
    private int count;

    private Bits(boolean highFirst) {
        this.highFirst = highFirst;
    }

    /** Fill bytes from their highest bit on. */
    static Bits highFirst() {
        return new Bits(true);
    }

    /** Fill bytes from their lowest bit on. */
    static Bits lowFirst() {
        return new Bits(false);
    }

    /** Add the lowest bits of a number, the highest of them first where bytes are filled so, else the lowest. */
    Bits add(int value, int width) {
        for (int i = 0; i < width; i++) {
            bit((value >> (highFirst ? width - 1 - i : i)) & 1);
        }
        return this;
    }

    private void bit(int bit) {
        held |= bit << (highFirst ? 7 - count : count);
        count++;
        if (count == 8) {
            out.one(held);
            held = 0;
            count = 0;
        }
    }

    boolean isAligned() {
        return count == 0;
    }

    byte[] get() {
        while (!isAligned()) {
            bit(0);
        }
        return out.get();
    }
}
