package dev.ringer.http;

import java.util.Optional;

/**
 * A request, its body complete.
 *
 * @param method as sent, case kept; methods are case-sensitive (RFC 9110, 9.1)
 * @param origin what the client addressed, such as {@code http://localhost:4010}, without a slash at the end
 * @param clientCertificate subject of the certificate that the client proved to have; nothing without one
 */
public record Request(
        String method, Target target, Headers headers, Body body, String origin, Optional<String> clientCertificate) {

    /** Make a request for tests and in-process use. */
    public static Request of(String method, String target) {
        return new Request(
                method, Target.parse(target), Headers.EMPTY, Body.EMPTY, "http://localhost", Optional.empty());
    }

    public Request withHeader(String name, String value) {
        return new Request(method, target, headers.with(name, value), body, origin, clientCertificate);
    }

    public Request withBody(String mediaType, String text) {
        return new Request(
                method, target, headers.with("Content-Type", mediaType), Body.of(text), origin, clientCertificate);
    }

    public Request withBody(String mediaType, Body bytes) {
        return new Request(method, target, headers.with("Content-Type", mediaType), bytes, origin, clientCertificate);
    }
}
