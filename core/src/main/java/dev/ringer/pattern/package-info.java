/**
 * Regular expressions as JSON Schema uses them, tested against any text in bounded time.
 *
 * <p>Called by whatever validates strings. Invariant: no pattern and no text makes a test take more than a
 * stated number of steps; what cannot be decided within it is {@link dev.ringer.pattern.Verdict#UNDECIDED}, never a
 * guess.
 */
@NullMarked
package dev.ringer.pattern;

import org.jspecify.annotations.NullMarked;
