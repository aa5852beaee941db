/**
 * The control plane: what a person or test asks of the mock itself, under {@code /__ringer/}.
 *
 * <p>Called by {@code launch}, in front of the engine. Invariants: one table of routes feeds dispatch and docs; whatever
 * is not under the prefix goes to the engine untouched.
 */
@NullMarked
package dev.ringer.admin;

import org.jspecify.annotations.NullMarked;
