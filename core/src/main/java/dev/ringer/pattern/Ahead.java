package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** A condition on what follows, which takes no symbol. */
final class Ahead extends Term {

    private final Term body;
    private final boolean negative;

    Ahead(Term body, boolean negative) {
        super(body.hashCode() * 31 + (negative ? 19 : 23), 0, false, body.isStarted());
        this.body = body;
        this.negative = negative;
    }

    @Override
    Formula empty(Step step) {
        Formula ahead = new Chain(body, Chain.REST).step(step);
        return negative ? ahead.not() : ahead;
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {}

    @Override
    Term withoutStart() {
        return ahead(body.later(), negative);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Ahead ahead && negative == ahead.negative && body.equals(ahead.body));
    }
}
