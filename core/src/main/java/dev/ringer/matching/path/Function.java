package dev.ringer.matching.path;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that filters know (RFC 9535, 2.4). */
enum Function {
    LENGTH(1, false, false),
    COUNT(1, true, false),
    VALUE(1, true, false),
    MATCH(2, false, true),
    SEARCH(2, false, true);

    private final int arity;
    private final boolean takesNodes;
    private final boolean logical;

    Function(int arity, boolean takesNodes, boolean logical) {
        this.arity = arity;
        this.takesNodes = takesNodes;
        this.logical = logical;
    }

    static @Nullable Function named(String word) {
        for (Function each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        return null;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int arity() {
        return arity;
    }

    /** Tell whether the argument is all that a query finds, not one value. */
    boolean takesNodes() {
        return takesNodes;
    }

    /** Tell whether the result is true or false by itself, and no value to compare. */
    boolean isLogical() {
        return logical;
    }
}
