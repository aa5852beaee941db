/**
 * Coverage: how much of the contract the exchanges of a session have touched.
 *
 * <p>Called by {@code launch}, which has each exchange counted, and by {@code admin}. Invariants: counts are exact, also of
 * exchanges that the journal has lost; everything that the contract documents is listed, touched or not; text that came
 * with requests is shown in reports as text only.
 */
@NullMarked
package dev.ringer.coverage;

import org.jspecify.annotations.NullMarked;
