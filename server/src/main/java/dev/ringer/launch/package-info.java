/**
 * Sets a mock up and runs it: the only place that makes the collaborators and joins them.
 *
 * <p>Called by the command line and by tests. Invariants: one record says how a mock is set up, one table lists its
 * settings; what cannot be set up is said in one line and leaves nothing running.
 */
@NullMarked
package dev.ringer.launch;

import org.jspecify.annotations.NullMarked;
