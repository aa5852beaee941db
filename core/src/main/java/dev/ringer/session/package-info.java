/**
 * Sessions: what a test sees of the server without seeing other tests, as changes over what all share.
 *
 * <p>Called by {@code engine}, which answers each request for its session, and by {@code admin}. Invariants: what a
 * session changes is seen by requests of the session alone; what it has not changed is the server's, also after the
 * server has changed; sessions are bounded in number and leave when nobody uses them.
 */
@NullMarked
package dev.ringer.session;

import org.jspecify.annotations.NullMarked;
