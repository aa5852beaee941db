/**
 * Keeps the things of resources: reads, makes, changes, deletes and lists them as the contract has it.
 *
 * <p>Called by the engine, between stubs and examples. Invariants: only what was changed is stored, the rest is what the
 * rungs below would answer; each body fits the schema of its response; what one session changes, another does not see.
 */
@NullMarked
package dev.ringer.keeper;

import org.jspecify.annotations.NullMarked;
