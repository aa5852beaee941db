package dev.ringer.generation;

import java.util.List;

/**
 * Ways to go on, of which one must be taken.
 *
 * @param preferred how many of the first ways are natural; those behind them are for when these give nothing valid
 */
record Choice(List<Alternative> alternatives, int preferred) {

    static Choice of(List<Alternative> alternatives) {
        return new Choice(alternatives, alternatives.size());
    }
}
