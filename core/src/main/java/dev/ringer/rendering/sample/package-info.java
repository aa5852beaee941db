/**
 * Builds small files that are what their media type says.
 *
 * <p>Called for replies whose contract describes no more than that there are bytes. Invariant: a file is made by code
 * at its first use, always of the same bytes, on every machine; a format is one file and one line in the list of
 * {@link Samples}.
 */
@NullMarked
package dev.ringer.rendering.sample;

import org.jspecify.annotations.NullMarked;
