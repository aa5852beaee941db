package dev.ringer.matching.path;

import dev.ringer.json.Json;

/** One run of a query over a tree, with the steps that it may still take. */
final class Walk {

    private static final int STEPS_MAX = 2_000_000;

    private final Json root;
    private int left = STEPS_MAX;

    Walk(Json root) {
        this.root = root;
    }

    Json root() {
        return root;
    }

    /** Take steps; false once there are none left, after which nothing more is chosen. */
    boolean step(int steps) {
        left = steps > left ? -1 : left - steps;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
