package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.List;

/** Collects demands of which one is enough. */
final class Sum {

    private final List<Formula> parts = new ArrayList<>(4);

    void add(Formula part) {
        if (!part.isNone()) {
            parts.add(part);
        }
    }

    Formula formula() {
        return switch (parts.size()) {
            case 0 -> Formula.NONE;
            case 1 -> parts.get(0);
            default -> Combination.of(true, parts);
        };
    }
}
