/**
 * Makes lambdas, method references, texts that are put together, and {@code equals} and {@code hashCode} of records plain:
 * classes and code as of old, in the place of what Java makes of them when the program runs.
 *
 * <p>Called by the build of the command line, on the one jar.
 *
 * <p>Invariant: what the program does stays the same; only who made the class of a lambda, and when, is another.
 */
@NullMarked
package dev.ringer.plain;

import org.jspecify.annotations.NullMarked;
