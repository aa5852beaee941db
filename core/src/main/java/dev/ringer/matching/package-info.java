/**
 * Conditions on requests, as the {@code when:} of a rule states them.
 *
 * <p>Called by whatever chooses among a person's rules, and by questions to the journal. Invariant: what holds depends
 * on the {@code Arrival} alone, with no clock and no state of its own; a verdict builds no explanation.
 */
@NullMarked
package dev.ringer.matching;

import org.jspecify.annotations.NullMarked;
