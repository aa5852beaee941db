package dev.ringer.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** The choices of one case; the same seed and number choose the same. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, long number) {
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @SafeVarargs
    final <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Give a length that is mostly small and now and then large. */
    int length(int most) {
        return 1 + below(Math.max(1, most >> below(12)));
    }
}
