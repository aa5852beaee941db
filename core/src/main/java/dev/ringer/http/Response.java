package dev.ringer.http;

/**
 * A response.
 *
 * @param status 100 to 999
 * @param trailers fields behind the body (RFC 9110, 6.5), left out where the protocol or the response has no place for
 *     them: HTTP/1.0, and responses that have no body
 */
public record Response(int status, Headers headers, Body body, Headers trailers) {

    public Response {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status is " + status + ", must be 100 to 999");
        }
    }

    public Response(int status, Headers headers, Body body) {
        this(status, headers, body, Headers.EMPTY);
    }

    public static Response of(int status) {
        return new Response(status, Headers.EMPTY, Body.EMPTY);
    }

    public Response withHeader(String name, String value) {
        return new Response(status, headers.with(name, value), body, trailers);
    }

    public Response withHeaders(Headers replacement) {
        return new Response(status, replacement, body, trailers);
    }

    public Response withBody(Body replacement) {
        return new Response(status, headers, replacement, trailers);
    }

    public Response withTrailers(Headers replacement) {
        return new Response(status, headers, body, replacement);
    }
}
