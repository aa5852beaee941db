package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two terms, one behind the other; longer sequences lean to the right. */
final class Join extends Term {

    private final Term first;
    private final Term second;

    Join(Term first, Term second) {
        super(
                first.hashCode() * 31 + second.hashCode() * 17 + 3,
                Math.min(first.least() + second.least(), LEAST_MAX),
                first.isNullable() && second.isNullable(),
                first.isStarted() || second.isStarted());
        this.first = first;
        this.second = second;
    }

    Term first() {
        return first;
    }

    Term second() {
        return second;
    }

    @Override
    Formula empty(Step step) {
        Formula empty = Formula.ALL;
        Term at = this;
        while (at instanceof Join join && !empty.isNone()) {
            step.spend();
            empty = empty.and(join.first.empty(step));
            at = join.second;
        }
        return empty.isNone() ? empty : empty.and(at.empty(step));
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {
        Formula reached = guard;
        Term at = this;
        while (at instanceof Join join && !reached.isNone()) {
            join.first.derive(step, new Chain(join.second, rest), reached, found);
            reached = reached.and(join.first.empty(step));
            at = join.second;
        }
        if (!reached.isNone()) {
            at.derive(step, rest, reached, found);
        }
    }

    @Override
    Term withoutStart() {
        List<Term> parts = new ArrayList<>();
        Term at = this;
        while (at instanceof Join join) {
            parts.add(join.first.later());
            at = join.second;
        }
        parts.add(at.later());
        return join(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        Term mine = this;
        Object theirs = other;
        while (mine != theirs && mine instanceof Join one && theirs instanceof Join two) {
            if (mine.hashCode() != two.hashCode() || !one.first.equals(two.first)) {
                return false;
            }
            mine = one.second;
            theirs = two.second;
        }
        return mine == theirs || (!(mine instanceof Join) && mine.equals(theirs));
    }
}
