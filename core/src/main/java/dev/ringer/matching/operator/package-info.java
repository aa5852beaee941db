/**
 * Operators: tests of one value of a request, each with a verdict, a distance and an explanation.
 *
 * <p>Called by the conditions on whole requests; {@code Operators} is the list. Invariant: a test takes a bounded time
 * for its value's size, keeps nothing of the value, and says 0 for the distance exactly where it matches.
 */
@NullMarked
package dev.ringer.matching.operator;

import org.jspecify.annotations.NullMarked;
