/**
 * Looks for everything that is wrong with a contract, also where nothing would use it.
 *
 * <p>Called by {@code ringer check} and by tests of contracts. Invariant: an inspection is one file and one line in the
 * list of {@link Inspector}; it reports, it changes nothing.
 */
@NullMarked
package dev.ringer.inspection;

import org.jspecify.annotations.NullMarked;
