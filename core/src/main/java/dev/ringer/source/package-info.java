/**
 * Text documents as people keep them: JSON or YAML, read into trees, with positions for what is wrong in them.
 *
 * <p>Called by whatever reads a user's files. The only package that names the YAML library. Invariant: reading never
 * fails because of what a document means, only because of what its text is.
 */
@NullMarked
package dev.ringer.source;

import org.jspecify.annotations.NullMarked;
