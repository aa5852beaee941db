/**
 * Runs a mock in this process.
 *
 * <p>Called by the JUnit extension, and by tests and programs that do without one. Invariant: the control API is asked
 * without a socket; what is mocked listens on a port as with any other mock.
 */
@NullMarked
package dev.ringer.embedded;

import org.jspecify.annotations.NullMarked;
