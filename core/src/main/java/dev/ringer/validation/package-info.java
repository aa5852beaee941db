/**
 * Holds requests to the contract.
 *
 * <p>Called by the engine before a request is answered. Invariants: violations are values, never exceptions, whatever
 * the client sent; what could not be checked is never called valid; a style, a kind of body and a kind of credential are
 * a file each and a line in a list.
 */
@NullMarked
package dev.ringer.validation;

import org.jspecify.annotations.NullMarked;
