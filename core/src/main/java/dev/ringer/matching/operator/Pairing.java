package dev.ringer.matching.operator;

/** Gives each of one side a partner of its own on the other, where that can be done (augmenting paths). */
final class Pairing {

    /** Deeper chains of swaps are not tried. */
    private static final int DEPTH_MAX = 1_000;

    interface Fit {
        boolean test(int left, int right);
    }

    private Pairing() {}

    /**
     * Find a partner for one more of the left side, moving others where need be.
     *
     * @param owners for each of the right side its partner, or -1; changed where one is found
     */
    static boolean assign(int left, int[] owners, Fit fit) {
        return assign(left, owners, fit, new boolean[owners.length], 0);
    }

    private static boolean assign(int left, int[] owners, Fit fit, boolean[] seen, int depth) {
        for (int right = 0; right < owners.length; right++) {
            if (owners[right] < 0 && !seen[right] && fit.test(left, right)) {
                owners[right] = left;
                return true;
            }
        }
        for (int right = 0; depth < DEPTH_MAX && right < owners.length; right++) {
            if (owners[right] >= 0 && !seen[right] && fit.test(left, right)) {
                seen[right] = true;
                if (assign(owners[right], owners, fit, seen, depth + 1)) {
                    owners[right] = left;
                    return true;
                }
            }
        }
        return false;
    }
}
