package dev.ringer.pattern;

/** Numbers that look random and follow from a seed alone: the generator known as SplitMix64. */
final class Dice {

    private long state;

    Dice(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Give a number from 0 to below 1. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Give a number from 0 to below the bound. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    boolean oneIn(int count) {
        return below(count) == 0;
    }

    int oneOf(int[] choices) {
        return choices[below(choices.length)];
    }
}
