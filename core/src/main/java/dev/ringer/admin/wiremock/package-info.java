/**
 * The admin API of WireMock under {@code /__admin/}, so that its clients work on Ringer's stubs, journal and sessions.
 *
 * <p>Called by {@code launch}, beside the control plane and with the same guard. Invariants: what a client sent is given
 * back as it was sent; what cannot be carried over is an error that says so, in WireMock's shape.
 */
@NullMarked
package dev.ringer.admin.wiremock;

import org.jspecify.annotations.NullMarked;
