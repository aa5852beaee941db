/**
 * What the mock itself asks of others: callbacks, sent to this machine and to targets that were allowed.
 *
 * <p>Called by {@code launch}. Invariant: no thread waits for a delay, a retry or an answer; queues, bodies and times have
 * their bounds; nothing is sent to an address that was not looked at.
 */
@NullMarked
package dev.ringer.outbound;

import org.jspecify.annotations.NullMarked;
