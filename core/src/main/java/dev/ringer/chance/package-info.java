/**
 * Chance that always falls the same way, for values, delays and faults.
 *
 * <p>Called by whatever needs to choose. Invariant: no clock and no generator that is drawn from in order; the same
 * place gives the same number on every machine.
 */
@NullMarked
package dev.ringer.chance;

import org.jspecify.annotations.NullMarked;
