/**
 * Tells from the shape of a contract which things it keeps: collections and single things, what names one of them, where
 * they stand in bodies, how lists are paged, what each operation does to them.
 *
 * <p>Called by the command that prints the model, and by whatever keeps state behind a contract. Invariants: what was
 * found is immutable and says why it is believed and how much; a document of any size or shape is looked at in bounded
 * steps; an operation that is not understood is said to be left alone, with the reason.
 */
@NullMarked
package dev.ringer.resource;

import org.jspecify.annotations.NullMarked;
