/**
 * Gives tests of JUnit a mock, and each of them a session of its own.
 *
 * <p>Called by JUnit, from 5.11 on, where {@link dev.ringer.junit.Ringer} stands. Invariants: a mock is shared by all tests
 * that want the same, and ends with the last of them; what a test changes leaves with the test.
 */
@NullMarked
package dev.ringer.junit;

import org.jspecify.annotations.NullMarked;
