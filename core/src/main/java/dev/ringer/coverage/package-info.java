/**
 * Coverage: how much of the contract the exchanges of a session have touched.
 *
 * <p>Called by {@code admin}. Invariant: everything that the contract documents is listed, touched or not; text that came
 * with requests is shown in reports as text only.
 */
@NullMarked
package dev.ringer.coverage;

import org.jspecify.annotations.NullMarked;
