/**
 * Faults as people write them: which, how often and for which calls.
 *
 * <p>Called by whatever reads stubs and settings, and by what answers. Invariant: which call fails depends on the plan,
 * the dice and the number of the call alone; who counts calls keeps the number.
 */
@NullMarked
package dev.ringer.fault;

import org.jspecify.annotations.NullMarked;
