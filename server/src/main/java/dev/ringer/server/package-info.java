/**
 * Bytes on sockets to requests, and deliveries to bytes: HTTP/1.0, HTTP/1.1 and HTTP/2, in clear text or over TLS.
 *
 * <p>Called by {@code launch}, which hands over a {@link dev.ringer.http.Handler} and gets a running {@link
 * dev.ringer.server.Server}. Invariant: nothing that a client sends, or does not send, ends or hangs the server; every
 * byte, second and connection that a client can take is bounded by {@link dev.ringer.server.Limits}.
 *
 * <p>Each connection belongs to one event loop, and everything about it, the handler included, runs on that thread. The
 * way of a request:
 *
 * <pre>
 * Http1Connection (Http1HeadReader, Http1BodyReader)  \                        /  Http1Outlet
 *                                                      Request -&gt; Hub -&gt; Courier
 * Http2Connection (Http2Outlet, Http2RequestHead)     /    Handler.handle      \  Http2Outlet
 * </pre>
 *
 * <p>A handler may give its answer {@link dev.ringer.http.Later later}. Until it comes, the connection reads on, so that a
 * client that goes is noticed and what is under way for it is given up. What has no end is a {@link
 * dev.ringer.http.Feed}, whose bytes come from other threads and leave here; it goes on until either end has enough.
 *
 * <p>HTTP/1 is read and written by this package itself, so that every odd shape has a defined answer and a faulty
 * delivery can be made byte by byte. HTTP/2 frames, TLS and the sockets are Netty's, which no other package names.
 */
@NullMarked
package dev.ringer.server;

import org.jspecify.annotations.NullMarked;
