/**
 * The journal: a bounded, ordered record of exchanges, to be asked, paged, followed and exported.
 *
 * <p>Called by who joins the engine to it, by the control plane and by verification. Invariant: a secret is masked
 * before it is stored, what is kept never passes the bound, and what was lost is counted.
 */
@NullMarked
package dev.ringer.journal;

import org.jspecify.annotations.NullMarked;
