/**
 * Verification: whether the exchanges of a session are those that a person says there should be.
 *
 * <p>Called by {@code admin}, and by tests in the same process. Invariants: what could only be told from exchanges that
 * the journal has lost, or from values that it hides, is never taken for true; nothing polls, and waits are bounded in
 * time and in number.
 */
@NullMarked
package dev.ringer.verification;

import org.jspecify.annotations.NullMarked;
