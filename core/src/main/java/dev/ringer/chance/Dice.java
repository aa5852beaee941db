package dev.ringer.chance;

import java.util.List;

/**
 * Chance that always falls the same way: a number that stands for a place, from which the numbers of the places below
 * are derived by name.
 *
 * <p>Nothing is drawn in order, so that a value depends on its place and on nothing else.
 */
public record Dice(long state) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Begin from a text such as a seed. */
    public static Dice of(String text) {
        return new Dice(0).at(text);
    }

    /** Give the dice of a member below. */
    public Dice at(String name) {
        // FNV-1a over 64 bits: a prime far above the letters' numbers, so that close names do not meet.
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mix(state * 3 + hash));
    }

    /** Give the dice of an item below, or of a numbered purpose at the same place. */
    public Dice at(long index) {
        return new Dice(mix(state ^ mix(index + GOLDEN)));
    }

    /** Finish as SplitMix64 does (Steele, Lea, Flood 2014), so that close states give far numbers. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Give a number from 0 on and below the bound. */
    public int below(int bound) {
        return bound <= 1 ? 0 : (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** Give a number from the least to the most, both included. */
    public long between(long least, long most) {
        long span = most - least + 1;
        if (span <= 0) {
            // More numbers than a long can count: take any and press it between the bounds.
            return Math.max(least, Math.min(most, mix(state)));
        }
        return least + Long.remainderUnsigned(mix(state), span);
    }

    /** Tell whether something falls that happens so many times in a hundred. */
    public boolean percent(int chance) {
        return Long.remainderUnsigned(mix(state), 100) < chance;
    }

    /** Give a number from 0 on and below 1. */
    public double fraction() {
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** Give 64 bits. */
    public long bits() {
        return mix(state);
    }

    public <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }

    public String pick(String[] list) {
        return list[below(list.length)];
    }
}
