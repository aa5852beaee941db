/**
 * Content codings: gzip and deflate, both ways where needed, on complete bodies.
 *
 * <p>Called by the server before it makes a request and after it has a response. Invariant: decoding never makes more
 * bytes than the bound it was given, whatever the encoded bytes say.
 */
@NullMarked
package dev.ringer.server.coding;

import org.jspecify.annotations.NullMarked;
