/**
 * Chooses which documented response is given, with which status and media type.
 *
 * <p>Called by the engine before the ladder, and by refusals for the contract's own error responses. Invariant: a
 * choice is never made silently against what the caller asked for; it is made, or it is refused with what there is.
 */
@NullMarked
package dev.ringer.negotiation;

import org.jspecify.annotations.NullMarked;
