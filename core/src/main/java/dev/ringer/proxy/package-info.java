/**
 * Requests as they pass on to an upstream: made here as values, without what belongs to the connection they came on.
 *
 * <p>Called by {@code stub}. Invariant: nothing is sent from here, and the same request gives the same one for the
 * upstream.
 */
@NullMarked
package dev.ringer.proxy;

import org.jspecify.annotations.NullMarked;
