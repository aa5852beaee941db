/**
 * Changes of entities in one file, to which is only appended.
 *
 * <p>Called by {@code launch}. Invariant: what was acknowledged is in the file, and the file as a whole reads as it was
 * written, up to a tail that a crash may have torn; one process has it at a time.
 */
@NullMarked
package dev.ringer.storage;

import org.jspecify.annotations.NullMarked;
