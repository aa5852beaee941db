/**
 * Answers with values that the contract itself gives.
 *
 * <p>Called by the engine as a rung of the ladder. Invariant: an example is sent as the contract has it, but for members
 * that are never sent to clients.
 */
@NullMarked
package dev.ringer.example;

import org.jspecify.annotations.NullMarked;
