/**
 * What goes wrong with a whole server: it is slow, out, under maintenance, or counts requests.
 *
 * <p>Called by {@code launch}, which puts it before what answers and behind the control plane. Invariant: nothing in here
 * waits or sleeps; time comes from the source that was given, chance from the dice.
 */
@NullMarked
package dev.ringer.disruption;

import org.jspecify.annotations.NullMarked;
