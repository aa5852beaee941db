package dev.ringer.server;

import dev.ringer.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/1 request, and what it says of the body and the connection.
 *
 * @param target as sent, but bytes above 0x7F percent-encoded
 * @param http10 true for HTTP/1.0, false for 1.1 and later
 * @param bodyBytes the body's length; 0 where it is chunked
 * @param host the Host field; null where HTTP/1.0 left it out
 * @param http2Settings the settings of a complete request to upgrade to HTTP/2 (RFC 7540, 3.2); else null
 */
record Http1Head(
        String method,
        String target,
        boolean http10,
        Headers headers,
        long bodyBytes,
        boolean chunked,
        boolean keepAlive,
        boolean expectsContinue,
        @Nullable String host,
        @Nullable String http2Settings) {

    boolean hasBody() {
        return chunked || bodyBytes > 0;
    }
}
