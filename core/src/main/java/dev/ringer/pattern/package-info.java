/**
 * Regular expressions as JSON Schema uses them: tested against any text in bounded time, and turned into strings that
 * match.
 *
 * <p>Called by whatever validates or makes up strings. Invariant: no pattern and no text makes a test take more than a
 * stated number of steps; what cannot be decided within it is {@link dev.ringer.pattern.Verdict#UNDECIDED}, never a
 * guess.
 */
@NullMarked
package dev.ringer.pattern;

import org.jspecify.annotations.NullMarked;
