/**
 * The formats of JSON Schema and OpenAPI: what a string or number of each looks like.
 *
 * <p>Called by the schema check and by whoever must know a format's meaning. Invariant: a test of a format takes time
 * in proportion to the text, and never throws.
 */
@NullMarked
package dev.ringer.schema.format;

import org.jspecify.annotations.NullMarked;
