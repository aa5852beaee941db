/**
 * HTTP messages as immutable values, and the one interface between a server and what answers.
 *
 * <p>Called by every package that touches a request or a response. Invariant: nothing in here throws because of what a
 * client sent; odd input has a defined reading.
 */
@NullMarked
package dev.ringer.http;

import org.jspecify.annotations.NullMarked;
