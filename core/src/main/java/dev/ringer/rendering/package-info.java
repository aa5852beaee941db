/**
 * Writes values as bytes of a media type.
 *
 * <p>Called by the engine for every reply that is a value. Invariant: a media type is one file and one line in the list
 * of {@link Renderer}; nothing here chooses what to send.
 */
@NullMarked
package dev.ringer.rendering;

import org.jspecify.annotations.NullMarked;
