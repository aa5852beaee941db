/**
 * Why a request was answered as it was, and what to change where that was not meant.
 *
 * <p>Called by {@code admin} and {@code cli}, when somebody asks. Invariants: explaining changes nothing, so that nothing
 * is counted, moved on or kept; an explanation is bounded, however large the request is.
 */
@NullMarked
package dev.ringer.explanation;

import org.jspecify.annotations.NullMarked;
