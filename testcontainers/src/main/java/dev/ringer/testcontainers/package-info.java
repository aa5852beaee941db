/**
 * Runs a mock in a container.
 *
 * <p>Called by tests whose program runs in containers too. Invariant: of Ringer it knows the client only.
 */
@NullMarked
package dev.ringer.testcontainers;

import org.jspecify.annotations.NullMarked;
