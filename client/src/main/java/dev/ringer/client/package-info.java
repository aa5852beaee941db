/**
 * Speaks to a mock that runs, in the words of stub files.
 *
 * <p>Called by tests, through {@link dev.ringer.client.RingerServer} and the words of {@link dev.ringer.client.RingerDsl}.
 * Invariants: all that it asks goes over the control API, whether the mock runs in this process or elsewhere; what is said
 * of a stub or a call gives a new value and changes none.
 */
@NullMarked
package dev.ringer.client;

import org.jspecify.annotations.NullMarked;
