/**
 * A person's rules: when a request looks so, reply like so.
 *
 * <p>Called by the engine, which asks for the stub of a request, and by whatever looks for defects. Invariants: stubs
 * and their index are immutable; whatever changes while requests come (counts, steps of scenarios) is in {@code
 * StubState}, in steps that are atomic; unrelated stubs cost a request nothing.
 */
@NullMarked
package dev.ringer.stub;

import org.jspecify.annotations.NullMarked;
