/**
 * Requests that the mock itself sends: made here as values, with what the contract says of them.
 *
 * <p>Called by {@code stub} and {@code engine}. Invariant: nothing is sent from here, and the same exchange gives the same
 * callbacks.
 */
@NullMarked
package dev.ringer.callback;

import org.jspecify.annotations.NullMarked;
