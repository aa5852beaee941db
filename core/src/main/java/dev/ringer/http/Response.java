package dev.ringer.http;

/**
 * A response.
 *
 * @param status 100 to 999
 */
public record Response(int status, Headers headers, Body body) {

    public Response {
        if (status < 100 || status > 999) {
            throw new IllegalArgumentException("status is " + status + ", must be 100 to 999");
        }
    }

    public static Response of(int status) {
        return new Response(status, Headers.EMPTY, Body.EMPTY);
    }

    public Response withHeader(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }

    public Response withHeaders(Headers replacement) {
        return new Response(status, replacement, body);
    }

    public Response withBody(Body replacement) {
        return new Response(status, headers, replacement);
    }
}
