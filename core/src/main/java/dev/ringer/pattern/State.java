package dev.ringer.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an automaton stands: what it still demands of the text, and what it remembers of the text behind it. */
final class State {

    /** The way is settled: every rest of the text will do. */
    static final State FOUND = new State(Formula.ALL, List.of(), false, false, 0);

    /** The way is settled: no rest of the text will do. */
    static final State DEAD = new State(Formula.NONE, List.of(), false, false, 0);

    private static final int LARGE = 4_000;
    private static final int DEEP = 200;

    final Formula demand;
    final List<Formula> behinds;
    final boolean afterWord;
    final boolean atStart;
    /** Whatever follows, the answer stays the same. */
    final boolean settled;
    /**
     * The state behind each symbol, as far as known. Threads write here without a lock: whichever of several equal
     * states stays is as good as another, and states are complete before they are seen (final fields).
     */
    final @Nullable State[] next;

    private final int hash;
    /** 0 while unknown, 1 for yes, -1 for no; a race writes the same number twice. */
    private int accepting;

    State(Formula demand, List<Formula> behinds, boolean afterWord, boolean atStart, int symbols) {
        this.demand = demand;
        this.behinds = behinds;
        this.afterWord = afterWord;
        this.atStart = atStart;
        this.settled = demand.isConstant();
        this.next = new State[symbols];
        this.hash = demand.hashCode() * 31 + behinds.hashCode() * 7 + (afterWord ? 3 : 0) + (atStart ? 5 : 0);
    }

    /** Tell whether the text may end here. */
    boolean accepts() {
        if (demand.measure().least() > 0) {
            return false;
        }
        if (accepting == 0) {
            Step end = new Step(Step.END, atStart, afterWord, false, behinds, new Effort(Long.MAX_VALUE));
            accepting = demand.step(end).isAll() ? 1 : -1;
        }
        return accepting > 0;
    }

    /** Give a measure of the memory that the state takes. */
    int weight() {
        return size() + next.length;
    }

    /** Give the number of chains and connectives in all that is demanded and remembered. */
    int size() {
        int size = demand.measure().size();
        for (Formula behind : behinds) {
            size += behind.measure().size();
        }
        return size;
    }

    boolean isTooLarge() {
        int depth = demand.measure().depth();
        for (Formula behind : behinds) {
            depth = Math.max(depth, behind.measure().depth());
        }
        return size() > LARGE || depth > DEEP;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof State state
                        && hash == state.hash
                        && afterWord == state.afterWord
                        && atStart == state.atStart
                        && demand.equals(state.demand)
                        && behinds.equals(state.behinds));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
