package dev.ringer.pattern;

import java.util.List;

/**
 * How large a demand is, and how far from being met.
 *
 * @param least a number of symbols below which the demand cannot be met
 * @param work a guess of how many it takes, as if the parts had to be met one after the other
 * @param size the number of chains and connectives inside, counting repeated ones each time
 * @param depth the number of connectives on the longest way to a chain
 */
record Measure(int least, int work, int size, int depth) {

    static final Measure ALL = new Measure(0, 0, 0, 0);
    static final Measure NONE = new Measure(Term.LEAST_MAX, Term.LEAST_MAX, 0, 0);

    static Measure chain(int least) {
        return new Measure(least, least, 1, 0);
    }

    /** Measure what must not be met: nothing is known of how far it is. */
    Measure not() {
        return new Measure(0, 0, size + 1, depth + 1);
    }

    /** Measure parts of which any one, or all together, must be met. */
    static Measure of(boolean any, List<Formula> parts) {
        int least = any ? Term.LEAST_MAX : 0;
        int work = least;
        int size = 1;
        int depth = 0;
        for (Formula part : parts) {
            Measure measure = part.measure();
            least = any ? Math.min(least, measure.least) : Math.max(least, measure.least);
            work = any ? Math.min(work, measure.work) : Math.min(work + measure.work, Term.LEAST_MAX);
            size += measure.size;
            depth = Math.max(depth, measure.depth);
        }
        return new Measure(least, work, size, depth + 1);
    }
}
