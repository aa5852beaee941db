package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms that must match one behind the other, up to one of two ends. */
final class Chain extends Formula {

    /** The end of a search: whatever follows is fine. */
    static final Chain REST = new Chain(1, false);

    /** The end of a lookbehind: reached means matched here. */
    static final Chain HIT = new Chain(2, true);

    private final Term head;
    private final @Nullable Chain tail;
    private final boolean started;
    /** Ends in {@link #HIT}. */
    private final boolean hit;

    private Chain(int hash, boolean hit) {
        super(hash, Measure.chain(0));
        this.head = Term.EMPTY;
        this.tail = null;
        this.started = false;
        this.hit = hit;
    }

    Chain(Term head, Chain tail) {
        super(
                head.hashCode() * 31 + tail.hashCode() * 13,
                Measure.chain(Math.min(head.least() + tail.measure().least(), Term.LEAST_MAX)));
        this.head = head;
        this.tail = tail;
        this.started = head.isStarted() || tail.started;
        this.hit = tail.hit;
    }

    Term head() {
        return head;
    }

    /** Give the terms behind the first one; an end stays itself. */
    Chain tail() {
        return tail == null ? this : tail;
    }

    /** Give what must follow for the chain to match from here on. */
    Formula formula() {
        return tail == null && !hit ? ALL : this;
    }

    @Override
    Formula step(Step step) {
        Sum found = new Sum();
        Formula guard = ALL;
        Chain at = this;
        while (at.tail != null && !guard.isNone()) {
            step.spend();
            at.head.derive(step, at.tail, guard, found);
            guard = guard.and(at.head.empty(step));
            at = at.tail;
        }
        if (at.tail == null && !hit) {
            found.add(guard);
        }
        return found.formula();
    }

    @Override
    Formula settle(Step step) {
        if (!hit) {
            return step(step);
        }
        Formula guard = ALL;
        for (Chain at = this; at.tail != null && !guard.isNone(); at = at.tail) {
            step.spend();
            guard = guard.and(at.head.empty(step));
        }
        return guard;
    }

    @Override
    Formula later() {
        if (!started) {
            return this;
        }
        List<Term> terms = new ArrayList<>();
        Chain at = this;
        for (; at.tail != null; at = at.tail) {
            terms.add(at.head.later());
        }
        return of(terms, at);
    }

    /** Link terms to an end. */
    static Formula of(List<Term> terms, Chain end) {
        Chain chain = end;
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (terms.get(i).isNever()) {
                return NONE;
            }
            chain = terms.get(i).isEmpty() ? chain : new Chain(terms.get(i), chain);
        }
        return chain.formula();
    }

    @Override
    Formula given(Formula known, boolean truth) {
        return equals(known) ? constant(truth) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        Chain mine = this;
        if (!(other instanceof Chain theirs)) {
            return false;
        }
        while (mine != theirs) {
            if (mine.hashCode() != theirs.hashCode() || mine.tail == null || theirs.tail == null) {
                return false;
            }
            if (!mine.head.equals(theirs.head)) {
                return false;
            }
            mine = mine.tail;
            theirs = theirs.tail;
        }
        return true;
    }
}
