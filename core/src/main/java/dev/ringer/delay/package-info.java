/**
 * Delays as people write them, and the pace that each of them gives a response.
 *
 * <p>Called by whatever reads stubs and settings, and by what answers. Invariant: a delay is the same for the same dice,
 * and never longer than {@link dev.ringer.delay.Delay#MILLIS_MAX}; nothing in here waits.
 */
@NullMarked
package dev.ringer.delay;

import org.jspecify.annotations.NullMarked;
