package dev.ringer.pattern;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** One symbol out of several. */
final class Symbols extends Term {

    private final BitSet members;

    Symbols(BitSet members) {
        super(members.hashCode(), 1, false, false);
        this.members = members;
    }

    @Override
    Formula empty(Step step) {
        return Formula.NONE;
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {
        step.spend();
        if (step.symbol() != Step.END && members.get(step.symbol())) {
            found.add(guard.and(rest.formula()));
        }
    }

    @Override
    Term withoutStart() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Symbols symbols && members.equals(symbols.members));
    }
}
