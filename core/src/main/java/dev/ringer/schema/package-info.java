/**
 * JSON Schema as a graph of schemas, whatever the dialect they were written in, made while it is walked.
 *
 * <p>Called by whoever checks, makes or explains values. Invariants: no I/O but through {@link
 * dev.ringer.source.Documents}; a schema is read when it is first asked for, and never changes afterwards; no type
 * outside of this package knows how a dialect spells a keyword.
 */
@NullMarked
package dev.ringer.schema;

import org.jspecify.annotations.NullMarked;
