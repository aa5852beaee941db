package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression over symbols, as an automaton takes it apart while it reads.
 *
 * <p>A term answers two questions about a place in a text: what must follow for it to match the empty string there
 * ({@link #empty}), and what must follow the next symbol for it to match from here on ({@link #derive}). Lookarounds
 * need no more than that, because "what must follow" may be any boolean combination of terms.
 */
abstract sealed class Term permits Term.Constant, Symbols, Join, Either, Repeat, Place, Ahead, Behind {

    private static final int UNBOUNDED = Node.Repeat.UNBOUNDED;

    /** Beginnings longer than this are not shared, for the sake of the call stack. */
    private static final int FACTORED_MAX = 60;

    /** Lengths from here on are as good as endless. */
    static final int LEAST_MAX = 1 << 30;

    static final Term EMPTY = new Constant(true);
    static final Term NEVER = new Constant(false);

    private final int hash;
    private final int least;
    private final boolean nullable;
    private final boolean started;

    Term(int hash, int least, boolean nullable, boolean started) {
        this.hash = hash;
        this.least = least;
        this.nullable = nullable;
        this.started = started;
    }

    final boolean isNever() {
        return this instanceof Constant && !nullable;
    }

    final boolean isEmpty() {
        return this instanceof Constant && nullable;
    }

    /** Give a number of symbols below which the term cannot match. */
    final int least() {
        return least;
    }

    /** Tell whether the term matches the empty string wherever it stands. */
    boolean isNullable() {
        return nullable;
    }

    /** Tell whether the term asks for the start of the text anywhere inside. */
    boolean isStarted() {
        return started;
    }

    /** Give what must follow for the term to match the empty string here. */
    abstract Formula empty(Step step);

    /**
     * Let the term take the next symbol, in every way that it can.
     *
     * @param rest what must match behind the term
     * @param guard what must follow besides
     * @param found takes what must follow the symbol, one formula for each way
     */
    abstract void derive(Step step, Chain rest, Formula guard, Sum found);

    /** Give the term for any place but the start of the text. */
    final Term later() {
        return started ? withoutStart() : this;
    }

    abstract Term withoutStart();

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public abstract boolean equals(@Nullable Object other);

    static Term symbols(BitSet members) {
        return members.isEmpty() ? NEVER : new Symbols(members);
    }

    static Term mark(Node.Mark mark) {
        return new Place(mark);
    }

    static Term ahead(Term body, boolean negative) {
        return body.isNever() ? constant(negative) : new Ahead(body, negative);
    }

    static Term behind(int number, boolean negative) {
        return new Behind(number, negative);
    }

    static Term join(List<Term> parts) {
        Term joined = EMPTY;
        for (int i = parts.size() - 1; i >= 0; i--) {
            joined = join(parts.get(i), joined);
        }
        return joined;
    }

    private static Term join(Term first, Term second) {
        if (first.isNever() || second.isNever()) {
            return NEVER;
        }
        return first.isEmpty() ? second : second.isEmpty() ? first : new Join(first, second);
    }

    /** Join alternatives; what several of them begin with is asked once, so that long lists stay quick. */
    static Term either(List<Term> options) {
        return either(new LinkedHashSet<>(options), 0);
    }

    private static Term either(Set<Term> options, int depth) {
        Map<Term, Set<Term>> byFirst = new LinkedHashMap<>();
        for (Term option : options) {
            boolean split = option instanceof Join && depth < FACTORED_MAX;
            Term first = split ? ((Join) option).first() : option;
            Term second = split ? ((Join) option).second() : EMPTY;
            byFirst.computeIfAbsent(first, key -> new LinkedHashSet<>()).add(second);
        }
        byFirst.remove(NEVER);
        List<Term> some = new ArrayList<>();
        byFirst.forEach((first, seconds) ->
                some.add(join(first, seconds.size() == 1 ? seconds.iterator().next() : either(seconds, depth + 1))));
        return some.isEmpty() ? NEVER : some.size() == 1 ? some.get(0) : new Either(some);
    }

    static Term repeat(Term body, int min, int max) {
        int least = body.nullable ? 0 : min;
        if (body.isNever() || least == UNBOUNDED) {
            return constant(least == 0);
        }
        if (max == 0 || body.isEmpty()) {
            return EMPTY;
        }
        if (least == 1 && max == 1) {
            return body;
        }
        return body instanceof Repeat inner ? inner.repeated(least, max) : new Repeat(body, least, max);
    }

    private static Term constant(boolean always) {
        return always ? EMPTY : NEVER;
    }

    static final class Constant extends Term {

        private Constant(boolean empty) {
            super(empty ? 1 : 2, empty ? 0 : LEAST_MAX, empty, false);
        }

        @Override
        Formula empty(Step step) {
            return Formula.constant(isNullable());
        }

        @Override
        void derive(Step step, Chain rest, Formula guard, Sum found) {}

        @Override
        Term withoutStart() {
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }
}
