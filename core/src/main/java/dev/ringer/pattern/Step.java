package dev.ringer.pattern;

import java.util.List;

/**
 * The place between two characters at which an automaton stands, with the symbol ahead.
 *
 * <p>All that a condition on the place may ask is answered here: what stands before, what comes next, and what each
 * lookbehind has seen so far.
 */
final class Step {

    /** In place of a symbol: the text ends here. */
    static final int END = -1;

    private final int symbol;
    private final boolean atStart;
    private final boolean afterWord;
    private final boolean beforeWord;
    private final List<Formula> behinds;
    private final Effort effort;

    Step(int symbol, boolean atStart, boolean afterWord, boolean beforeWord, List<Formula> behinds, Effort effort) {
        this.symbol = symbol;
        this.atStart = atStart;
        this.afterWord = afterWord;
        this.beforeWord = beforeWord;
        this.behinds = behinds;
        this.effort = effort;
    }

    int symbol() {
        return symbol;
    }

    void spend() {
        effort.spend(1);
    }

    /** Tell whether the condition holds; none of them depends on more than the next symbol. */
    boolean holds(Node.Mark mark) {
        return switch (mark) {
            case START -> atStart;
            case END -> symbol == END;
            case BOUNDARY -> afterWord != beforeWord;
            case NO_BOUNDARY -> afterWord == beforeWord;
        };
    }

    /** Give what must follow for a lookbehind's body to have matched up to this place. */
    Formula behind(int number) {
        return behinds.get(number).settle(this);
    }
}
