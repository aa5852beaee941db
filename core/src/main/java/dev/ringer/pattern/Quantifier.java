package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** How often something repeats. */
record Quantifier(int min, int max, boolean greedy) {

    private static final int UNBOUNDED = Node.Repeat.UNBOUNDED;

    /** Read a quantifier with its suffix; null, without moving, where there is none. */
    static @Nullable Quantifier read(Cursor in) {
        int start = in.at();
        int[] bounds = bounds(in);
        if (bounds == null) {
            return null;
        }
        if (bounds[0] > bounds[1]) {
            throw in.wrong("The repetition's maximum is below its minimum", start);
        }
        boolean lazy = in.eat("?");
        if (!lazy && in.eat("+")) {
            in.deviate("a possessive quantifier");
        }
        return new Quantifier(bounds[0], bounds[1], !lazy);
    }

    /** Tell whether a quantifier in braces follows; braces around anything else are plain characters. */
    static boolean isBraced(Cursor in) {
        int start = in.at();
        boolean braced = braces(in) != null;
        in.back(start);
        return braced;
    }

    private static int @Nullable [] bounds(Cursor in) {
        if (in.eat("*")) {
            return new int[] {0, UNBOUNDED};
        }
        if (in.eat("+")) {
            return new int[] {1, UNBOUNDED};
        }
        return in.eat("?") ? new int[] {0, 1} : braces(in);
    }

    private static int @Nullable [] braces(Cursor in) {
        int start = in.at();
        int min = in.eat("{") ? in.number() : -1;
        int max = min;
        if (min >= 0 && in.eat(",")) {
            int number = in.number();
            max = number < 0 ? UNBOUNDED : number;
        }
        if (min < 0 || !in.eat("}")) {
            in.back(start);
            return null;
        }
        return new int[] {min, max};
    }
}
