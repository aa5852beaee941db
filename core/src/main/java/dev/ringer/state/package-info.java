/**
 * What has been changed: entities of resources and the marks of deleted ones, under scopes such as a session.
 *
 * <p>Called by what keeps resources, by the control API, and by stores that keep the same in a file. Invariant: what was
 * read never changes; a write happens as a whole or not at all, and its version is used once.
 */
@NullMarked
package dev.ringer.state;

import org.jspecify.annotations.NullMarked;
