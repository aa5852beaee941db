/**
 * Tells programs of Spring that are tested where the mock is: {@code ringer.url}.
 *
 * <p>Called by Spring's test framework, where {@link dev.ringer.junit.Ringer} stands on a test class. Invariant: a mock runs
 * for as long as a context that was told of it.
 */
@NullMarked
package dev.ringer.spring;

import org.jspecify.annotations.NullMarked;
