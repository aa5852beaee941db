/**
 * What passes between the steps of answering a request: route, preferences, violations, selection, reply, exchange.
 *
 * <p>Called by routing, validation, the answerers and the engine. Invariant: values only; what decides something is in
 * the packages above.
 */
@NullMarked
package dev.ringer.exchange;

import org.jspecify.annotations.NullMarked;
