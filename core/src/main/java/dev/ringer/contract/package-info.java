/**
 * The loaded API description, blind to the format it was written in: contract, operation, parameter, response.
 *
 * <p>Called by everything that answers or checks requests; made by the readers below {@code contract}. Invariants:
 * immutable; an operation's details are read when they are first asked for; a defect takes away the smallest part.
 */
@NullMarked
package dev.ringer.contract;

import org.jspecify.annotations.NullMarked;
