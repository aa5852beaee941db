package dev.ringer.pattern;

import org.jspecify.annotations.Nullable;

/** A condition on the place itself, which takes no symbol. */
final class Place extends Term {

    private final Node.Mark mark;

    Place(Node.Mark mark) {
        super(mark.name().hashCode(), 0, false, mark == Node.Mark.START);
        this.mark = mark;
    }

    @Override
    Formula empty(Step step) {
        return Formula.constant(step.holds(mark));
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {}

    @Override
    Term withoutStart() {
        return NEVER;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Place place && mark == place.mark);
    }
}
