package dev.ringer.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand on the rest of a text: a boolean combination of chains.
 *
 * <p>Equal demands that are written differently need not be equal as objects; equal objects are always equal demands.
 */
abstract sealed class Formula permits Formula.Constant, Formula.Not, Combination, Chain {

    static final Formula ALL = new Constant(true);
    static final Formula NONE = new Constant(false);

    private final int hash;
    private final Measure measure;

    Formula(int hash, Measure measure) {
        // Spread, because sums of small numbers collide where counts go up and down.
        this.hash = hash * 0x9E3779B9 ^ hash >>> 15;
        this.measure = measure;
    }

    static Formula constant(boolean truth) {
        return truth ? ALL : NONE;
    }

    boolean isAll() {
        return false;
    }

    boolean isNone() {
        return false;
    }

    final boolean isConstant() {
        return isAll() || isNone();
    }

    final Measure measure() {
        return measure;
    }

    /** Give the demand on what is behind the next symbol; at the end of the text, a constant. */
    abstract Formula step(Step step);

    /** Read the demand as what a lookbehind has seen: give what must follow for it to have matched up to here. */
    abstract Formula settle(Step step);

    /** Give the demand for any place but the start of the text. */
    abstract Formula later();

    /** Give a demand that is the same wherever another one has the given truth, and as simple as that allows. */
    abstract Formula given(Formula known, boolean truth);

    final Formula and(Formula other) {
        if (isAll() || other.isNone()) {
            return other;
        }
        return other.isAll() || isNone() ? this : Combination.of(false, List.of(this, other));
    }

    final Formula or(Formula other) {
        if (isNone() || other.isAll()) {
            return other;
        }
        return other.isNone() || isAll() ? this : Combination.of(true, List.of(this, other));
    }

    final Formula not() {
        if (this instanceof Not not) {
            return not.inner;
        }
        return isConstant() ? constant(isNone()) : new Not(this);
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public abstract boolean equals(@Nullable Object other);

    static final class Constant extends Formula {

        private final boolean truth;

        private Constant(boolean truth) {
            super(truth ? 1 : 2, truth ? Measure.ALL : Measure.NONE);
            this.truth = truth;
        }

        @Override
        boolean isAll() {
            return truth;
        }

        @Override
        boolean isNone() {
            return !truth;
        }

        @Override
        Formula step(Step step) {
            return this;
        }

        @Override
        Formula settle(Step step) {
            return this;
        }

        @Override
        Formula later() {
            return this;
        }

        @Override
        Formula given(Formula known, boolean truth) {
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    static final class Not extends Formula {

        private final Formula inner;

        private Not(Formula inner) {
            super(~inner.hash * 31, inner.measure.not());
            this.inner = inner;
        }

        Formula inner() {
            return inner;
        }

        @Override
        Formula step(Step step) {
            return inner.step(step).not();
        }

        @Override
        Formula settle(Step step) {
            return inner.settle(step).not();
        }

        @Override
        Formula later() {
            return inner.later().not();
        }

        @Override
        Formula given(Formula known, boolean truth) {
            return inner.given(known, truth).not();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Not not && inner.equals(not.inner));
        }
    }
}
