/**
 * WireMock's mapping files, put into the words of files of stubs.
 *
 * <p>Called by whoever imports or serves such files; the trees that it gives are read like any file of stubs. Invariant:
 * nothing is dropped in silence. A mapping whose request cannot be told exactly is left out with an error, so that no
 * stub answers more than the mapping did; what is missing from a reply is a warning.
 */
@NullMarked
package dev.ringer.wiremock;

import org.jspecify.annotations.NullMarked;
