package dev.ringer.http;

/**
 * A request, its body complete.
 *
 * @param method as sent, case kept; methods are case-sensitive (RFC 9110, 9.1)
 * @param origin what the client addressed, such as {@code http://localhost:4010}, without a slash at the end
 */
public record Request(String method, Target target, Headers headers, Body body, String origin, Caller caller) {

    /** Make a request for tests and in-process use. */
    public static Request of(String method, String target) {
        return new Request(method, Target.parse(target), Headers.EMPTY, Body.EMPTY, "http://localhost", Caller.UNKNOWN);
    }

    public Request withHeader(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    public Request withTarget(Target replacement) {
        return new Request(method, replacement, headers, body, origin, caller);
    }

    public Request withHeaders(Headers replacement) {
        return new Request(method, target, replacement, body, origin, caller);
    }

    public Request withCaller(Caller replacement) {
        return new Request(method, target, headers, body, origin, replacement);
    }

    public Request withBody(String mediaType, String text) {
        return new Request(method, target, headers.with("Content-Type", mediaType), Body.of(text), origin, caller);
    }

    public Request withBody(String mediaType, Body bytes) {
        return new Request(method, target, headers.with("Content-Type", mediaType), bytes, origin, caller);
    }
}
