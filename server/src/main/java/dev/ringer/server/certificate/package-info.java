/**
 * X.509 certificates from and to their files, and made on the spot.
 *
 * <p>Called by the server when TLS is on. Invariant: keys stay in memory; nothing in here writes a file.
 */
@NullMarked
package dev.ringer.server.certificate;

import org.jspecify.annotations.NullMarked;
