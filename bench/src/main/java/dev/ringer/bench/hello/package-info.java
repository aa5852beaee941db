/**
 * The least that a server on the same engine can do: one constant answer.
 *
 * <p>Started by the comparison as a process of its own, to tell what Ringer's own work costs on top. Invariant: it
 * knows nothing of Ringer.
 */
@NullMarked
package dev.ringer.bench.hello;

import org.jspecify.annotations.NullMarked;
