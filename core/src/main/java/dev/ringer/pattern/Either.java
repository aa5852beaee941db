package dev.ringer.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several terms. */
final class Either extends Term {

    private final List<Term> options;

    Either(List<Term> options) {
        super(
                options.hashCode() * 31 + 5,
                options.stream().mapToInt(Term::least).min().orElse(LEAST_MAX),
                options.stream().anyMatch(Term::isNullable),
                options.stream().anyMatch(Term::isStarted));
        this.options = options;
    }

    @Override
    Formula empty(Step step) {
        if (isNullable()) {
            return Formula.ALL;
        }
        Sum sum = new Sum();
        for (Term option : options) {
            step.spend();
            sum.add(option.empty(step));
        }
        return sum.formula();
    }

    @Override
    void derive(Step step, Chain rest, Formula guard, Sum found) {
        for (Term option : options) {
            option.derive(step, rest, guard, found);
        }
    }

    @Override
    Term withoutStart() {
        return either(options.stream().map(Term::later).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Either either
                        && hashCode() == either.hashCode()
                        && options.equals(either.options));
    }
}
