package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** A condition on what precedes, which takes no symbol: what the lookbehind of a number has seen. */
final class Behind extends Term {

    private final int number;
    private final boolean negative;

    Behind(int number, boolean negative) {
        super(number * 31 + (negative ? 29 : 37), 0, false, false);
        this.number = number;
        this.negative = negative;
    }

    @Override
    Formula empty(Step step) {
        Formula behind = step.behind(number);
        return negative ? behind.not() : behind;
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {}

    @Override
    Term withoutStart() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Behind behind && number == behind.number && negative == behind.negative);
    }
}
