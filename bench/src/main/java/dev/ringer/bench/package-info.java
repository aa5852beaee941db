/**
 * Measures the hot paths of a request one by one.
 *
 * <p>Called by JMH. Invariant: each benchmark checks once, before it is measured, that its code does what is claimed.
 */
@NullMarked
package dev.ringer.bench;

import org.jspecify.annotations.NullMarked;
