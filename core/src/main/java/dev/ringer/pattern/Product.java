package dev.ringer.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The automata of several patterns run side by side: some must find their pattern, the others must not.
 *
 * <p>Lone surrogates are left out of the alphabet, because no JSON text in UTF-8 can carry them.
 */
final class Product {

    private static final long STEP_EFFORT = 1_000_000;

    private final List<Automaton> automata;
    /** The first so many automata must find their pattern. */
    private final int wanted;

    private final List<CharSet> members;
    /** For each automaton, its own number of each common symbol. */
    private final List<int[]> symbols;

    private final BitSet usable = new BitSet();
    private final int usableCount;

    Product(List<Pattern> all, List<Pattern> none) {
        this.automata = new ArrayList<>();
        Set<CharSet> sets = new HashSet<>(Set.of(CharSet.SURROGATE));
        for (List<Pattern> patterns : List.of(all, none)) {
            for (Pattern pattern : patterns) {
                automata.add(pattern.automaton());
                sets.addAll(Traits.of(pattern.root()).sets());
            }
        }
        this.wanted = all.size();
        this.members = Alphabet.of(sets).members();
        this.symbols = automata.stream().map(this::translate).toList();
        for (int symbol = 0; symbol < members.size(); symbol++) {
            usable.set(symbol, !CharSet.SURROGATE.has(members.get(symbol).at(0)));
        }
        this.usableCount = usable.cardinality();
    }

    private int[] translate(Automaton automaton) {
        return members.stream()
                .mapToInt(set -> automaton.alphabet().symbol(set.at(0)))
                .toArray();
    }

    Joint start() {
        return new Joint(automata.stream().map(Automaton::initial).toList());
    }

    /** Give the code points of a symbol. */
    CharSet members(int symbol) {
        return members.get(symbol);
    }

    boolean accepts(Joint joint) {
        for (int i = 0; i < automata.size(); i++) {
            if (joint.parts().get(i).accepts() != i < wanted) {
                return false;
            }
        }
        return true;
    }

    /** Give a number of steps below which no accepting state can be reached. */
    int least(Joint joint) {
        int least = 0;
        for (int i = 0; i < wanted; i++) {
            least = Math.max(least, joint.parts().get(i).demand.measure().least());
        }
        return least;
    }

    /** Guess how many steps it takes to an accepting state. */
    long work(Joint joint) {
        long work = 0;
        for (int i = 0; i < wanted; i++) {
            work += joint.parts().get(i).demand.measure().work();
        }
        return work;
    }

    private boolean isDead(List<State> parts) {
        for (int i = 0; i < parts.size(); i++) {
            State part = parts.get(i);
            if (part.settled && part.accepts() != i < wanted) {
                return true;
            }
        }
        return false;
    }

    /**
     * Give the steps that may lead somewhere, one for each state behind, in the order of their first symbols.
     *
     * <p>The effort depends on the state alone, not on what the automata have met before: a search must end the same
     * way each time.
     *
     * @throws Effort.Spent when too little effort is left, or a step leads to a state that is too large
     */
    List<Joint.Branch> branches(Joint joint, Effort effort) {
        effort.spend(usableCount * (1 + size(joint)));
        Map<List<State>, BitSet> bySuccessor = new LinkedHashMap<>();
        for (int symbol = usable.nextSetBit(0); symbol >= 0; symbol = usable.nextSetBit(symbol + 1)) {
            List<State> next = step(joint, symbol);
            if (!isDead(next)) {
                bySuccessor.computeIfAbsent(next, key -> new BitSet()).set(symbol);
            }
        }
        List<Joint.Branch> branches = new ArrayList<>(bySuccessor.size());
        bySuccessor.forEach((next, taken) -> branches.add(new Joint.Branch(new Joint(next), taken)));
        return branches;
    }

    private static int size(Joint joint) {
        int size = 0;
        for (State part : joint.parts()) {
            size += part.size();
        }
        return size;
    }

    private List<State> step(Joint joint, int symbol) {
        List<State> next = new ArrayList<>(automata.size());
        for (int i = 0; i < automata.size(); i++) {
            Effort effort = new Effort(STEP_EFFORT);
            State part = automata.get(i).step(joint.parts().get(i), symbols.get(i)[symbol], effort);
            if (part == null) {
                throw new Effort.Spent();
            }
            next.add(part);
        }
        return next;
    }
}
