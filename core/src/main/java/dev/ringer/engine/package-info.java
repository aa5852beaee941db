/**
 * Answers requests: the pipeline from request to exchange, and the ladder that chooses the reply.
 *
 * <p>Called by servers, tests and embedders through {@link MockEngine}. Invariants: no sockets, no files, no clock and
 * no randomness of its own; the world it answers from is swapped whole, and a request finishes in the world in which it
 * began; no request makes it throw.
 */
@NullMarked
package dev.ringer.engine;

import org.jspecify.annotations.NullMarked;
