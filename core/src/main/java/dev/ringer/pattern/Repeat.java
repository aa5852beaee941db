package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** A body repeated; between the smallest and the largest count, every count is possible. */
final class Repeat extends Term {

    private final Term body;
    private final int min;
    private final int max;

    Repeat(Term body, int min, int max) {
        super(
                body.hashCode() * 31 + min * 7 + max,
                (int) Math.min((long) min * body.least(), LEAST_MAX),
                min == 0,
                body.isStarted());
        this.body = body;
        this.min = min;
        this.max = max;
    }

    Term body() {
        return body;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    @Override
    Formula empty(Step step) {
        return min == 0 ? Formula.ALL : body.empty(step);
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {
        step.spend();
        int left = max == Node.Repeat.UNBOUNDED ? max : max - 1;
        Term again = repeat(body.later(), Math.max(min - 1, 0), left);
        body.derive(step, again.isEmpty() ? rest : new Chain(again, rest), guard, found);
        if (min > 1) {
            deriveBehindEmpty(step, rest, guard, found);
        }
    }

    /** A body that is empty under a condition may make up all turns that are missing at once. */
    private void deriveBehindEmpty(Step step, Chain rest, Formula guard, Sum found) {
        Formula empty = body.empty(step);
        if (!empty.isNone()) {
            repeat(body, 0, max == Node.Repeat.UNBOUNDED ? max : max - 1).derive(step, rest, guard.and(empty), found);
        }
    }

    /** Repeat the repetition; as one where no count between falls out: a{2}{0,1} is no a{0,2}. */
    Term repeated(int least, int most) {
        boolean gapless = least == most || (least + 1L) * min <= (long) least * max + 1;
        long lowest = (long) least * min;
        if (!gapless || lowest >= Node.Repeat.UNBOUNDED) {
            return new Repeat(this, least, most);
        }
        boolean open = most == Node.Repeat.UNBOUNDED
                || max == Node.Repeat.UNBOUNDED
                || (long) most * max >= Node.Repeat.UNBOUNDED;
        return repeat(body, (int) lowest, open ? Node.Repeat.UNBOUNDED : most * max);
    }

    @Override
    Term withoutStart() {
        return repeat(body.later(), min, max);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Repeat repeat
                        && min == repeat.min
                        && max == repeat.max
                        && body.equals(repeat.body));
    }
}
