package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deterministic automaton that finds a pattern anywhere in a text; its states are made when they are first reached.
 *
 * <p>States are kept up to a bound of memory and then all forgotten, so that a text that reaches many states costs time
 * in proportion to its length, and no memory. Safe for use by several threads.
 */
final class Automaton {

    /** What all states together may weigh, in about 50 bytes each. */
    static final int WEIGHT_MAX = 200_000;

    private final Alphabet alphabet;
    private final BitSet word;
    private final Term later;
    private final List<Term> behinds;
    private final Formula start;
    private final Map<State, State> states = new HashMap<>();
    private int weight;
    private volatile State initial;

    private Automaton(Alphabet alphabet, BitSet word, Term start, List<Term> behinds) {
        this.alphabet = alphabet;
        this.word = word;
        this.later = start.later();
        this.behinds = behinds;
        this.start = Chain.of(List.of(start), Chain.REST);
        this.initial = start();
    }

    static Automaton of(Node root) {
        Traits traits = Traits.of(root);
        Alphabet alphabet = Alphabet.of(traits.sets());
        Compiler compiler = new Compiler(alphabet);
        Term term = root.fold(compiler);
        BitSet word = traits.hasBoundaries() ? alphabet.symbols(CharSet.WORD) : new BitSet();
        return new Automaton(alphabet, word, term, compiler.behinds());
    }

    Alphabet alphabet() {
        return alphabet;
    }

    State initial() {
        return initial;
    }

    /** Give what the states kept weigh together. */
    synchronized int weight() {
        return weight;
    }

    private State start() {
        if (start.isConstant()) {
            return start.isAll() ? State.FOUND : State.DEAD;
        }
        List<Formula> seen =
                behinds.stream().map(body -> Chain.of(List.of(body), Chain.HIT)).toList();
        return new State(start, seen, false, true, alphabet.size());
    }

    /** Tell whether the pattern is in the text; undecided when the effort does not suffice or a state is too large. */
    Verdict find(String text, Effort effort) {
        State state = initial;
        int length = text.length();
        for (int at = 0; at < length && !state.settled; at++) {
            int c = text.charAt(at);
            if (c >= Character.MIN_SURROGATE) {
                c = text.codePointAt(at);
                at += c > Character.MAX_VALUE ? 1 : 0;
            }
            int symbol = alphabet.symbol(c);
            State next = state.next[symbol];
            if (next == null) {
                next = step(state, symbol, effort);
                if (next == null) {
                    return Verdict.UNDECIDED;
                }
            }
            state = next;
        }
        return Verdict.of(state.accepts());
    }

    /** Give the state behind a symbol; null when that takes too much effort or memory. */
    @Nullable
    State step(State state, int symbol, Effort effort) {
        if (state.settled) {
            return state;
        }
        State next = state.next[symbol];
        if (next == null) {
            next = compute(state, symbol, effort);
            if (next != null) {
                state.next[symbol] = next;
            }
        }
        return next;
    }

    private @Nullable State compute(State state, int symbol, Effort effort) {
        boolean overWord = word.get(symbol);
        Step step = new Step(symbol, state.atStart, state.afterWord, overWord, state.behinds, effort);
        try {
            Formula demand = advance(state.demand, step, later, Chain.REST);
            if (demand.isConstant()) {
                return demand.isAll() ? State.FOUND : State.DEAD;
            }
            List<Formula> seen = new ArrayList<>(behinds.size());
            for (int i = 0; i < behinds.size(); i++) {
                seen.add(advance(state.behinds.get(i), step, behinds.get(i).later(), Chain.HIT));
            }
            State next = new State(demand, List.copyOf(seen), overWord, false, alphabet.size());
            return next.isTooLarge() ? null : keep(next);
        } catch (Effort.Spent spent) {
            return null;
        }
    }

    /** Take a demand past the symbol, and let its term begin anew behind it. */
    private static Formula advance(Formula demand, Step step, Term anew, Chain end) {
        Formula next = demand.step(step).later();
        return anew.isNever() ? next : next.or(Chain.of(List.of(anew), end));
    }

    private synchronized State keep(State state) {
        State known = states.get(state);
        if (known != null) {
            return known;
        }
        if (weight > WEIGHT_MAX) {
            states.clear();
            weight = 0;
            // The old one leads to all states forgotten.
            initial = start();
        }
        weight += state.weight();
        states.put(state, state);
        return state;
    }
}
