/**
 * Finds the operation that a request addresses.
 *
 * <p>Called by the engine once for each request. Invariants: a tree is built once for each mount and never changes;
 * finding costs by the length of the path, not by the number of operations.
 */
@NullMarked
package dev.ringer.routing;

import org.jspecify.annotations.NullMarked;
