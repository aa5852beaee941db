/**
 * Checks values against schemas, each keyword turned into code at the first use of its schema.
 *
 * <p>Called by validation, generation and the reading of contracts, through {@link Checker}. Invariants: a keyword is
 * one file and one line in the list of {@link CheckedSchema}; a check of a valid value allocates nothing that depends
 * on the schema's size; what cannot be checked is never called valid.
 */
@NullMarked
package dev.ringer.schema.check;

import org.jspecify.annotations.NullMarked;
