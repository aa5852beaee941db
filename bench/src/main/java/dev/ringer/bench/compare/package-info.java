/**
 * Measures whole servers side by side: Ringer, a bare server on the same engine, and the peers that can be had.
 *
 * <p>Called by {@code bench/compare}. Invariants: a server is measured only after its answers were checked; rounds are
 * interleaved, so that whatever else the machine does hits all alike; everything listens on loopback, and only what was
 * started here is ended.
 */
@NullMarked
package dev.ringer.bench.compare;

import org.jspecify.annotations.NullMarked;
